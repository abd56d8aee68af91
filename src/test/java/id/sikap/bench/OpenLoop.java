package id.sikap.bench;

import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntFunction;

/**
 * People who come when they come, whether or not those before them are done: a time counts from the moment somebody came,
 * waiting for a free hand of ours included. ({@link Load} is the other kind.)
 */
final class OpenLoop {

    private static final int HANDS = 96;
    private static final long GRACE_SECONDS = 120;

    /** What one does; told to come again it says after how many seconds, and is done with zero. */
    @FunctionalInterface
    interface Visit {
        int run() throws Exception;
    }

    /** @param millis from the arrival to the end of the last try, ascending; @param again how often somebody was told to come again */
    record Result(double[] millis, int again, int errors) {

        double percentile(double share) {
            return millis.length == 0 ? Double.NaN : millis[(int) Math.min(millis.length - 1, share * millis.length)];
        }
    }

    private final ScheduledExecutorService hands = Executors.newScheduledThreadPool(HANDS, runs -> {
        Thread hand = new Thread(runs);
        hand.setDaemon(true);
        return hand;
    });
    private final ConcurrentLinkedQueue<Double> millis = new ConcurrentLinkedQueue<>();
    private final AtomicReference<Exception> first = new AtomicReference<>();
    private final java.util.concurrent.atomic.AtomicInteger again = new java.util.concurrent.atomic.AtomicInteger();
    private final java.util.concurrent.atomic.AtomicInteger errors = new java.util.concurrent.atomic.AtomicInteger();
    private final CountDownLatch open;

    private OpenLoop(int visits) {
        open = new CountDownLatch(visits);
    }

    /** As many as the rate gives, each at a moment of its own; by the same dice every time. */
    static OpenLoop start(double perSecond, double seconds, IntFunction<Visit> visit) {
        int visits = (int) Math.round(perSecond * seconds);
        OpenLoop loop = new OpenLoop(visits);
        double[] at = new Random(visits).doubles(visits, 0, seconds).sorted().toArray();
        long begun = System.nanoTime();
        for (int i = 0; i < visits; i++) {
            long arrival = begun + (long) (at[i] * 1e9);
            Visit one = visit.apply(i);
            loop.hands.schedule(() -> loop.visit(one, arrival), arrival - System.nanoTime(), TimeUnit.NANOSECONDS);
        }
        return loop;
    }

    private void visit(Visit visit, long arrival) {
        try {
            int seconds = visit.run();
            if (seconds > 0) {
                again.incrementAndGet();
                hands.schedule(() -> visit(visit, arrival), seconds, TimeUnit.SECONDS);
                return;
            }
            millis.add((System.nanoTime() - arrival) / 1e6);
        } catch (Exception e) {
            errors.incrementAndGet();
            first.compareAndSet(null, e);
        }
        open.countDown();
    }

    /** When the last one is done. */
    Result await(double seconds) throws InterruptedException {
        boolean done = open.await((long) seconds + GRACE_SECONDS, TimeUnit.SECONDS);
        hands.shutdownNow();
        if (first.get() != null) {
            System.out.println("  ! " + errors + " errors, the first: " + first.get());
        }
        double[] sorted = Arrays.stream(millis.toArray(new Double[0]))
                .mapToDouble(v -> v)
                .sorted()
                .toArray();
        return new Result(sorted, again.get(), errors.get() + (done ? 0 : (int) open.getCount()));
    }
}
