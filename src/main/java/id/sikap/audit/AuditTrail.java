package id.sikap.audit;

import id.sikap.platform.CurrentUser;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;

/** Where use cases write what they did, in the same transaction as the deed. */
@ApplicationScoped
public class AuditTrail {

    private static final int DETAIL_MAX = 4000;

    @PersistenceContext
    EntityManager em;

    @Inject
    CurrentUser user;

    @Inject
    Clock clock;

    /** The one who asks did this to that object. */
    public void record(String action, String objectType, Object objectId, String detail) {
        record(user.isSignedIn() ? user.id() : null, action, objectType, objectId, detail);
    }

    public void record(Long actorId, String action, String objectType, Object objectId, String detail) {
        String kept = detail == null || detail.length() <= DETAIL_MAX ? detail : detail.substring(0, DETAIL_MAX);
        em.persist(new AuditEvent(
                clock.instant(), actorId, action, objectType, String.valueOf(objectId), kept, user.address()));
    }
}
