package id.sikap.audit;

import id.sikap.platform.CurrentUser;
import id.sikap.platform.Denied;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Hears of every refusal. That it cannot be written down changes nothing for who was refused. */
@ApplicationScoped
public class DenialWatch {

    private static final Logger LOG = Logger.getLogger(DenialWatch.class.getName());

    private static final Set<String> FORGED = Set.of("cross_site", "csrf");

    @Inject
    RecordApart recordApart;

    @Inject
    CurrentUser user;

    void hear(@Observes Denied denied) {
        // Who has not signed in is asked to; what a forged request wanted is worth a line whoever it came from.
        if (!user.isSignedIn() && !FORGED.contains(denied.why())) {
            return;
        }
        try {
            recordApart.denied(denied);
        } catch (RuntimeException e) {
            LOG.log(Level.SEVERE, e, () -> "A refusal is not in the audit trail: request " + user.requestId());
        }
    }
}
