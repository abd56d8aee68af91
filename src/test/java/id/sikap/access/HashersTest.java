package id.sikap.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** However many come, a core and half of the threads are left to the others. */
@Timeout(60)
class HashersTest {

    /** SCHED_IDLE of linux/sched.h. */
    private static final int IDLE = 5;

    private static final int ALL = Hashers.AT_ONCE + Hashers.ROOM;

    private static final Set<Thread.State> WAITING = Set.of(Thread.State.WAITING, Thread.State.TIMED_WAITING);

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
        while (!crowd.stream().map(Thread::getState).allMatch(WAITING::contains)) {
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

    /** And on a machine whose cores are taken as many again, of the requests themselves. */
    @Test
    void theHandsAreFewerThanTheCores() throws InterruptedException {
        aFullRoomTurnsAwayAtOnceAndAllInItHaveTheirTurn();
        assertThat(hands)
                .hasSizeLessThanOrEqualTo(2 * Math.max(1, Runtime.getRuntime().availableProcessors() - 1));
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void whileThereIsTimeToSpareHashingTakesNoOther() {
        int policy = -1;
        while (policy < 0) {
            // On a machine that is all taken the request does it itself; the hand's turn will come.
            policy = hashers.inTurn(() -> isHand() ? schedulingPolicy() : -1).orElse(-1);
        }
        assertThat(policy).isEqualTo(IDLE);
    }

    /** A hand that gets no time, played by one that waits: at a quiet hour the tests have no other way to such a machine. */
    @Test
    void whenTheCoresAreTakenTheRequestHashesItself() throws InterruptedException {
        List<Thread> starved = new ArrayList<>();
        for (int i = 0; i < Hashers.AT_ONCE; i++) {
            Thread one = new Thread(() -> {
                while (hands.size() < Hashers.AT_ONCE) {
                    hashers.inTurn(() -> isHand() ? hash() : "hash");
                }
            });
            one.start();
            starved.add(one);
        }
        while (hands.size() < Hashers.AT_ONCE) {
            Thread.onSpinWait();
        }
        for (int i = 0; i < 2; i++) {
            assertThat(hashers.inTurn(Thread::currentThread)).hasValue(Thread.currentThread());
        }
        for (Thread one : starved) {
            one.join();
        }
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

    private static boolean isHand() {
        return Thread.currentThread().getName().equals("hasher");
    }

    /** As proc(5) has it: the 41st of the thread's figures, counted behind the name, which may hold anything. */
    private static int schedulingPolicy() {
        try {
            String figures = Files.readString(Path.of("/proc/thread-self/stat"));
            return Integer.parseInt(
                    figures.substring(figures.lastIndexOf(')') + 2).split(" ")[41 - 3]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
