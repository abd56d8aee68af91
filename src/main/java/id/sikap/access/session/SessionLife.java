package id.sikap.access.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How long a session lasts: since the person's last request, and in all. A clock that was put back makes nobody older, so
 * that it throws nobody out.
 */
@ApplicationScoped
public class SessionLife {

    @Inject
    @ConfigProperty(name = "sikap.session.idle", defaultValue = "PT30M")
    Duration idle;

    @Inject
    @ConfigProperty(name = "sikap.session.absolute", defaultValue = "PT12H")
    Duration absolute;

    /** Until it ends if nothing more is asked; zero or less when it is over. */
    Duration left(Instant createdAt, Instant seenAt, Instant now) {
        Duration byIdleness = idle.minus(age(seenAt, now));
        Duration byAge = absolute.minus(age(createdAt, now));
        return byIdleness.compareTo(byAge) < 0 ? byIdleness : byAge;
    }

    boolean isOver(Instant createdAt, Instant seenAt, Instant now) {
        Duration left = left(createdAt, seenAt, now);
        return left.isZero() || left.isNegative();
    }

    /** Before this moment nobody can have been seen who is still in. */
    Instant longestIdle(Instant now) {
        return now.minus(idle);
    }

    Instant oldest(Instant now) {
        return now.minus(absolute);
    }

    private static Duration age(Instant since, Instant now) {
        Duration age = Duration.between(since, now);
        return age.isNegative() ? Duration.ZERO : age;
    }
}
