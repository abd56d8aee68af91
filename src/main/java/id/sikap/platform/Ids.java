package id.sikap.platform;

import java.security.SecureRandom;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Row ids made here instead of by the database, so that a post needs no round trip for one: milliseconds since 2025 in
 * 41 bits (until 2094) and 12 bits below. Fits the 53 bits that JavaScript counts exactly. Two nodes in one
 * millisecond may collide; the primary key refuses the second and the write is tried again.
 */
public final class Ids {

    private static final long EPOCH = 1_735_689_600_000L;
    private static final int LOW_BITS = 12;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final AtomicLong LAST = new AtomicLong();

    private Ids() {}

    public static long next() {
        long fresh = (System.currentTimeMillis() - EPOCH << LOW_BITS) | RANDOM.nextInt(1 << LOW_BITS);
        return LAST.updateAndGet(last -> Math.max(last + 1, fresh));
    }
}
