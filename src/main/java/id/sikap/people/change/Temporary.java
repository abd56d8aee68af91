package id.sikap.people.change;

import id.sikap.people.Capacity;
import id.sikap.people.Placement;
import java.io.Serializable;
import java.time.LocalDate;

/**
 * What can end before its last day, or has none: somebody is away, authority is lent, a post is held beside the own one.
 *
 * @param kind of the absence, else null
 * @param to who has the authority that is lent, else null
 * @param as what the post is held, else null
 * @param post with its unit
 */
public record Temporary(
        long id,
        long employeeId,
        String nip,
        String name,
        AbsenceDraft.Kind kind,
        String to,
        Capacity as,
        String post,
        String letter,
        LocalDate start,
        LocalDate end)
        implements Serializable {

    public boolean isDelegation() {
        return to != null;
    }

    public boolean isAppointment() {
        return as != null;
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
