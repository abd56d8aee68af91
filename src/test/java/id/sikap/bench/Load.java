package id.sikap.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntFunction;

/** A closed loop: each user does the same thing again as soon as it is done, without a pause, for some seconds. */
final class Load {

    private Load() {}

    /** One user's doing; an exception is an error, and the loop goes on. */
    @FunctionalInterface
    interface Deed {
        void run() throws Exception;
    }

    /** @param millis of each deed, ascending */
    record Result(int users, double perSecond, double[] millis, int errors, double cpuMillis) {

        double percentile(double share) {
            return millis.length == 0 ? Double.NaN : millis[(int) Math.min(millis.length - 1, share * millis.length)];
        }
    }

    /** @param processes whose processor time is divided by the deeds */
    static Result run(int users, double seconds, IntFunction<Deed> user, Machine.Process... processes)
            throws Exception {
        List<Worker> workers = new ArrayList<>();
        CyclicBarrier start = new CyclicBarrier(users + 1);
        for (int i = 0; i < users; i++) {
            workers.add(new Worker(user.apply(i), start, seconds));
        }
        workers.forEach(Thread::start);
        double cpu = cpuMillis(processes);
        start.await(1, TimeUnit.MINUTES);
        long begun = System.nanoTime();
        for (Worker worker : workers) {
            worker.join(TimeUnit.MINUTES.toMillis(5));
        }
        double elapsed = (System.nanoTime() - begun) / 1e9;
        double spent = cpuMillis(processes) - cpu;
        double[] millis =
                workers.stream().flatMapToDouble(Worker::millis).sorted().toArray();
        int errors = workers.stream().mapToInt(worker -> worker.errors).sum();
        AtomicReference<Exception> first = new AtomicReference<>();
        workers.forEach(worker -> first.compareAndSet(null, worker.first));
        if (first.get() != null) {
            System.out.println("  ! " + errors + " errors, the first: " + first.get());
        }
        return new Result(users, millis.length / elapsed, millis, errors, spent / Math.max(1, millis.length));
    }

    private static double cpuMillis(Machine.Process... processes) {
        return Arrays.stream(processes).mapToDouble(Machine.Process::cpuMillis).sum();
    }

    private static final class Worker extends Thread {

        private final Deed deed;
        private final CyclicBarrier start;
        private final double seconds;
        private double[] millis = new double[1024];
        private int done;
        private int errors;
        private Exception first;

        Worker(Deed deed, CyclicBarrier start, double seconds) {
            this.deed = deed;
            this.start = start;
            this.seconds = seconds;
            setDaemon(true);
        }

        @Override
        public void run() {
            try {
                start.await(1, TimeUnit.MINUTES);
            } catch (Exception e) {
                first = e;
                return;
            }
            long end = System.nanoTime() + (long) (seconds * 1e9);
            for (long now = System.nanoTime(); now < end; now = System.nanoTime()) {
                try {
                    deed.run();
                    keep((System.nanoTime() - now) / 1e6);
                } catch (Exception e) {
                    errors++;
                    first = first == null ? e : first;
                }
            }
        }

        private void keep(double took) {
            if (done == millis.length) {
                millis = Arrays.copyOf(millis, done * 2);
            }
            millis[done++] = took;
        }

        java.util.stream.DoubleStream millis() {
            return Arrays.stream(millis, 0, done);
        }
    }
}
