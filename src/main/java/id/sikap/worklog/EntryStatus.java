package id.sikap.worklog;

import java.util.Locale;

/** Where an entry stands. What may follow what is said once, in {@link EntryChange}. */
public enum EntryStatus {
    DRAFT,
    SENT,
    RETURNED,
    APPROVED,
    REJECTED,
    /** A draft its writer threw away; kept, shown nowhere. */
    DISCARDED;

    /** As the API and the message keys write it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
