package id.sikap.access.activation;

import id.sikap.access.Accounts;
import id.sikap.access.session.SessionEnd;
import id.sikap.access.session.Sessions;
import id.sikap.access.session.SessionsEnded;
import id.sikap.audit.AuditTrail;
import id.sikap.audit.Deed;
import id.sikap.platform.Anyone;
import id.sikap.platform.Refused;
import id.sikap.platform.Refused.Fault;
import id.sikap.platform.UseCase;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;

/** The second half of {@link Activate}: the code goes and the password comes, in one step, for one of two who try at once. */
@UseCase
@Anyone
public class UseCode {

    @Inject
    Accounts accounts;

    @Inject
    Sessions sessions;

    @Inject
    Event<SessionsEnded> ended;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    void use(PendingCode code, String passwordHash) {
        if (!accounts.useCode(code.employeeId(), code.codeHash(), passwordHash, clock.instant())) {
            throw new Refused(List.of(new Fault("code", "activation.wrong")));
        }
        sessions.endAll(code.employeeId(), 0, SessionEnd.PASSWORD, clock.instant());
        ended.fire(new SessionsEnded(code.employeeId()));
        trail.record(code.employeeId(), Deed.of("PASSWORD_SET_BY_CODE", "account", code.employeeId()));
    }
}
