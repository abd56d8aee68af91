package id.sikap.worklog;

import static org.assertj.core.api.Assertions.assertThat;

import id.sikap.support.Examples;
import id.sikap.support.PortalTest;
import id.sikap.support.Rows;
import id.sikap.support.RunningPortal;
import id.sikap.support.Session;
import id.sikap.support.Session.Answer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * When a day may be logged, by the server's clock alone. In March 2026 the circular of 2019 rules (16.00 to 17.30, not on
 * Sunday, seven days' grace at any hour, the month's end is the end); from 9 to 31 May one of this test, which is
 * stricter.
 */
@PortalTest
class EntryWindowIT {

    private static final String STRICT = "Surat edaran uji";

    private static Session session;

    @BeforeAll
    static void aStricterCircular() {
        session = Session.of("pegawai");
        Rows.change("""
                insert into entry_policy (id, starts_on, circular, opens_at, closes_at, entry_days, grace_days,
                    grace_counts, grace_any_hour, locks_at_month_end, correction_days, daily_entry_cap,
                    daily_minutes_cap, daily_minutes_goal, undo_seconds, created_at, version)
                values (2, '2026-05-09', ?, '08:00:00', '17:30:00', 'MON,TUE,WED,THU,FRI', 2, 'WORKING', false, false, 1,
                    2, 120, 300, 20, '2026-01-01', 0)""", STRICT);
        Rows.change("""
                insert into entry_policy (id, starts_on, circular, opens_at, closes_at, entry_days, grace_days,
                    grace_counts, grace_any_hour, locks_at_month_end, correction_days, daily_entry_cap,
                    daily_minutes_cap, daily_minutes_goal, undo_seconds, created_at, version)
                select 3, '2026-06-01', ?, opens_at, closes_at, entry_days, grace_days, grace_counts, grace_any_hour,
                    locks_at_month_end, correction_days, daily_entry_cap, daily_minutes_cap, daily_minutes_goal,
                    undo_seconds, created_at, version from entry_policy where starts_on = '2019-01-01'""", STRICT);
        // The rules are trusted for half a minute of the portal's own clock.
        RunningPortal.setClock(RunningPortal.at("2026-03-01T00:00"));
    }

    @AfterAll
    static void leaveNothing() {
        Rows.change("delete from entry_policy where circular = ?", STRICT);
        RunningPortal.resetClock();
    }

    @AfterEach
    void removeEntries() {
        Examples.remove();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-11T15:59:59, 2026-03-11, window.not_open_yet",
        "2026-03-11T16:00:00, 2026-03-11, ''",
        "2026-03-11T17:30:59, 2026-03-11, ''",
        "2026-03-11T16:30:00, 2026-03-12, window.future",
        "2026-03-15T16:30:00, 2026-03-15, window.day_excluded",
        "2026-03-16T08:00:00, 2026-03-15, window.day_excluded",
        "2026-03-14T16:30:00, 2026-03-14, ''",
        "2026-03-18T03:00:00, 2026-03-11, ''",
        "2026-03-18T23:59:59, 2026-03-11, ''",
        "2026-03-19T00:00:00, 2026-03-11, window.grace_over",
        "2026-03-31T23:59:59, 2026-03-30, ''",
        "2026-04-01T00:00:00, 2026-03-31, window.month_locked",
        "2026-05-12T07:59:59, 2026-05-11, window.outside_window",
        "2026-05-12T17:30:59, 2026-05-11, ''",
        "2026-05-12T17:31:00, 2026-05-12, window.outside_window",
        "2026-05-16T10:00:00, 2026-05-16, window.day_excluded",
        "2026-05-18T10:00:00, 2026-05-13, ''",
        "2026-05-20T10:00:00, 2026-05-13, window.grace_over",
        "2026-06-02T10:00:00, 2026-05-29, ''"
    })
    void theClockAndTheCircularOfTheWorkDateDecide(String now, LocalDate workDate, String refusal) {
        RunningPortal.setClock(RunningPortal.at(now));
        Answer answer = post(Examples.post(workDate));
        if (refusal.isEmpty()) {
            assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        } else {
            refused(answer, refusal);
            assertThat(answer.json().at("/fields/date").asText()).isNotEmpty();
        }
    }

    /** What the server answers once it answers for good: the receipt's entry outlives the window. */
    @Test
    void aRetryAfterTheWindowStillBringsTheReceipt() {
        String key = Examples.key();
        RunningPortal.setClock(RunningPortal.at("2026-05-12T17:30:00"));
        Map<String, Object> body = Examples.post(LocalDate.of(2026, 5, 12));
        Answer first = session.post("/api/v1/entries", body, Map.of("Idempotency-Key", key));
        RunningPortal.setClock(RunningPortal.at("2026-05-12T18:30:00"));
        Answer retry = session.post("/api/v1/entries", body, Map.of("Idempotency-Key", key));
        assertThat(first.status()).isEqualTo(201);
        assertThat(retry.status()).isEqualTo(200);
        assertThat(retry.json().path("receipt")).isEqualTo(first.json().path("receipt"));
    }

    /** Sending, editing and taking back are writing too. */
    @Test
    void aDraftCanNeitherBeEditedNorSentWhenTheDayIsClosed() {
        LocalDate day = LocalDate.of(2026, 3, 11);
        String nip = Session.nipOf("pegawai");
        RunningPortal.setClock(RunningPortal.at("2026-03-20T16:30"));
        long draft = Examples.entry(nip, day, "DRAFT");
        Map<String, Object> body = Examples.post(day);
        body.put("version", 0);
        refused(session.put("/api/v1/entries/" + draft, body), "window.grace_over");
        refused(session.post("/api/v1/days/" + day + "/submit", Map.of()), "window.grace_over");
        long sent = Examples.entry(nip, day, "SENT");
        refused(session.post("/api/v1/entries/" + sent + "/withdraw", Map.of("version", 0)), "window.grace_over");
        assertThat(Rows.text("select group_concat(status order by id) from day_entry where id in (?, ?)", draft, sent))
                .isEqualTo("DRAFT,SENT");
    }

    /** What came back may be mended for some days after its return, whatever became of the window meanwhile. */
    @ParameterizedTest
    @CsvSource({"2026-03-22T23:59:59, 200", "2026-03-23T00:00:00, 422"})
    void aReturnedEntryHasDaysOfItsOwn(String now, int status) {
        LocalDate day = LocalDate.of(2026, 3, 10);
        RunningPortal.setClock(RunningPortal.at("2026-03-19T09:00"));
        long returned = Examples.entry(Session.nipOf("pegawai"), day, "RETURNED");
        RunningPortal.setClock(RunningPortal.at(now));
        Map<String, Object> body = Examples.post(day);
        body.put("version", 0);
        assertThat(session.put("/api/v1/entries/" + returned, body).status()).isEqualTo(status);
        assertThat(session.post("/api/v1/days/" + day + "/submit", Map.of()).status())
                .isEqualTo(status);
    }

    @Test
    void theCeilingOfADayHoldsForEntriesAndMinutes() {
        LocalDate day = LocalDate.of(2026, 5, 12);
        RunningPortal.setClock(RunningPortal.at("2026-05-12T10:00"));
        Map<String, Object> body = Examples.post(day);
        body.put("minutes", 121);
        refused(post(body), "entry.cap_minutes");
        assertThat(post(Examples.post(day)).status()).isEqualTo(201);
        body.put("minutes", 61);
        refused(post(body), "entry.cap_minutes");
        body.put("minutes", 60);
        assertThat(post(body).status()).isEqualTo(201);
        body.put("minutes", 0);
        refused(post(body), "entry.cap_entries");
    }

    @Test
    void theCeilingHoldsForPostsOfOneMoment() throws Exception {
        LocalDate day = LocalDate.of(2026, 5, 13);
        RunningPortal.setClock(RunningPortal.at("2026-05-13T10:00"));
        int posts = 8;
        CyclicBarrier start = new CyclicBarrier(posts);
        ExecutorService threads = Executors.newFixedThreadPool(posts);
        try {
            List<Future<Integer>> answers = new ArrayList<>();
            for (int i = 0; i < posts; i++) {
                answers.add(threads.submit(() -> {
                    start.await();
                    return post(Examples.post(day)).status();
                }));
            }
            List<Integer> statuses = new ArrayList<>();
            for (Future<Integer> answer : answers) {
                statuses.add(answer.get());
            }
            assertThat(statuses)
                    .containsOnly(201, 422)
                    .filteredOn(status -> status == 201)
                    .hasSize(2);
        } finally {
            threads.shutdownNow();
        }
    }

    private static Answer post(Map<String, Object> body) {
        return session.post("/api/v1/entries", body, Map.of("Idempotency-Key", Examples.key()));
    }

    private static void refused(Answer answer, String code) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(422);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.json().path("code").asText()).isEqualTo(code);
    }
}
