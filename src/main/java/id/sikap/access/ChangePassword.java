package id.sikap.access;

import id.sikap.people.Institution;
import id.sikap.platform.CurrentUser;
import id.sikap.platform.NotFound;
import id.sikap.platform.Refused;
import id.sikap.platform.Refused.Fault;
import id.sikap.platform.Requires;
import id.sikap.platform.Role;
import id.sikap.platform.UseCase;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * A person sets an own password, proving the present one. Guessing it at a desk left open is slowed down as at the door. No
 * transaction of its own, because a wrong guess is counted although it is refused, and because hashing must not hold a
 * connection.
 */
@UseCase
@Requires(Role.EMPLOYEE)
@Transactional(Transactional.TxType.NOT_SUPPORTED)
public class ChangePassword {

    @Inject
    Accounts accounts;

    @Inject
    SignInThrottle throttle;

    @Inject
    Hashers hashers;

    @Inject
    SetPassword setPassword;

    @Inject
    Institution institution;

    @Inject
    CurrentUser user;

    public void change(String present, String fresh, String repeated) {
        Duration wait = throttle.waitForPresent(user.getNip());
        if (!wait.isZero()) {
            throw new Refused("sign-in.throttled", Math.max(1, wait.toSeconds() + 1));
        }
        String stored = accounts.find(user.id()).orElseThrow(NotFound::new).getPasswordHash();
        List<Fault> faults = new ArrayList<>();
        if (!proves(present, stored)) {
            throttle.failedPresent(user.getNip());
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
        setPassword.set(
                stored,
                hashers.inTurn(() -> PasswordHashing.hash(fresh)).orElseThrow(() -> new Refused("problem.busy")));
        throttle.succeededPresent(user.getNip());
    }

    private boolean proves(String present, String stored) {
        return present != null
                && stored != null
                && hashers.inTurn(() -> PasswordHashing.verify(present, stored))
                        .orElseThrow(() -> new Refused("problem.busy"));
    }

    private PasswordRule.Owner owner() {
        return new PasswordRule.Owner(
                user.getNip(),
                user.getName(),
                institution.getName(),
                user.require().roles().size() > 1);
    }
}
