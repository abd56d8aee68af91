package id.sikap.access;

import id.sikap.access.session.Door;
import jakarta.enterprise.context.RequestScoped;
import java.util.concurrent.ThreadLocalRandom;

/** How the sign-in of this request ended, beyond the yes or no that Jakarta Security can carry. */
@RequestScoped
public class SignInAttempt {

    private static final int SOONEST = 2;
    private static final int LATEST = 8;

    private long retryAfterSeconds;
    private boolean crowded;
    private RuntimeException failure;
    private String proof;
    private boolean secondWrong;
    private boolean tooLate;
    private String refusal;
    private Door door = Door.PASSWORD;

    void throttled(long seconds) {
        retryAfterSeconds = seconds;
    }

    /** It is nobody's fault; and who comes again should not do so at the same moment as all the others. */
    void crowded() {
        crowded = true;
        retryAfterSeconds = ThreadLocalRandom.current().nextLong(SOONEST, LATEST + 1);
    }

    /** The password was right; this says so to the second step. */
    void needsSecond(String passwordProof) {
        proof = passwordProof;
    }

    void wrongSecond() {
        secondWrong = true;
    }

    /** The proof of the first step is too old, or none. */
    void startAgain() {
        tooLate = true;
    }

    /** Who he is was proved; that he may come in was not. */
    void refused(String key) {
        refusal = key;
    }

    void by(Door door) {
        this.door = door;
    }

    Door door() {
        return door;
    }

    public String proof() {
        return proof;
    }

    /** Why nobody came in, as a problem's code. */
    public String code() {
        if (refusal != null) {
            return refusal;
        }
        if (tooLate) {
            return "sign_in_expired";
        }
        if (proof == null) {
            return "sign_in_failed";
        }
        return secondWrong ? "otp_wrong" : "otp_required";
    }

    void broke(RuntimeException with) {
        failure = with;
    }

    /** Jakarta Security takes every failure for a wrong password, and so would the one who typed the right one. */
    public void rethrowFailure() {
        if (failure != null) {
            throw failure;
        }
    }

    /** Not judged at all: too early, or too many at once. */
    public boolean isTurnedAway() {
        return retryAfterSeconds > 0;
    }

    public boolean isCrowded() {
        return crowded;
    }

    public long retryAfterSeconds() {
        return retryAfterSeconds;
    }
}
