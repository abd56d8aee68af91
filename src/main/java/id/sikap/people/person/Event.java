package id.sikap.people.person;

import java.io.Serializable;
import java.time.LocalDate;

/** One thing in somebody's life at the office: what (a bundle word by kind and detail), of which post or person, where. */
public record Event(Kind kind, String detail, String title, String place, LocalDate start, LocalDate end, String letter)
        implements Serializable {

    /** In the order of the same day. */
    public enum Kind {
        PLACEMENT,
        ASSIGNMENT,
        ABSENCE,
        NAMED,
        LENT,
        BORROWED
    }

    /** COMING, IN_FORCE or ENDED. */
    public String standing(LocalDate today) {
        if (start.isAfter(today)) {
            return "COMING";
        }
        return end.isBefore(today) ? "ENDED" : "IN_FORCE";
    }
}
