package id.sikap.review;

import static org.assertj.core.api.Assertions.assertThat;

import id.sikap.support.Examples;
import id.sikap.support.PortalTest;
import id.sikap.support.Rows;
import id.sikap.support.RunningPortal;
import id.sikap.support.Session;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Two people lay hands on one entry in the same moment: one of them wins, the other is told, and the row agrees. */
@PortalTest
class RaceIT {

    private static Session employee;
    private static Session superior;
    private static Session superiorsOtherTab;

    @BeforeAll
    static void signIn() {
        employee = Session.of("pegawai");
        superior = Session.of("atasan");
        superiorsOtherTab = Session.of("atasan");
    }

    @AfterAll
    static void leaveNothing() {
        Examples.remove();
    }

    /** Taking back is how an employee changes what was sent. */
    @Test
    void approvingAgainstTakingBack() throws Exception {
        race(200, "APPROVED", id -> word(superior, id, "approve"), "DRAFT", RaceIT::withdraw);
    }

    @Test
    void approvingAgainstReturning() throws Exception {
        race(
                50,
                "APPROVED",
                id -> word(superior, id, "approve"),
                "RETURNED",
                id -> word(superiorsOtherTab, id, "return"));
    }

    /** True for won, false for told that somebody else was first. */
    @FunctionalInterface
    private interface Hand {
        boolean wins(long entryId);
    }

    private static void race(int races, String ifOne, Hand one, String ifOther, Hand other) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        CyclicBarrier start = new CyclicBarrier(2);
        try {
            for (int i = 0; i < races; i++) {
                long id = Examples.entry(Session.nipOf("pegawai"), RunningPortal.today(), "SENT");
                Future<Boolean> first = threads.submit(after(start, one, id));
                Future<Boolean> second = threads.submit(after(start, other, id));
                boolean oneWon = first.get();
                assertThat(second.get()).as("both or none in race " + i).isNotEqualTo(oneWon);
                assertThat(Rows.text("select concat(status, version) from day_entry where id = ?", id))
                        .isEqualTo((oneWon ? ifOne : ifOther) + 1);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static Callable<Boolean> after(CyclicBarrier start, Hand hand, long id) {
        return () -> {
            start.await();
            return hand.wins(id);
        };
    }

    private static boolean word(Session session, long id, String verdict) {
        String result = session.post(
                        "/api/v1/review",
                        Map.of(
                                "decisions",
                                List.of(Map.of("id", id, "version", 0, "verdict", verdict, "reason", "Uji"))))
                .json()
                .at("/results/0/result")
                .asText();
        // An entry taken back is a draft, and drafts are nobody else's business.
        assertThat(result).isIn("ok", "conflict", "not_found");
        return result.equals("ok");
    }

    private static boolean withdraw(long id) {
        int status = employee.post("/api/v1/entries/" + id + "/withdraw", Map.of("version", 0))
                .status();
        assertThat(status).isIn(204, 409);
        return status == 204;
    }
}
