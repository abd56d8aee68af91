package id.sikap.review;

/** One word on one entry, in the version the superior saw. */
public record Decision(long entryId, int version, Verdict verdict, String reason) {

    public static final int REASON_MAX = 1000;

    public Decision {
        reason = reason == null || reason.isBlank() ? null : reason.strip();
    }
}
