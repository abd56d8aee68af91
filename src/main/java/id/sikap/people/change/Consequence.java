package id.sikap.people.change;

import id.sikap.platform.Words;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * One thing that a change brings about, as the preview lists it: for whom, from when, what before and after; a count where
 * it is about many; and the day from which it is as before again, null when it stays so.
 */
public record Consequence(
        Kind kind, LocalDate on, String nip, String name, String before, String after, long count, LocalDate back) {

    /** In the order in which they are shown. */
    public enum Kind {
        /** The person takes another unit or post. */
        PLACE,
        /** The person, who held none, holds a post from that day on. */
        WITH_POST,
        /** The person holds no post from that day on. */
        WITHOUT_POST,
        /** The person no longer holds a post that he held beside his own. */
        POST_ENDS,
        /** The person has another pangkat and golongan. */
        RANK,
        /** The person gets another superior. */
        SUPERIOR,
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
        TARGETS_MOVE,
        /** An official's authority goes to another. */
        LENT,
        /** A decree ends, since the one who lent or the one who was lent has left his post. */
        LENT_ENDS,
        /** Lent authority comes back before its last day. */
        RETURNED,
        /** So many entries that wait go along with the authority. */
        QUEUE_FOLLOWS
    }

    public static Consequence of(Kind kind, LocalDate on, long count) {
        return new Consequence(kind, on, null, null, null, null, count, null);
    }

    /** In the reader's words; several that are alike are told as one, by the number of those concerned. */
    public String say(Locale locale, boolean several) {
        return Words.say(
                locale,
                (several ? "preview." : "consequence.") + kind,
                name == null ? "" : name,
                day(on, locale),
                before == null ? "-" : before,
                after == null ? "-" : after,
                count);
    }

    /** When all is as before again, in the reader's words; null when it stays so. */
    public String sayBack(Locale locale) {
        return back == null ? null : Words.say(locale, "consequence.back." + kind, day(back, locale), before);
    }

    private static String day(LocalDate day, Locale locale) {
        return DateTimeFormatter.ofPattern("d MMM yyyy", locale).format(day);
    }
}
