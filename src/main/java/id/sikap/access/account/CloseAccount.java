package id.sikap.access.account;

import id.sikap.access.Account;
import id.sikap.access.Accounts;
import id.sikap.access.session.SessionEnd;
import id.sikap.access.session.Sessions;
import id.sikap.access.session.SessionsEnded;
import id.sikap.audit.AuditTrail;
import id.sikap.platform.CurrentUser;
import id.sikap.platform.Json;
import id.sikap.platform.NotFound;
import id.sikap.platform.Refused;
import id.sikap.platform.Refused.Fault;
import id.sikap.platform.Requires;
import id.sikap.platform.Role;
import id.sikap.platform.UseCase;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;

/** The administrator closes an account and opens it again, each with a reason. Whoever is in is out on every node at once. */
@UseCase
@Requires(Role.ADMIN)
public class CloseAccount {

    private static final int REASON_MAX = 300;

    @Inject
    Accounts accounts;

    @Inject
    Sessions sessions;

    @Inject
    Event<SessionsEnded> ended;

    @Inject
    AuditTrail trail;

    @Inject
    CurrentUser user;

    @Inject
    Clock clock;

    public void close(long employeeId, String reason) {
        Account account = demand(employeeId, reason);
        if (employeeId == user.id()) {
            // So there is always one left who can open it again.
            throw new Refused("account.own");
        }
        account.close(reason.strip(), clock.instant());
        sessions.endAll(employeeId, 0, SessionEnd.DISABLED, clock.instant());
        ended.fire(new SessionsEnded(employeeId));
        trail.record("ACCOUNT_CLOSED", "account", employeeId, detail(reason));
    }

    public void reopen(long employeeId, String reason) {
        demand(employeeId, reason).reopen();
        trail.record("ACCOUNT_REOPENED", "account", employeeId, detail(reason));
    }

    private Account demand(long employeeId, String reason) {
        if (reason == null || reason.isBlank()) {
            throw new Refused(List.of(new Fault("reason", "field.required")));
        }
        if (reason.strip().length() > REASON_MAX) {
            throw new Refused(List.of(new Fault("reason", "field.too_long", REASON_MAX)));
        }
        return accounts.find(employeeId).orElseThrow(NotFound::new);
    }

    private static String detail(String reason) {
        return Json.createObjectBuilder().add("reason", reason.strip()).build().toString();
    }
}
