package id.sikap.access;

import jakarta.enterprise.context.RequestScoped;

/** How the sign-in of this request ended, beyond the yes or no that Jakarta Security can carry. */
@RequestScoped
public class SignInAttempt {

    private long retryAfterSeconds;
    private RuntimeException failure;

    void throttled(long seconds) {
        retryAfterSeconds = seconds;
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

    public boolean isThrottled() {
        return retryAfterSeconds > 0;
    }

    public long retryAfterSeconds() {
        return retryAfterSeconds;
    }
}
