package id.sikap.access;

import id.sikap.access.factor.Factors;
import id.sikap.access.factor.FirstStep;
import id.sikap.access.session.Door;
import id.sikap.people.Nip;
import id.sikap.platform.Anyone;
import id.sikap.platform.CurrentUser;
import id.sikap.platform.Tokens;
import id.sikap.platform.UseCase;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.Optional;

/**
 * Proves who is asking: by NIP and password, or by the provider, and by a second factor where there is one. No transaction of its own: hashing
 * takes its time and must not hold a connection meanwhile.
 */
@UseCase
@Anyone
@Transactional(Transactional.TxType.NOT_SUPPORTED)
public class SignIn {

    /** Checked for unknown numbers too, so that the answer takes as long as for known ones. */
    private static final String NOBODY = PasswordHashing.hash(Tokens.next());

    @Inject
    Accounts accounts;

    @Inject
    Factors factors;

    @Inject
    FirstStep firstStep;

    @Inject
    SignInThrottle throttle;

    @Inject
    Hashers hashers;

    @Inject
    SignInAttempt attempt;

    @Inject
    SignInLog log;

    @Inject
    CurrentUser user;

    Optional<Credentials> prove(SignInCredential brought) {
        Optional<FirstStep.Proved> proved = Optional.ofNullable(brought.proof()).flatMap(firstStep::read);
        if (brought.proof() != null && proved.isEmpty()) {
            attempt.startAgain();
            return Optional.empty();
        }
        proved.map(FirstStep.Proved::door).ifPresent(attempt::by);
        String nip = proved.map(FirstStep.Proved::nip).orElseGet(() -> Nip.clean(brought.nip()));
        Duration wait = throttle.wait(nip, user.address());
        if (!wait.isZero()) {
            attempt.throttled(Math.max(1, wait.toSeconds() + 1));
            log.throttled();
            return Optional.empty();
        }
        Optional<Credentials> known = accounts.credentials(nip).filter(Credentials::usable);
        String stored = known.map(Credentials::passwordHash).orElse(NOBODY);
        if (proved.isEmpty() && !matches(brought.password(), stored) || known.isEmpty()) {
            failed(nip, known);
            return Optional.empty();
        }
        if (factors.isAskedOf(known.get().employeeId()) && !hasSecond(known.get(), brought.otp())) {
            return Optional.empty();
        }
        throttle.succeeded(nip);
        return known;
    }

    /** The provider says who it is; whether that person may come in, and with what, is ours to say. */
    Optional<Credentials> admit(ProvenCredential proven) {
        Optional<Credentials> known = accounts.withoutPassword(Nip.clean(proven.nip()));
        if (known.filter(Credentials::usable).isEmpty()) {
            attempt.refused(known.isEmpty() ? "sso_unknown" : "sso_closed");
            log.refused(known.map(Credentials::employeeId).orElse(null), attempt.code());
            return Optional.empty();
        }
        attempt.by(proven.door());
        if (proven.door() != Door.PROVIDER_TWICE
                && factors.isAskedOf(known.get().employeeId())) {
            attempt.needsSecond(firstStep.of(known.get().nip(), proven.door()));
            return Optional.empty();
        }
        return known;
    }

    private boolean hasSecond(Credentials person, String otp) {
        if (otp == null || otp.isBlank()) {
            // No guess was made, and nothing is forgiven either.
            attempt.needsSecond(firstStep.of(person.nip(), attempt.door()));
            return false;
        }
        if (!factors.accept(person.employeeId(), otp)) {
            attempt.needsSecond(firstStep.of(person.nip(), attempt.door()));
            attempt.wrongSecond();
            failed(person.nip(), Optional.of(person));
            return false;
        }
        return true;
    }

    private void failed(String nip, Optional<Credentials> known) {
        if (!attempt.isTurnedAway()) {
            throttle.failed(nip, user.address());
            log.failed(known.map(Credentials::employeeId).orElse(null));
        }
    }

    private boolean matches(String password, String stored) {
        if (password.isEmpty() || password.codePointCount(0, password.length()) > PasswordRule.MAX) {
            return false;
        }
        Optional<Boolean> judged = hashers.inTurn(() -> PasswordHashing.verify(password, stored));
        if (judged.isEmpty()) {
            attempt.crowded();
        }
        return judged.orElse(false);
    }
}
