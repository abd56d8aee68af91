package id.sikap.access.session;

import id.sikap.audit.AuditTrail;
import id.sikap.platform.CurrentUser;
import id.sikap.platform.NotFound;
import id.sikap.platform.Requires;
import id.sikap.platform.Role;
import id.sikap.platform.UseCase;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;

/** A person leaves, here or on another device. The session itself ends, not only the page. */
@UseCase
@Requires(Role.EMPLOYEE)
public class EndSession {

    @Inject
    Sessions sessions;

    @Inject
    AuditTrail trail;

    @Inject
    CurrentUser user;

    @Inject
    Event<SessionsEnded> ended;

    @Inject
    Clock clock;

    public void signOut() {
        sessions.end(user.id(), user.require().sessionId(), SessionEnd.SIGNED_OUT, clock.instant());
        said("SIGNED_OUT");
    }

    public void end(long sessionId) {
        if (!sessions.end(user.id(), sessionId, SessionEnd.ELSEWHERE, clock.instant())) {
            throw new NotFound();
        }
        said("SIGNED_OUT_ELSEWHERE");
    }

    public void endOthers() {
        sessions.endAll(user.id(), user.require().sessionId(), SessionEnd.ELSEWHERE, clock.instant());
        said("SIGNED_OUT_ELSEWHERE");
    }

    private void said(String action) {
        trail.record(action, "account", user.id(), null);
        ended.fire(new SessionsEnded(user.id()));
    }
}
