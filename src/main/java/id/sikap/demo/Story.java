package id.sikap.demo;

/** What somebody in the cast is there to show. Days are working days before today. */
enum Story {
    /** Has logged nothing for that many days. */
    LATE_1(1),
    LATE_3(3),
    LATE_7(7),
    /** Has logged nothing this month. */
    EMPTY_MONTH(0),
    /** Writes the same words every day. */
    COPIES(0),
    /** Never attaches a file. */
    NO_EVIDENCE(0),
    /** Has an entry that came back yesterday and can still be corrected; today is still blank. */
    CORRECTION(0),
    /** A superior whose queue holds the last two days. */
    FULL_QUEUE(0),
    /** A superior who has not looked for nine days. */
    OVERDUE(0),
    /** An official who is away for two weeks; meanwhile his authority is in the hands of the persona {@code plh}. */
    ON_LEAVE(0);

    private final int daysLate;

    Story(int daysLate) {
        this.daysLate = daysLate;
    }

    int daysLate() {
        return daysLate;
    }
}
