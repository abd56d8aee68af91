package id.sikap.access;

import id.sikap.access.session.Door;
import id.sikap.audit.AuditTrail;
import id.sikap.audit.Change;
import id.sikap.audit.Deed;
import id.sikap.platform.Anyone;
import id.sikap.platform.UseCase;
import jakarta.inject.Inject;
import java.util.Map;

/** Writes failed sign-ins to the trail, in a transaction of their own. */
@UseCase
@Anyone
public class SignInLog {

    @Inject
    AuditTrail trail;

    /** The typed number is not kept: people type their password into that field. */
    public void failed(Long employeeId) {
        trail.recordRefusal(null, Deed.of("SIGN_IN_FAILED", "account", employeeId == null ? "unknown" : employeeId));
    }

    /** By the provider, or by us after it had vouched for the person. */
    public void refused(Long employeeId, String why) {
        trail.recordRefusal(
                null,
                Deed.of("SIGN_IN_FAILED", "account", employeeId == null ? "unknown" : employeeId)
                        .with(Change.of(Map.of(), Map.of("door", Door.PROVIDER, "why", why))));
    }

    public void throttled() {
        trail.recordRefusal(null, Deed.of("SIGN_IN_THROTTLED", "account", "unknown"));
    }
}
