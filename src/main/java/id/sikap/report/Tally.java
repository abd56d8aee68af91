package id.sikap.report;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The figures of a month, of one person or added up over many. Days filled count working days only, so that their share
 * cannot pass 100 %; outputs are entries that were sent and not rejected, drafts are nobody's report.
 */
public record Tally(long workingDays, long daysFilled, long outputs, long minutes, long approved) {

    public static final Tally NOTHING = new Tally(0, 0, 0, 0, 0);

    public Tally plus(Tally other) {
        return new Tally(
                workingDays + other.workingDays,
                daysFilled + other.daysFilled,
                outputs + other.outputs,
                minutes + other.minutes,
                approved + other.approved);
    }

    public Percent filledShare() {
        return Percent.of(daysFilled, workingDays);
    }

    public Percent approvedShare() {
        return Percent.of(approved, outputs);
    }

    /** With one decimal, from the minutes: a sum of rounded hours would not equal the rounded sum. */
    public BigDecimal hours() {
        return BigDecimal.valueOf(minutes).divide(BigDecimal.valueOf(60), 1, RoundingMode.HALF_UP);
    }

    public String duration() {
        return Wording.duration(minutes);
    }
}
