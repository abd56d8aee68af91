package id.sikap.access;

import jakarta.enterprise.context.RequestScoped;

/** How the sign-in of this request ended, beyond the yes or no that Jakarta Security can carry. */
@RequestScoped
public class SignInAttempt {

    private long retryAfterSeconds;

    void throttled(long seconds) {
        retryAfterSeconds = seconds;
    }

    public boolean isThrottled() {
        return retryAfterSeconds > 0;
    }

    public long retryAfterSeconds() {
        return retryAfterSeconds;
    }
}
