package id.sikap.access;

import id.sikap.people.Nip;
import id.sikap.platform.Anyone;
import id.sikap.platform.CurrentUser;
import id.sikap.platform.Tokens;
import id.sikap.platform.UseCase;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Proves who is asking by NIP and password. No transaction of its own: hashing takes about 70 ms and must not hold a
 * connection meanwhile.
 */
@UseCase
@Anyone
@Transactional(Transactional.TxType.NOT_SUPPORTED)
public class SignIn {

    public static final int PASSWORD_MAX = 128;

    /** Checked for unknown numbers too, so that the answer takes as long as for known ones. */
    private static final String NOBODY = PasswordHashing.hash(Tokens.next());

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** As many hashes at once as there are cores; more would only make all of them slower. */
    private final Semaphore hashers = new Semaphore(Runtime.getRuntime().availableProcessors(), true);

    @Inject
    Accounts accounts;

    @Inject
    SignInThrottle throttle;

    @Inject
    SignInAttempt attempt;

    @Inject
    SignInLog log;

    @Inject
    CurrentUser user;

    Optional<Credentials> prove(String typedNip, String password) {
        String nip = Nip.clean(typedNip);
        Duration wait = throttle.wait(nip, user.address());
        if (!wait.isZero()) {
            attempt.throttled(Math.max(1, wait.toSeconds() + 1));
            log.throttled();
            return Optional.empty();
        }
        Optional<Credentials> known = accounts.credentials(nip).filter(Credentials::usable);
        String stored = known.map(Credentials::passwordHash).orElse(NOBODY);
        if (!matches(password, stored) || known.isEmpty()) {
            if (!attempt.isThrottled()) {
                throttle.failed(nip, user.address());
                log.failed(known.map(Credentials::employeeId).orElse(null));
            }
            return Optional.empty();
        }
        throttle.succeeded(nip);
        return known;
    }

    private boolean matches(String password, String stored) {
        if (password.isEmpty() || password.length() > PASSWORD_MAX) {
            return false;
        }
        try {
            if (!hashers.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                attempt.throttled(PATIENCE.toSeconds());
                return false;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
        try {
            return PasswordHashing.verify(password, stored);
        } finally {
            hashers.release();
        }
    }
}
