package id.sikap.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How the institution calls itself and where it sits, for letterheads and page heads. */
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

    /** As configured; else as the root of the tree says that the unit stands in. */
    public String nameFor(WorkUnit unit) {
        return name.orElseGet(() -> units.rootOf(unit).map(WorkUnit::getName).orElse("SIKAP"));
    }

    /** The town of signature blocks. */
    public String place() {
        return place;
    }
}
