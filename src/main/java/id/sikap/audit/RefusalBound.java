package id.sikap.audit;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Refusals cost the one who provokes them nothing, and each is a row on the disk: so many a minute and person are written
 * down, the others are counted, and the next one written down tells how many they were.
 */
final class RefusalBound {

    static final int EACH_A_MINUTE = 20;
    /** Of whom nobody knows who they are, all together. */
    static final int STRANGERS_A_MINUTE = 600;

    private static final String STRANGERS = "strangers";
    private static final int REMEMBERED = 10_000;

    private final Map<String, Count> counts = new ConcurrentHashMap<>();
    private final AtomicLong forgotten = new AtomicLong();

    private record Count(long minute, int written, long leftOut) {}

    /** @return how many were left out before this one; negative: this one is left out too */
    long admit(String who, boolean stranger, long minute) {
        if (counts.size() > REMEMBERED) {
            forget(minute);
        }
        long before = count(who, minute, EACH_A_MINUTE);
        if (before < 0 || !stranger) {
            return before;
        }
        long all = count(STRANGERS, minute, STRANGERS_A_MINUTE);
        return all < 0 ? all : before + all;
    }

    private long count(String who, long minute, int most) {
        long[] before = new long[1];
        counts.compute(who, (key, old) -> {
            Count count = old == null ? new Count(minute, 0, 0) : old;
            int written = count.minute() == minute ? count.written() : 0;
            if (written >= most) {
                before[0] = -1;
                return new Count(minute, written, count.leftOut() + 1);
            }
            before[0] = count.leftOut() + forgotten.getAndSet(0);
            return new Count(minute, written + 1, 0);
        });
        return before[0];
    }

    private void forget(long minute) {
        counts.values().removeIf(count -> {
            boolean past = count.minute() < minute;
            if (past) {
                forgotten.addAndGet(count.leftOut());
            }
            return past;
        });
    }
}
