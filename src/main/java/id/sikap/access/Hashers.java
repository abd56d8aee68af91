package id.sikap.access;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * The bulkhead of password hashing, which is meant to be dear. At the hour when everybody signs in it must leave the
 * cores to those who are at work, and threads as well: whoever finds the room full is told to come again, instead of
 * standing in the way. Hashing is done in spare time, by threads of our own because the server's are not to be slowed for
 * good; when there is no spare time, the request's own thread does it, which is as good as any other's.
 */
@ApplicationScoped
public class Hashers {

    /** At about 15 ms each a core does sixty a second: 10,381 people in three minutes. */
    static final int AT_ONCE = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);

    /** Half of the server's threads; on one core a wait of half a second. */
    static final int ROOM = 32;

    /** By then a full room has been served twice over: the cores are taken, and waiting for spare time would be for ever. */
    private static final Duration FOR_SPARE_TIME = Duration.ofSeconds(1);

    private static final Duration FOR_A_TURN = Duration.ofSeconds(4);

    private final Semaphore room = new Semaphore(AT_ONCE + ROOM);
    private final Semaphore pressed = new Semaphore(AT_ONCE, true);
    private final ThreadPoolExecutor hands =
            new ThreadPoolExecutor(AT_ONCE, AT_ONCE, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), work -> {
                Thread hand = new Thread(
                        () -> {
                            SpareTime.only();
                            work.run();
                        },
                        "hasher");
                hand.setDaemon(true);
                return hand;
            });

    /**
     * First come, first served; empty when it was nobody's turn in time. What is asked for may be begun twice, so it
     * computes and touches nothing.
     */
    public <T> Optional<T> inTurn(Supplier<T> hashing) {
        if (!room.tryAcquire()) {
            return Optional.empty();
        }
        try {
            Optional<T> hash = inSpareTime(hashing);
            return hash.isPresent() ? hash : hereAndNow(hashing);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } finally {
            room.release();
        }
    }

    private <T> Optional<T> inSpareTime(Supplier<T> hashing) throws InterruptedException {
        FutureTask<T> hash = new FutureTask<>(hashing::get);
        hands.execute(hash);
        try {
            return Optional.of(hash.get(FOR_SPARE_TIME.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            return Optional.empty();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            // Nobody waits for it any more.
            hash.cancel(false);
        }
    }

    private <T> Optional<T> hereAndNow(Supplier<T> hashing) throws InterruptedException {
        if (!pressed.tryAcquire(FOR_A_TURN.toMillis(), TimeUnit.MILLISECONDS)) {
            return Optional.empty();
        }
        try {
            return Optional.of(hashing.get());
        } finally {
            pressed.release();
        }
    }

    @PreDestroy
    void close() {
        hands.shutdownNow();
    }
}
