package id.sikap.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** However many come, a core and half of the threads are left to the others. */
@Timeout(60)
class HashersTest {

    private static final int ALL = Hashers.AT_ONCE + Hashers.ROOM;

    private final Hashers hashers = new Hashers();
    private final CountDownLatch door = new CountDownLatch(1);
    private final Set<Thread> hands = ConcurrentHashMap.newKeySet();

    @AfterEach
    void close() {
        hashers.close();
    }

    @Test
    void aFullRoomTurnsAwayAtOnceAndAllInItHaveTheirTurn() throws InterruptedException {
        AtomicInteger done = new AtomicInteger();
        List<Thread> crowd = new ArrayList<>();
        for (int i = 0; i < ALL; i++) {
            Thread one = new Thread(() -> hashers.inTurn(this::hash).ifPresent(hash -> done.incrementAndGet()));
            one.start();
            crowd.add(one);
        }
        while (crowd.stream().anyMatch(one -> one.getState() != Thread.State.TIMED_WAITING)) {
            Thread.onSpinWait();
        }
        assertThat(hashers.inTurn(() -> "one too many")).isEmpty();
        door.countDown();
        for (Thread one : crowd) {
            one.join();
        }
        assertThat(done).hasValue(ALL);
        assertThat(hashers.inTurn(() -> "later")).isEqualTo(Optional.of("later"));
    }

    @Test
    void theHandsAreFewerThanTheCoresAndTheLeastOfAll() throws InterruptedException {
        aFullRoomTurnsAwayAtOnceAndAllInItHaveTheirTurn();
        assertThat(hands)
                .hasSizeLessThanOrEqualTo(Math.max(1, Runtime.getRuntime().availableProcessors() - 1))
                .allSatisfy(hand -> assertThat(hand.getPriority()).isEqualTo(Thread.MIN_PRIORITY));
    }

    @Test
    void aHashThatFailsGivesItsPlaceBack() {
        for (int i = 0; i <= ALL; i++) {
            assertThatThrownBy(() -> hashers.inTurn(() -> {
                        throw new IllegalArgumentException("of no known kind");
                    }))
                    .hasRootCauseMessage("of no known kind");
        }
        assertThat(hashers.inTurn(() -> "next")).isPresent();
    }

    private String hash() {
        hands.add(Thread.currentThread());
        try {
            door.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return "hash";
    }
}
