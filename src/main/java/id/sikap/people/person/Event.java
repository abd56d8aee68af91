package id.sikap.people.person;

import id.sikap.people.Capacity;
import id.sikap.people.change.AbsenceDraft;
import id.sikap.people.change.Temporary;
import id.sikap.people.post.PostProfile;
import java.io.Serializable;
import java.time.LocalDate;

/**
 * One thing in the life of a person at the office, or of a unit: what (a bundle word by kind and detail), of which post or
 * person, where.
 *
 * @param profile what the post is, for who leads or holds it; null otherwise
 */
public record Event(
        long id,
        Kind kind,
        String detail,
        String title,
        String place,
        PostProfile profile,
        LocalDate start,
        LocalDate end,
        String letter)
        implements Serializable {

    /** In the order of the same day. */
    public enum Kind {
        PLACEMENT,
        ASSIGNMENT,
        ABSENCE,
        NAMED,
        LENT,
        BORROWED,
        RANK,
        /** A unit is called so, stands below another, and its head is called so. */
        STOOD,
        /** Somebody heads the unit. */
        LED
    }

    /** Whether it runs and may end before its last day: authority lent, an absence that is not for good, a post beside the own one. */
    public boolean canEnd(LocalDate today) {
        boolean temporary =
                switch (kind) {
                    case LENT -> true;
                    case ABSENCE -> !AbsenceDraft.Kind.valueOf(detail).isForGood();
                    case ASSIGNMENT -> Capacity.valueOf(detail) != Capacity.DEFINITIF;
                    default -> false;
                };
        return temporary && !start.isAfter(today) && Temporary.canEnd(start, end, today);
    }

    /** COMING, IN_FORCE or ENDED. */
    public String standing(LocalDate today) {
        if (start.isAfter(today)) {
            return "COMING";
        }
        return end.isBefore(today) ? "ENDED" : "IN_FORCE";
    }
}
