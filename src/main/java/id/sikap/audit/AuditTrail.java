package id.sikap.audit;

import id.sikap.platform.CurrentUser;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
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
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Where use cases write what they did. It is written when they are done ({@link BookedInterceptor}), in their transaction
 * and all at once: a deed without its line does not happen. By plain SQL, since the entity manager's books cost more than
 * the line.
 */
@ApplicationScoped
public class AuditTrail {

    private static final String WAITING = "sikap.audit";

    @PersistenceContext
    EntityManager em;

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
        add(new AuditEvent(clock.instant(), actorId, deed, requestId(), address()));
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

    private void add(AuditEvent event) {
        Waiting waiting = (Waiting) transactions.getResource(WAITING);
        if (waiting == null) {
            waiting = new Waiting();
            transactions.putResource(WAITING, waiting);
            transactions.registerInterposedSynchronization(waiting);
        }
        waiting.events.add(event);
    }

    /**
     * On the entity manager's own connection: the pool gives a second one, which commits by itself, to who asks while that
     * one is in use, and to everyone who asks while a transaction completes. The kill drill found both.
     */
    void write() {
        if (transactions.getTransactionStatus() != Status.STATUS_ACTIVE) {
            return;
        }
        Waiting waiting = (Waiting) transactions.getResource(WAITING);
        if (waiting != null && !waiting.events.isEmpty()) {
            waiting.write(em.unwrap(Connection.class));
        }
    }

    /** The lines of one transaction. */
    private final class Waiting implements Synchronization {
        private final List<AuditEvent> events = new ArrayList<>(1);
        /** More than one where a use case called another. */
        private final List<Chains.Held> held = new ArrayList<>(1);

        void write(Connection connection) {
            try {
                held.add(chains.write(connection, events));
                events.clear();
            } catch (SQLException e) {
                throw new IllegalStateException("The audit trail could not be written", e);
            }
        }

        @Override
        public void beforeCompletion() {
            if (!events.isEmpty()) {
                throw new IllegalStateException("Recorded outside a use case, and so not written");
            }
        }

        @Override
        public void afterCompletion(int status) {
            held.forEach(status == Status.STATUS_COMMITTED ? Chains.Held::committed : Chains.Held::notCommitted);
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
