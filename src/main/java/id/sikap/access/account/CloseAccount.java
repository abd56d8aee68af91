package id.sikap.access.account;

import id.sikap.access.Account;
import id.sikap.access.Accounts;
import id.sikap.access.session.SessionEnd;
import id.sikap.access.session.Sessions;
import id.sikap.access.session.SessionsEnded;
import id.sikap.access.token.ApiTokens;
import id.sikap.audit.AuditTrail;
import id.sikap.platform.CurrentUser;
import id.sikap.platform.NotFound;
import id.sikap.platform.Refused;
import id.sikap.platform.Requires;
import id.sikap.platform.Role;
import id.sikap.platform.UseCase;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;

/** The administrator closes an account and opens it again, each with a reason. Whoever is in is out on every node at once. */
@UseCase
@Requires({Role.ADMIN, Role.UNIT_ADMIN})
public class CloseAccount {

    @Inject
    Accounts accounts;

    @Inject
    Sessions sessions;

    @Inject
    ApiTokens tokens;

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

    public void close(long employeeId, String reason) {
        care.demand(employeeId);
        String kept = Reason.demand(reason);
        Account account = accounts.find(employeeId).orElseThrow(NotFound::new);
        if (employeeId == user.id()) {
            // So there is always one left who can open it again.
            throw new Refused("account.own");
        }
        account.close(kept, clock.instant());
        sessions.endAll(employeeId, 0, SessionEnd.DISABLED, clock.instant());
        tokens.revokeAll(employeeId, clock.instant());
        ended.fire(new SessionsEnded(employeeId));
        trail.record("ACCOUNT_CLOSED", "account", employeeId, Reason.detail(kept));
    }

    public void reopen(long employeeId, String reason) {
        care.demand(employeeId);
        String kept = Reason.demand(reason);
        accounts.find(employeeId).orElseThrow(NotFound::new).reopen();
        trail.record("ACCOUNT_REOPENED", "account", employeeId, Reason.detail(kept));
    }
}
