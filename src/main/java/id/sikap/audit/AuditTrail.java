package id.sikap.audit;

import id.sikap.platform.CurrentUser;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Where use cases write what they did. It is written when their transaction is about to commit, in it and all at once: a
 * deed without its line does not happen. By plain SQL, since the entity manager's books cost more than the line.
 */
@ApplicationScoped
public class AuditTrail {

    private static final String WAITING = "sikap.audit";

    @Resource(lookup = "java:app/jdbc/sikap")
    DataSource database;

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    TransactionSynchronizationRegistry transactions;

    @Inject
    CurrentUser user;

    @Inject
    Clock clock;

    @Inject
    @ConfigProperty(name = "sikap.audit.key")
    String keyFile;

    private final RefusalBound bound = new RefusalBound();
    private AuditKeys keys;
    private Chains chains;

    @PostConstruct
    void open() {
        keys = AuditKeys.read(Path.of(keyFile));
        chains = new Chains(keys, ManagementFactory.getRuntimeMXBean().getName(), clock);
    }

    /** The one who asks did this. */
    public void record(Deed deed) {
        record(user.isSignedIn() ? user.id() : null, deed);
    }

    /** That one did this; nobody: the portal itself, or somebody who did not say who he is. */
    public void record(Long actorId, Deed deed) {
        write(new AuditEvent(clock.instant(), actorId, deed, requestId(), address()));
    }

    public void record(String action, String objectType, Object objectId, String detail) {
        record(Deed.of(action, objectType, objectId).with(detail));
    }

    /** A refusal: of these so many a minute and person are kept, see {@link RefusalBound}. */
    public void recordRefusal(Long actorId, Deed deed) {
        Long person = actorId == null ? deed.subjectId() : actorId;
        String who = person == null ? "from " + address() : "person " + person;
        long minute = clock.instant().getEpochSecond() / 60;
        long leftOut = bound.admit(who, actorId == null, minute);
        if (leftOut == 0) {
            record(actorId, deed);
        } else if (leftOut > 0) {
            String detail = deed.detail() == null ? "}" : "," + deed.detail().substring(1);
            record(actorId, deed.with("{\"leftOut\":" + leftOut + detail));
        }
    }

    private void write(AuditEvent event) {
        Waiting waiting = (Waiting) transactions.getResource(WAITING);
        if (waiting == null) {
            waiting = new Waiting();
            transactions.putResource(WAITING, waiting);
            transactions.registerInterposedSynchronization(waiting);
        }
        waiting.events.add(event);
    }

    /** The lines of one transaction. */
    private final class Waiting implements Synchronization {
        private final List<AuditEvent> events = new ArrayList<>(1);
        private Chains.Held held;

        /** After the entity manager's, because interposed. What is thrown here rolls back. */
        @Override
        public void beforeCompletion() {
            try (Connection connection = database.getConnection()) {
                held = chains.write(connection, events);
            } catch (SQLException e) {
                throw new IllegalStateException("The audit trail could not be written", e);
            }
        }

        @Override
        public void afterCompletion(int status) {
            if (held != null && status == Status.STATUS_COMMITTED) {
                held.committed();
            } else if (held != null) {
                held.notCommitted();
            }
        }
    }

    AuditKeys keys() {
        return keys;
    }

    Chains chains() {
        return chains;
    }

    private String requestId() {
        try {
            return user.requestId();
        } catch (ContextNotActiveException e) {
            return null;
        }
    }

    private String address() {
        try {
            return user.address();
        } catch (ContextNotActiveException e) {
            return null;
        }
    }
}
