package id.sikap.access.activation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How long a one-time code is worth something. */
@ApplicationScoped
public class CodeLife {

    @Inject
    @ConfigProperty(name = "sikap.code.life", defaultValue = "PT24H")
    Duration life;

    @Inject
    Clock clock;

    long hours() {
        return life.toHours();
    }

    Instant end() {
        return clock.instant().plus(life);
    }
}
