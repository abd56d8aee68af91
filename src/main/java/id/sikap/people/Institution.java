package id.sikap.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How the institution calls itself and where it sits, for letterheads and page heads. */
@Named
@ApplicationScoped
public class Institution {

    @Inject
    @ConfigProperty(name = "sikap.institution")
    Optional<String> name;

    @Inject
    @ConfigProperty(name = "sikap.place", defaultValue = "Serang")
    String place;

    @Inject
    Units units;

    /** The first root's name changes with an import once in years, and is asked for by every page. */
    private static final Duration TRUST = Duration.ofMinutes(5);

    private record Known(String name, Instant readAt) {}

    @Inject
    Clock clock;

    private volatile Known known;

    /** For page heads. */
    public String getName() {
        Instant now = clock.instant();
        Known last = known;
        if (last == null || Duration.between(last.readAt(), now).abs().compareTo(TRUST) > 0) {
            last = new Known(name.or(() -> units.first().map(WorkUnit::getName)).orElse("SIKAP"), now);
            known = last;
        }
        return last.name();
    }

    /** As configured; else as the root above the unit was called on the day of that tree. */
    public String nameFor(WorkUnit unit, TreeOfDay tree) {
        return name.orElseGet(() -> tree.has(unit.getId())
                ? tree.rootOf(unit.getId()).name()
                : units.rootOf(unit).map(WorkUnit::getName).orElse("SIKAP"));
    }

    /** The town of signature blocks. */
    public String place() {
        return place;
    }
}
