package id.sikap.audit;

import id.sikap.platform.CurrentUser;
import id.sikap.platform.Denied;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Hears of every refusal. That it cannot be written down changes nothing for who was refused. */
@ApplicationScoped
public class DenialWatch {

    private static final Logger LOG = Logger.getLogger(DenialWatch.class.getName());

    @Inject
    RecordDenial recordDenial;

    @Inject
    CurrentUser user;

    void hear(@Observes Denied denied) {
        try {
            recordDenial.record(denied);
        } catch (RuntimeException e) {
            LOG.log(Level.SEVERE, e, () -> "A refusal is not in the audit trail: request " + user.requestId());
        }
    }
}
