package id.sikap.audit;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Asks every minute whether the hour's anchor is due; the file knows, so two nodes do not do it twice. */
@ApplicationScoped
public class AnchorJob {

    private static final Logger LOG = Logger.getLogger(AnchorJob.class.getName());

    @Resource
    ManagedScheduledExecutorService timer;

    @Inject
    AuditTrail trail;

    @Inject
    TrailWitness witness;

    private boolean sealed;

    /** Reads the keys now: a portal that could not keep its books must not open. */
    void begin(@Observes @Initialized(ApplicationScoped.class) Object started) {
        trail.keys();
        timer.scheduleWithFixedDelay(this::beat, 0, 1, TimeUnit.MINUTES);
    }

    private void beat() {
        try {
            sealed = sealed || witness.sealEarlierRecords();
            witness.anchorIfDue();
        } catch (SQLException | IOException | RuntimeException e) {
            LOG.log(Level.WARNING, "The audit trail could not be anchored; the next minute tries again", e);
        }
    }

    void end(@Observes @BeforeDestroyed(ApplicationScoped.class) Object ending) {
        try {
            witness.anchorOwn();
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.WARNING, "The audit trail could not be anchored at the end", e);
        }
    }
}
