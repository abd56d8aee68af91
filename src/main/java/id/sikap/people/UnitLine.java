package id.sikap.people;

import java.io.Serializable;

/**
 * One unit in the tree: who heads it, and how many work in it and below.
 *
 * @param head with the capacity before the name, "Plt. Budi"; an official without a number by his name; null while the post is vacant
 * @param delegate who has the head's authority by decree, "Plh. Ani"; null while the head has it himself
 */
public record UnitLine(
        long id, String name, String headTitle, String head, String delegate, boolean active, boolean leaf, long people)
        implements Serializable {}
