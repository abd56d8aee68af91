package id.sikap.people.change;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Looks every minute whether a new day has begun; doing it twice, here or on a second node, changes nothing. */
@ApplicationScoped
public class TurnDayJob {

    private static final Logger LOG = Logger.getLogger(TurnDayJob.class.getName());

    @Resource
    ManagedScheduledExecutorService timer;

    @Inject
    TurnDay turnDay;

    @Inject
    Clock clock;

    private LocalDate turned;

    void begin(@Observes @Initialized(ApplicationScoped.class) Object started) {
        timer.scheduleWithFixedDelay(this::beat, 1, 1, TimeUnit.MINUTES);
    }

    private void beat() {
        LocalDate today = LocalDate.now(clock);
        if (today.equals(turned)) {
            return;
        }
        try {
            turnDay.to(today);
            turned = today;
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "The new day could not be turned to; the next minute tries again", e);
        }
    }
}
