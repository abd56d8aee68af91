package id.sikap.people;

/** Why somebody is the superior. */
public enum Because {
    /** Holds the head post of the unit, or of the unit above for a head. */
    TREE,
    /** The same, climbed over a head post that nobody holds: repaired by rule, for the administrator to look at. */
    VACANT,
    /** A dated row with a reason says so. */
    NAMED,
    /** Nobody above holds a number: the one above is no civil servant, or nobody. */
    TOP
}
