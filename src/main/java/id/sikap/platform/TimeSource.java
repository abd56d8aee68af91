package id.sikap.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The portal's only clock, in the institution's zone. A test may name a file that holds the instant to believe. */
@ApplicationScoped
public class TimeSource {

    @Inject
    @ConfigProperty(name = "sikap.zone", defaultValue = "Asia/Jakarta")
    ZoneId zone;

    @Inject
    @ConfigProperty(name = "sikap.clock.file")
    Optional<String> file;

    // In a proxied scope, because view-scoped pages take only what survives passivation.
    @Produces
    @ApplicationScoped
    public Clock clock() {
        Clock clock =
                file.<Clock>map(path -> new FileClock(Path.of(path), zone)).orElse(Clock.system(zone));
        // As fine as a datetime(6) column: what is answered now and what is read later are the same moment.
        return Clock.tick(clock, Duration.ofNanos(1_000));
    }

    /** Reads the instant anew on every question; without a readable file it is the system's clock. */
    static final class FileClock extends Clock {
        private final Path file;
        private final ZoneId zone;

        FileClock(Path file, ZoneId zone) {
            this.file = file;
            this.zone = zone;
        }

        @Override
        public ZoneId getZone() {
            return zone;
        }

        @Override
        public Clock withZone(ZoneId other) {
            return new FileClock(file, other);
        }

        @Override
        public Instant instant() {
            try {
                return Files.exists(file)
                        ? Instant.parse(Files.readString(file).strip())
                        : Instant.now(Clock.systemUTC());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
