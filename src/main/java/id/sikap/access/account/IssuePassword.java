package id.sikap.access.account;

import id.sikap.access.Account;
import id.sikap.access.Accounts;
import id.sikap.access.PasswordHashing;
import id.sikap.audit.AuditTrail;
import id.sikap.audit.Deed;
import id.sikap.people.Employee;
import id.sikap.people.Nip;
import id.sikap.people.Staff;
import id.sikap.platform.Refused;
import id.sikap.platform.Refused.Fault;
import id.sikap.platform.Requires;
import id.sikap.platform.Role;
import id.sikap.platform.Tokens;
import id.sikap.platform.UseCase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;

/** The administrator hands out a one-time password: shown once, and worth nothing but to set an own one. */
@UseCase
@Requires(Role.ADMIN)
public class IssuePassword {

    /** For the administrator's eyes, once. */
    public record Issued(String name, String nip, String password) {}

    @Inject
    Accounts accounts;

    @Inject
    Staff staff;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    public Issued issue(String typedNip) {
        Employee person = staff.byNip(Nip.clean(typedNip))
                .filter(Employee::isActive)
                .orElseThrow(() -> new Refused(List.of(new Fault("nip", "account.nobody"))));
        Account account = accounts.find(person.getId()).orElseGet(() -> accounts.open(person.getId()));
        String password = Tokens.code();
        account.changePassword(PasswordHashing.hash(password), true, clock.instant());
        trail.record(Deed.of("PASSWORD_ISSUED", "account", person.getId()));
        return new Issued(person.titledName(), person.getNip(), password);
    }
}
