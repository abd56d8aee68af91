package id.sikap.report;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;

/** At start, beside the first requests: reading layouts and fonts takes more than a second, which no reader shall wait for. */
@ApplicationScoped
public class WarmLayoutsJob {

    @Resource
    ManagedExecutorService threads;

    void warm(@Observes @Initialized(ApplicationScoped.class) Object started) {
        threads.execute(Layouts::warm);
    }
}
