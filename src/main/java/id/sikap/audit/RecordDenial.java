package id.sikap.audit;

import id.sikap.platform.Anyone;
import id.sikap.platform.CurrentUser;
import id.sikap.platform.Denied;
import id.sikap.platform.Json;
import id.sikap.platform.UseCase;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Writes down who was turned away, in a transaction of its own: what was refused has rolled back. */
@UseCase
@Anyone
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class RecordDenial {

    private static final int WHAT_MAX = 400;

    @Inject
    AuditTrail trail;

    @Inject
    CurrentUser user;

    public void record(Denied denied) {
        Long person = user.isSignedIn() ? user.id() : null;
        String detail = Json.createObjectBuilder()
                .add("why", denied.why())
                .add("what", Deed.cut(denied.what(), WHAT_MAX))
                .build()
                .toString();
        trail.recordRefusal(person, Deed.of("DENIED", "request", denied.what()).with(detail));
    }
}
