package id.sikap.people.roster.sheet;

import java.util.List;
import java.util.Locale;

/**
 * One of our fields in a file, and the heads under which it comes from elsewhere. A fixed one is in every file of our own layout; the
 * others came to it when files were written already, which go on being read.
 */
public record Column(String name, Need need, boolean fixed, List<String> synonyms) {

    /** Without a column a field stays as it is, so that only a new row needs it; but for the key, which finds the row. */
    public enum Need {
        ALWAYS,
        FOR_NEW,
        NEVER,
        /** A head of our layout that is there for people to look at. */
        UNREAD
    }

    static Column key(String name, String... synonyms) {
        return new Column(name, Need.ALWAYS, true, List.of(synonyms));
    }

    static Column forNew(String name, String... synonyms) {
        return new Column(name, Need.FOR_NEW, true, List.of(synonyms));
    }

    static Column unread(String name) {
        return new Column(name, Need.UNREAD, true, List.of());
    }

    static Column optional(String name, String... synonyms) {
        return new Column(name, Need.NEVER, true, List.of(synonyms));
    }

    static Column added(String name, String... synonyms) {
        return new Column(name, Need.NEVER, false, List.of(synonyms));
    }

    boolean isChosen(String field) {
        return name.equals(field) && need != Need.UNREAD;
    }

    /** How well a head names this field: 0 by our own name, then in the order of the synonyms; -1 not at all. */
    int rank(String head) {
        String plain = plain(head);
        return plain.equals(plain(name)) ? 0 : synonyms.indexOf(plain) + (synonyms.contains(plain) ? 1 : 0);
    }

    /** Letters and figures only, as people vary the rest: "NIP_Baru", "Nip  baru (18 digit)" is another word. */
    static String plain(String head) {
        return head.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{Nd}]+", " ")
                .strip();
    }
}
