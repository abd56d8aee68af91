package id.sikap.people;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** The contract of a PPPK; both days are of it, either may be unknown. */
public record Contract(LocalDate start, LocalDate end) implements Serializable {

    /** Message key {@code contract.<name>}. */
    public enum Standing {
        UNKNOWN,
        RUNS,
        ENDS_SOON,
        OVER
    }

    /** @param noticed the last day whose contracts are to be thought of today */
    public Standing on(LocalDate today, LocalDate noticed) {
        if (end == null) {
            return Standing.UNKNOWN;
        }
        if (end.isBefore(today)) {
            return Standing.OVER;
        }
        return end.isAfter(noticed) ? Standing.RUNS : Standing.ENDS_SOON;
    }

    /** Today not counted; negative when it is over. */
    public long daysLeft(LocalDate today) {
        return ChronoUnit.DAYS.between(today, end);
    }
}
