package id.sikap.access.account;

import id.sikap.access.Accounts;
import id.sikap.people.authority.Act;
import id.sikap.people.authority.Authority;
import id.sikap.platform.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;

/**
 * Whose account an administrator may look after. A unit's administrator not that of somebody with a role by letter: with a
 * one-time code for it he would have the role.
 */
@ApplicationScoped
public class AccountCare {

    @Inject
    Authority authority;

    @Inject
    Accounts accounts;

    @Inject
    Clock clock;

    public boolean covers(long employeeId) {
        return authority
                .states(Act.ACCOUNT_MANAGE, employeeId, LocalDate.now(clock))
                .contains(accounts.isGranted(employeeId) ? "ENTRUSTED" : "ORDINARY");
    }

    public void demand(long employeeId) {
        if (!covers(employeeId)) {
            throw new NotFound();
        }
    }
}
