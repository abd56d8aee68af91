package id.sikap.access;

import id.sikap.access.session.SessionEnd;
import id.sikap.access.session.Sessions;
import id.sikap.access.session.SessionsEnded;
import id.sikap.audit.AuditTrail;
import id.sikap.audit.Deed;
import id.sikap.platform.CurrentUser;
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

/** The second half of {@link ChangePassword}: the new one in place of that which was proven, and all other devices out. */
@UseCase
@Requires(Role.EMPLOYEE)
public class SetPassword {

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

    void set(String proven, String hash) {
        Account account = accounts.find(user.id()).orElseThrow(NotFound::new);
        if (!proven.equals(account.getPasswordHash())) {
            throw new Refused(List.of(new Fault("present", "password.wrong")));
        }
        account.changePassword(hash, clock.instant());
        // Whoever knew the earlier one may sit in one of them.
        sessions.endAll(user.id(), user.require().sessionId(), SessionEnd.PASSWORD, clock.instant());
        ended.fire(new SessionsEnded(user.id()));
        trail.record(Deed.of("PASSWORD_CHANGED", "account", user.id()));
    }
}
