package id.sikap.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** As many password hashes at once as there are cores; more would only make all of them slower. */
@ApplicationScoped
public class Hashers {

    static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Semaphore free = new Semaphore(Runtime.getRuntime().availableProcessors(), true);

    /** Empty when it was nobody's turn in time. */
    public <T> Optional<T> inTurn(Supplier<T> hashing) {
        try {
            if (!free.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                return Optional.empty();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
        try {
            return Optional.of(hashing.get());
        } finally {
            free.release();
        }
    }
}
