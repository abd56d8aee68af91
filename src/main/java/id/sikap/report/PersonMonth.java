package id.sikap.report;

/** One person's figures of a month in a recap. */
public record PersonMonth(long employeeId, String nip, String name, String position, String unit, Tally tally) {

    /** As addresses write it, without the blanks. */
    public String plainNip() {
        return nip.replace(" ", "");
    }
}
