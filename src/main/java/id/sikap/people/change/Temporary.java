package id.sikap.people.change;

import id.sikap.people.Placement;
import java.io.Serializable;
import java.time.LocalDate;

/**
 * What comes back by itself after its last day: somebody who is away, or authority that is lent.
 *
 * @param kind of the absence; null for lent authority
 * @param to who has the authority; null for an absence
 */
public record Temporary(
        long id,
        long employeeId,
        String nip,
        String name,
        AbsenceDraft.Kind kind,
        String to,
        String letter,
        LocalDate start,
        LocalDate end)
        implements Serializable {

    public boolean isDelegation() {
        return kind == null;
    }

    public boolean isOpen() {
        return !end.isBefore(Placement.OPEN_END);
    }

    LocalDate firstReturn(LocalDate today) {
        return firstReturn(start, today);
    }

    private static LocalDate firstReturn(LocalDate start, LocalDate today) {
        return start.isBefore(today) ? today : start.plusDays(1);
    }

    boolean canEndOn(LocalDate day, LocalDate today) {
        return !day.isBefore(firstReturn(today)) && !day.isAfter(end);
    }

    /** Whether there is a day left on which he could be back early. */
    public static boolean canEnd(LocalDate start, LocalDate end, LocalDate today) {
        return !end.isBefore(firstReturn(start, today));
    }
}
