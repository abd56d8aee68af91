package id.sikap.review;

import id.sikap.worklog.EntryChange;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a superior may say about an entry that was sent. */
public enum Verdict {
    APPROVE(EntryChange.APPROVE),
    RETURN(EntryChange.RETURN),
    REJECT(EntryChange.REJECT);

    private final EntryChange change;

    Verdict(EntryChange change) {
        this.change = change;
    }

    public EntryChange change() {
        return change;
    }

    /** Approving needs no reason; sending back or rejecting always does. */
    public boolean needsReason() {
        return this != APPROVE;
    }

    public static Optional<Verdict> of(String code) {
        return Arrays.stream(values())
                .filter(verdict -> verdict.name().toLowerCase(Locale.ROOT).equals(code))
                .findFirst();
    }
}
