package id.sikap.audit;

import id.sikap.platform.Anyone;
import id.sikap.platform.CurrentUser;
import id.sikap.platform.Denied;
import id.sikap.platform.Json;
import id.sikap.platform.UseCase;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Writes down, in a transaction of its own, what has none: a refusal, whose deed has rolled back, and a look at data. */
@UseCase
@Anyone
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class RecordApart {

    private static final int WHAT_MAX = 400;

    @Inject
    AuditTrail trail;

    @Inject
    CurrentUser user;

    public void denied(Denied denied) {
        String detail = Json.createObjectBuilder()
                .add("why", denied.why())
                .add("what", Deed.cut(denied.what(), WHAT_MAX))
                .build()
                .toString();
        trail.recordRefusal(
                user.isSignedIn() ? user.id() : null,
                Deed.of("DENIED", "request", denied.what()).with(detail));
    }

    public void record(Deed deed) {
        trail.record(deed);
    }
}
