package id.sikap.access.activation;

import id.sikap.access.SignInThrottle;
import id.sikap.people.Nip;
import id.sikap.platform.Anyone;
import id.sikap.platform.CurrentUser;
import id.sikap.platform.Language;
import id.sikap.platform.Refused;
import id.sikap.platform.UseCase;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Locale;

/**
 * Somebody asks for a code by e-mail. The answer is the same, and as quick, whether the number is known or not: all that
 * could tell is done afterwards, by another thread.
 */
@UseCase
@Anyone
public class RequestCode {

    @Resource
    ManagedExecutorService threads;

    @Inject
    SignInThrottle throttle;

    @Inject
    SendCode sendCode;

    @Inject
    CurrentUser user;

    @Inject
    Language language;

    public void request(String typedNip) {
        String nip = Nip.clean(typedNip);
        String address = user.address();
        Duration wait = throttle.waitForCode(nip, address);
        if (!wait.isZero()) {
            throw new Refused("sign-in.throttled", Math.max(1, wait.toSeconds() + 1));
        }
        throttle.askedForCode(nip, address);
        Locale locale = language.getLocale();
        String request = user.requestId();
        threads.execute(() -> sendCode.send(nip, address, request, locale));
    }
}
