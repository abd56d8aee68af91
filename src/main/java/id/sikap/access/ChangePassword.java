package id.sikap.access;

import id.sikap.access.session.SessionEnd;
import id.sikap.access.session.Sessions;
import id.sikap.access.session.SessionsEnded;
import id.sikap.audit.AuditTrail;
import id.sikap.audit.Deed;
import id.sikap.people.Institution;
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
import java.util.ArrayList;
import java.util.List;

/** A person sets an own password, proving the present one; all other devices are signed out. */
@UseCase
@Requires(Role.EMPLOYEE)
public class ChangePassword {

    @Inject
    Accounts accounts;

    @Inject
    Sessions sessions;

    @Inject
    Event<SessionsEnded> ended;

    @Inject
    AuditTrail trail;

    @Inject
    Institution institution;

    @Inject
    CurrentUser user;

    @Inject
    Clock clock;

    public void change(String present, String fresh, String repeated) {
        Account account = accounts.find(user.id()).orElseThrow(NotFound::new);
        List<Fault> faults = new ArrayList<>();
        if (present == null
                || account.getPasswordHash() == null
                || !PasswordHashing.verify(present, account.getPasswordHash())) {
            faults.add(new Fault("present", "password.wrong"));
        }
        PasswordRule.fault("fresh", fresh, owner()).ifPresent(faults::add);
        if (fresh != null && fresh.equals(present)) {
            faults.add(new Fault("fresh", "password.same"));
        }
        if (fresh != null && !fresh.equals(repeated)) {
            faults.add(new Fault("repeated", "password.differs"));
        }
        if (!faults.isEmpty()) {
            throw new Refused(faults);
        }
        account.changePassword(PasswordHashing.hash(fresh), clock.instant());
        // Whoever knew the earlier one may sit in one of them.
        sessions.endAll(user.id(), user.require().sessionId(), SessionEnd.PASSWORD, clock.instant());
        ended.fire(new SessionsEnded(user.id()));
        trail.record(Deed.of("PASSWORD_CHANGED", "account", user.id()));
    }

    private PasswordRule.Owner owner() {
        return new PasswordRule.Owner(
                user.getNip(),
                user.getName(),
                institution.getName(),
                user.require().roles().size() > 1);
    }
}
