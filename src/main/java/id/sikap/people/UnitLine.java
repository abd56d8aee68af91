package id.sikap.people;

import java.io.Serializable;

/** One unit in the tree: who heads it, and how many work in it and below. */
public record UnitLine(long id, String name, String headTitle, String head, boolean active, boolean leaf, long people)
        implements Serializable {}
