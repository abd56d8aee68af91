package id.sikap.access.session;

import id.sikap.access.Accounts;
import id.sikap.audit.AuditTrail;
import id.sikap.audit.Change;
import id.sikap.audit.Deed;
import id.sikap.platform.Anyone;
import id.sikap.platform.CurrentUser;
import id.sikap.platform.Tokens;
import id.sikap.platform.UseCase;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;

/** Whoever has proved who he is gets a session; the token is known to the browser alone. */
@UseCase
@Anyone
public class OpenSession {

    @Inject
    Sessions sessions;

    @Inject
    Accounts accounts;

    @Inject
    AuditTrail trail;

    @Inject
    CurrentUser user;

    @Inject
    Event<SessionsEnded> ended;

    @Inject
    Clock clock;

    public String open(long employeeId, Door door, String userAgent) {
        if (user.isSignedIn()) {
            // A fresh session for a fresh person, and a copied cookie of the earlier one is worth nothing.
            sessions.end(user.id(), user.require().sessionId(), SessionEnd.REPLACED, clock.instant());
            ended.fire(new SessionsEnded(user.id()));
        }
        if (door != Door.PASSWORD && accounts.find(employeeId).isEmpty()) {
            // Who never had a password has no account yet.
            accounts.open(employeeId);
        }
        String token = Tokens.next();
        sessions.add(employeeId, Tokens.hash(token), door, user.address(), Device.named(userAgent), clock.instant());
        Deed deed = Deed.of("SIGNED_IN", "account", employeeId);
        trail.record(employeeId, door == Door.PASSWORD ? deed : deed.with(Change.of("door", null, door)));
        return token;
    }
}
