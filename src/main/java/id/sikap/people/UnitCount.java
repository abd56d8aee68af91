package id.sikap.people;

/** How many work in one unit itself. */
public record UnitCount(String treePath, long people) {}
