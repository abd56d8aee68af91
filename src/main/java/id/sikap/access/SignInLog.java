package id.sikap.access;

import id.sikap.audit.AuditTrail;
import id.sikap.audit.Deed;
import id.sikap.platform.Anyone;
import id.sikap.platform.UseCase;
import jakarta.inject.Inject;

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

    public void throttled() {
        trail.recordRefusal(null, Deed.of("SIGN_IN_THROTTLED", "account", "unknown"));
    }
}
