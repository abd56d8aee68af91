package id.sikap.access.activation;

import id.sikap.access.Accounts;
import id.sikap.access.Hashers;
import id.sikap.access.PasswordHashing;
import id.sikap.access.PasswordRule;
import id.sikap.access.SignInThrottle;
import id.sikap.people.Institution;
import id.sikap.people.Nip;
import id.sikap.platform.Anyone;
import id.sikap.platform.CurrentUser;
import id.sikap.platform.Refused;
import id.sikap.platform.Refused.Fault;
import id.sikap.platform.UseCase;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A person proves by a one-time code who he is, and sets a password of his own. It signs nobody in: whoever has a second
 * factor is still asked for it. No transaction of its own, because what a wrong code costs must be written although it is
 * refused, and because hashing must not hold a connection.
 */
@UseCase
@Anyone
@Transactional(Transactional.TxType.NOT_SUPPORTED)
public class Activate {

    @Inject
    Accounts accounts;

    @Inject
    SignInThrottle throttle;

    @Inject
    Hashers hashers;

    @Inject
    UseCode useCode;

    @Inject
    Institution institution;

    @Inject
    CurrentUser user;

    @Inject
    Clock clock;

    public void activate(String typedNip, String typedCode, String fresh, String repeated) {
        String nip = Nip.clean(typedNip);
        Duration wait = throttle.wait(nip, user.address());
        if (!wait.isZero()) {
            throw new Refused("sign-in.throttled", Math.max(1, wait.toSeconds() + 1));
        }
        Optional<PendingCode> pending = accounts.pendingCode(nip, clock.instant());
        if (!isRight(typedCode, pending)) {
            throttle.failed(nip, user.address());
            throw new Refused(List.of(new Fault("code", "activation.wrong")));
        }
        PendingCode known = pending.get();
        List<Fault> faults = new ArrayList<>();
        PasswordRule.fault("fresh", fresh, owner(known)).ifPresent(faults::add);
        if (fresh != null && !fresh.equals(repeated)) {
            faults.add(new Fault("repeated", "password.differs"));
        }
        if (!faults.isEmpty()) {
            throw new Refused(faults);
        }
        String hash = hashers.inTurn(() -> PasswordHashing.hash(fresh)).orElseThrow(() -> new Refused("problem.busy"));
        useCode.use(known, hash);
        throttle.succeeded(nip);
    }

    private boolean isRight(String typed, Optional<PendingCode> pending) {
        return hashers.inTurn(() -> OneTimeCode.matches(
                                typed == null ? "" : typed,
                                pending.map(PendingCode::codeHash).orElse(OneTimeCode.NONE)))
                        .orElseThrow(() -> new Refused("problem.busy"))
                && pending.isPresent();
    }

    private PasswordRule.Owner owner(PendingCode known) {
        return new PasswordRule.Owner(
                known.nip(), known.name(), institution.getName(), accounts.isEntrusted(known.employeeId()));
    }
}
