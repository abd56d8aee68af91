package id.sikap.access.factor;

import id.sikap.access.session.SessionsEnded;
import id.sikap.audit.AuditTrail;
import id.sikap.platform.CurrentUser;
import id.sikap.platform.Refused;
import id.sikap.platform.Refused.Fault;
import id.sikap.platform.Requires;
import id.sikap.platform.Role;
import id.sikap.platform.Tokens;
import id.sikap.platform.UseCase;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** A person takes a second factor, proves that the device has it, and gets codes for the day it is lost. */
@UseCase
@Requires(Role.EMPLOYEE)
public class EnrolFactor {

    private static final int RECOVERY_CODES = 10;

    @Inject
    Factors factors;

    @Inject
    AuditTrail trail;

    @Inject
    CurrentUser user;

    @Inject
    Event<SessionsEnded> changed;

    @Inject
    Clock clock;

    /** To be shown to the person alone. Another one each time: who saw an earlier one over the shoulder knows nothing. */
    public byte[] begin() {
        byte[] seed = Totp.newSeed();
        factors.begin(user.id(), seed);
        trail.record("FACTOR_BEGUN", "account", user.id(), null);
        return seed;
    }

    /** Shown once. */
    public List<String> confirm(String typed) {
        OptionalLong step = factors.unconfirmed(user.id())
                .map(seed -> Totp.stepOf(seed, typed == null ? "" : typed, clock.instant()))
                .orElse(OptionalLong.empty());
        if (step.isEmpty() || !factors.confirm(user.id(), step.getAsLong(), clock.instant())) {
            throw new Refused(List.of(new Fault("otp", "factor.wrong")));
        }
        List<String> codes = newCodes();
        trail.record("FACTOR_ENROLLED", "account", user.id(), null);
        changed.fire(new SessionsEnded(user.id()));
        return codes;
    }

    /** For codes that were lost or nearly used up; whoever asks holds the device. */
    public List<String> renewCodes(String typed) {
        demandCode(typed);
        trail.record("RECOVERY_CODES_RENEWED", "account", user.id(), null);
        return newCodes();
    }

    public void remove(String typed) {
        if (user.isAdmin() || user.isPpk()) {
            throw new Refused("factor.must");
        }
        demandCode(typed);
        factors.remove(user.id());
        trail.record("FACTOR_REMOVED", "account", user.id(), null);
        changed.fire(new SessionsEnded(user.id()));
    }

    private List<String> newCodes() {
        List<String> codes = Stream.generate(Tokens::code).limit(RECOVERY_CODES).toList();
        factors.remember(user.id(), codes);
        return codes;
    }

    private void demandCode(String typed) {
        if (!factors.accept(user.id(), typed)) {
            throw new Refused(List.of(new Fault("otp", "factor.wrong")));
        }
    }
}
