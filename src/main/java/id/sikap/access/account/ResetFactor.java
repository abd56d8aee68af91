package id.sikap.access.account;

import id.sikap.access.factor.Factors;
import id.sikap.access.session.SessionEnd;
import id.sikap.access.session.Sessions;
import id.sikap.access.session.SessionsEnded;
import id.sikap.audit.AuditTrail;
import id.sikap.platform.CurrentUser;
import id.sikap.platform.Refused;
import id.sikap.platform.Requires;
import id.sikap.platform.Role;
import id.sikap.platform.UseCase;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;

/** The administrator takes a lost second factor away, never the own one: whoever must have one is led to a new one. */
@UseCase
@Requires({Role.ADMIN, Role.UNIT_ADMIN})
public class ResetFactor {

    @Inject
    Factors factors;

    @Inject
    Sessions sessions;

    @Inject
    Event<SessionsEnded> ended;

    @Inject
    AccountCare care;

    @Inject
    AuditTrail trail;

    @Inject
    CurrentUser user;

    @Inject
    Clock clock;

    public void reset(long employeeId, String reason) {
        care.demand(employeeId);
        String kept = Reason.demand(reason);
        if (employeeId == user.id()) {
            throw new Refused("factor.own");
        }
        factors.remove(employeeId);
        sessions.endAll(employeeId, 0, SessionEnd.DISABLED, clock.instant());
        ended.fire(new SessionsEnded(employeeId));
        trail.record("FACTOR_RESET", "account", employeeId, Reason.detail(kept));
    }
}
