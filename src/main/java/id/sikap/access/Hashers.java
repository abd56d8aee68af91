package id.sikap.access;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * The bulkhead of password hashing, which is meant to be dear. At the hour when everybody signs in it must leave a core to
 * those who are at work, and threads as well: whoever finds the room full is told to come again, instead of standing in
 * the way. Threads of our own and not the server's, because these have to be the least of all (start.PayaraMicro has the
 * system hear of it); they compute and touch nothing of the server's.
 */
@ApplicationScoped
public class Hashers {

    /** At about 15 ms each a core does sixty a second: 10,381 people in three minutes. */
    static final int AT_ONCE = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);

    /** Half of the server's threads; on one core a wait of half a second. */
    static final int ROOM = 32;

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final ThreadPoolExecutor hands =
            new ThreadPoolExecutor(AT_ONCE, AT_ONCE, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(ROOM), work -> {
                Thread hand = new Thread(work, "hasher");
                hand.setDaemon(true);
                hand.setPriority(Thread.MIN_PRIORITY);
                return hand;
            });

    /** First come, first served; empty when it was nobody's turn in time. */
    public <T> Optional<T> inTurn(Supplier<T> hashing) {
        Future<T> hash;
        try {
            hash = hands.submit(hashing::get);
        } catch (RejectedExecutionException full) {
            return Optional.empty();
        }
        try {
            return Optional.of(hash.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            // Nobody waits for it any more.
            hash.cancel(false);
        }
    }

    @PreDestroy
    void close() {
        hands.shutdownNow();
    }
}
