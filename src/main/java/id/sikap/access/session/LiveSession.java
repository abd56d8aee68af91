package id.sikap.access.session;

import id.sikap.platform.SignedIn;
import java.time.Duration;
import java.time.Instant;

/** One sign-in as this node knows it. What the row says is believed for a while; when its person was last seen is known here first. */
public final class LiveSession {

    /** With the time a request takes, an end made on another node is felt within half a minute. */
    private static final Duration TRUST = Duration.ofSeconds(20);

    private final SignedIn person;
    private final Instant createdAt;
    private final Instant readAt;
    private volatile Instant seenAt;
    private volatile Instant writtenAt;

    LiveSession(SignedIn person, Instant createdAt, Instant seenAt, Instant readAt) {
        this.person = person;
        this.createdAt = createdAt;
        this.seenAt = seenAt;
        this.writtenAt = seenAt;
        this.readAt = readAt;
    }

    public SignedIn person() {
        return person;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant seenAt() {
        return seenAt;
    }

    boolean isTrusted(Instant now) {
        return Duration.between(readAt, now).abs().compareTo(TRUST) <= 0;
    }

    void seen(Instant now) {
        if (now.isAfter(seenAt)) {
            seenAt = now;
        }
    }

    /** Newer than the row: to be written. */
    boolean isUnwritten() {
        return seenAt.isAfter(writtenAt);
    }

    void written(Instant moment) {
        writtenAt = moment;
    }
}
