package id.sikap.people;

/** The orders a list of people may have; the clause comes from here and never from the request. */
public enum PeopleOrder {
    NAME("e.name"),
    NIP("e.nip"),
    POSITION("e.positionTitle"),
    UNIT("u.name");

    private final String clause;

    PeopleOrder(String clause) {
        this.clause = clause;
    }

    /** The id makes the order complete, so that no person is on two pages or on none. */
    String clause(boolean ascending) {
        return " order by " + clause + (ascending ? "" : " desc") + ", e.id";
    }
}
