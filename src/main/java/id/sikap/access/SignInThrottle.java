package id.sikap.access;

import id.sikap.platform.Anyone;
import id.sikap.platform.UseCase;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;

/**
 * Slows guessing down, by account and by address, in the database so that a restart or a second node forgets nothing.
 * Waiting doubles with each failure beyond the free ones; nobody is locked out for good.
 */
@UseCase
@Anyone
public class SignInThrottle {

    /** A whole office may sit behind one address. */
    private static final int FREE_BY_ADDRESS = 50;

    private static final int FREE_BY_ACCOUNT = 5;
    private static final int FREE_CODES = 2;
    private static final String CODE = "code:";
    private static final String PRESENT = "present:";
    private static final Duration LONGEST = Duration.ofMinutes(15);
    /** After this long without a failure the count starts anew. */
    private static final Duration MEMORY = Duration.ofHours(1);

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    /** How long to wait before the next try; zero when it may be tried now. */
    public Duration wait(String nip, String address) {
        return waitOf(account(nip), address(address));
    }

    /** Asking for a code is slowed down on its own account: it must keep nobody from signing in. */
    public Duration waitForCode(String nip, String address) {
        return waitOf(CODE + account(nip), CODE + address(address));
    }

    public void askedForCode(String nip, String address) {
        count(CODE + account(nip), FREE_CODES);
        count(CODE + address(address), FREE_BY_ADDRESS);
    }

    /** So are guesses at the present password, from within: an open desk must not lock its owner out, nor his office. */
    public Duration waitForPresent(String nip) {
        return waitOf(PRESENT + account(nip), PRESENT + account(nip));
    }

    public void failedPresent(String nip) {
        count(PRESENT + account(nip), FREE_BY_ACCOUNT);
    }

    public void succeededPresent(String nip) {
        forget(PRESENT + account(nip));
    }

    private Duration waitOf(String one, String other) {
        @SuppressWarnings("unchecked")
        List<Object> until = em.createNativeQuery(
                        "select blocked_until from sign_in_throttle where subject in (?, ?) and blocked_until > ?")
                .setParameter(1, one)
                .setParameter(2, other)
                .setParameter(3, utc(clock.instant()))
                .getResultList();
        return until.stream()
                .map(SignInThrottle::instant)
                .map(end -> Duration.between(clock.instant(), end))
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
    }

    public void failed(String nip, String address) {
        count(account(nip), FREE_BY_ACCOUNT);
        count(address(address), FREE_BY_ADDRESS);
    }

    public void succeeded(String nip) {
        forget(account(nip));
    }

    private void forget(String subject) {
        em.createNativeQuery("delete from sign_in_throttle where subject = ?")
                .setParameter(1, subject)
                .executeUpdate();
    }

    private void count(String subject, int free) {
        Instant now = clock.instant();
        em.createNativeQuery("""
                        insert into sign_in_throttle (subject, failures, last_failure, blocked_until) values (?, 1, ?, ?)
                        on duplicate key update failures = if(last_failure < ?, 1, failures + 1), last_failure = ?
                        """)
                .setParameter(1, subject)
                .setParameter(2, utc(now))
                .setParameter(3, utc(now))
                .setParameter(4, utc(now.minus(MEMORY)))
                .setParameter(5, utc(now))
                .executeUpdate();
        int failures = ((Number) em.createNativeQuery("select failures from sign_in_throttle where subject = ?")
                        .setParameter(1, subject)
                        .getSingleResult())
                .intValue();
        em.createNativeQuery("update sign_in_throttle set blocked_until = ? where subject = ?")
                .setParameter(1, utc(now.plus(penalty(failures - free))))
                .setParameter(2, subject)
                .executeUpdate();
    }

    /** Nothing within the free tries, then 1, 2, 4 .. seconds. */
    static Duration penalty(int beyondFree) {
        if (beyondFree < 0) {
            return Duration.ZERO;
        }
        Duration wait = Duration.ofSeconds(1L << Math.min(beyondFree, 20));
        return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }

    private static String account(String nip) {
        return "nip:" + (nip.length() > 32 ? nip.substring(0, 32) : nip);
    }

    private static String address(String address) {
        return "addr:" + address;
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    private static Instant instant(Object column) {
        return column instanceof Timestamp timestamp
                ? timestamp.toInstant()
                : ((LocalDateTime) column).toInstant(ZoneOffset.UTC);
    }
}
