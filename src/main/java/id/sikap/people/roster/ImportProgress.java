package id.sikap.people.roster;

import id.sikap.platform.Conflict;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicReference;

/**
 * How far the import of this node is. One runs at a time: two would only wait for each other in the database. Kept in
 * memory, because it means nothing once the request that runs the import has ended.
 */
@ApplicationScoped
public class ImportProgress {

    /** One import, of one person. */
    private record Run(long ownerId, int percent) {}

    private final AtomicReference<Run> current = new AtomicReference<>();

    void begin(long ownerId) {
        if (!current.compareAndSet(null, new Run(ownerId, 0))) {
            throw new Conflict("import.running");
        }
    }

    void reach(int percent) {
        current.updateAndGet(run -> run == null ? null : new Run(run.ownerId(), percent));
    }

    void end() {
        current.set(null);
    }

    /** 0 when this person runs none. */
    public int percentFor(long ownerId) {
        Run run = current.get();
        return run != null && run.ownerId() == ownerId ? run.percent() : 0;
    }
}
