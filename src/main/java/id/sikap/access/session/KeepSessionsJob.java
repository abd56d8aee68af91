package id.sikap.access.session;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Once a minute, so that no request writes when its person was last seen. A killed node forgets that minute at most. */
@ApplicationScoped
public class KeepSessionsJob {

    private static final Logger LOG = Logger.getLogger(KeepSessionsJob.class.getName());
    private static final long PERIOD_SECONDS = 60;

    @Resource
    ManagedScheduledExecutorService timer;

    @Inject
    LiveSessions live;

    @Inject
    Sessions sessions;

    @Inject
    Clock clock;

    void start(@Observes @Initialized(ApplicationScoped.class) Object started) {
        timer.scheduleWithFixedDelay(this::run, PERIOD_SECONDS, PERIOD_SECONDS, TimeUnit.SECONDS);
    }

    private void run() {
        try {
            live.keep();
            sessions.removeOld(clock.instant());
        } catch (RuntimeException e) {
            // Thrown on, it would be the last time; the next minute the database may be back.
            LOG.log(Level.WARNING, "Sessions were not kept", e);
        }
    }
}
