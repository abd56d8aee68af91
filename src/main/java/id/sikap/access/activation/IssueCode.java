package id.sikap.access.activation;

import id.sikap.access.Account;
import id.sikap.access.Accounts;
import id.sikap.access.account.AccountCare;
import id.sikap.audit.AuditTrail;
import id.sikap.people.Employee;
import id.sikap.people.Staff;
import id.sikap.people.Units;
import id.sikap.people.WorkUnit;
import id.sikap.people.authority.Act;
import id.sikap.people.authority.Authority;
import id.sikap.platform.NotFound;
import id.sikap.platform.Refused;
import id.sikap.platform.Requires;
import id.sikap.platform.Role;
import id.sikap.platform.UseCase;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/**
 * The administrator hands out one-time codes, to one person or to all of a unit who never had a password. A password that
 * there is goes on working until the code is used: nobody is locked out by somebody else's request.
 */
@UseCase
@Requires({Role.ADMIN, Role.UNIT_ADMIN})
public class IssueCode {

    /** A list somebody can hand out in a day; hashing them takes a few seconds. */
    public static final int MOST = 500;

    /** For the administrator's eyes, once. */
    public record Issued(String name, String nip, String code, Instant expiresAt) implements Serializable {}

    @Inject
    Accounts accounts;

    @Inject
    Staff staff;

    @Inject
    Units units;

    @Inject
    CodeLife life;

    @Inject
    Authority authority;

    @Inject
    AccountCare care;

    @Inject
    AuditTrail trail;

    public Issued issue(long employeeId) {
        care.demand(employeeId);
        Employee person =
                staff.byId(employeeId).filter(Employee::isActive).orElseThrow(() -> new Refused("account.nobody"));
        return issue(person);
    }

    public List<Issued> issueAll(long unitId) {
        WorkUnit unit = units.byId(unitId).orElseThrow(NotFound::new);
        authority.demandOfUnit(Act.ACCOUNT_MANAGE, unitId);
        List<Employee> people = accounts.withoutPassword(unit.getTreePath(), MOST + 1);
        if (people.size() > MOST) {
            throw new Refused("codes.too_many", MOST);
        }
        return people.stream()
                .filter(person -> care.covers(person.getId()))
                .map(this::issue)
                .toList();
    }

    private Issued issue(Employee person) {
        Account account = accounts.find(person.getId()).orElseGet(() -> accounts.open(person.getId()));
        OneTimeCode code = OneTimeCode.make();
        account.giveCode(code.hash(), life.end());
        trail.record("CODE_ISSUED", "account", person.getId(), null);
        return new Issued(person.titledName(), person.getNip(), code.code(), life.end());
    }
}
