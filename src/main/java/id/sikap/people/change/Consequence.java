package id.sikap.people.change;

import java.time.LocalDate;

/**
 * One thing that a change brings about, as the preview lists it: for whom, from when, what before and after; a count where
 * it is about many.
 */
public record Consequence(Kind kind, LocalDate on, String nip, String name, String before, String after, long count) {

    /** In the order in which they are shown. */
    public enum Kind {
        /** The person takes another unit or post. */
        PLACE,
        /** The person gets another superior. */
        SUPERIOR,
        /** The person holds no post from that day on. */
        WITHOUT_POST,
        /** So many more people than are listed. */
        MORE,
        /** Nobody holds a head post: those below it stand under the head above, and the administrator's list names it. */
        VACANT,
        /** Two hold one head post; the one who holds it longer leads. */
        TWO_HEADS,
        /** Entries sent before that day stay with the superior of their day. */
        QUEUE_STAYS,
        /** Entries of that day and later go to the new superior. */
        QUEUE_MOVES,
        /** Running targets go over to the new superior. */
        TARGETS_MOVE
    }

    public static Consequence of(Kind kind, LocalDate on, long count) {
        return new Consequence(kind, on, null, null, null, null, count);
    }

    /** For the message {@code consequence.<kind>}: name, day, before, after, count. */
    public Object[] words() {
        return new Object[] {
            name == null ? "" : name, Entries.day(on), before == null ? "-" : before, after == null ? "-" : after, count
        };
    }
}
