package id.sikap.people.command;

import id.sikap.people.Because;
import id.sikap.people.Capacity;

/** Where a person stands on a day: the unit and post, and whom he stands under in what capacity. */
public record Standing(
        long unitId,
        String post,
        Long superiorId,
        String superiorTitle,
        String superiorName,
        Capacity capacity,
        Because because) {}
