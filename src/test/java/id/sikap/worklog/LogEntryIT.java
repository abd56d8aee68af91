package id.sikap.worklog;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.sikap.support.Examples;
import id.sikap.support.PortalTest;
import id.sikap.support.Rows;
import id.sikap.support.RunningPortal;
import id.sikap.support.Session;
import id.sikap.support.Session.Answer;
import id.sikap.support.Statements;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A post makes one entry and hands out one receipt, however often and however simultaneously it is sent. */
@PortalTest
class LogEntryIT {

    private static final LocalDate TODAY = RunningPortal.today();

    private static Session session;

    @BeforeAll
    static void signIn() {
        session = Session.of("petugas");
    }

    @AfterEach
    void leaveNothing() {
        Examples.remove();
    }

    @Test
    void theFirstPostMakesItTheNextBringsItBack() {
        String key = Examples.key();
        Answer first = post(key, Examples.post(TODAY));
        assertThat(first.status()).as(first.toString()).isEqualTo(201);
        assertThat(first.header("Content-Type")).startsWith("application/json");
        JsonNode made = first.json();
        assertThat(made.at("/receipt/code").asText()).matches("([0-9A-HJKMNP-TV-Z]{4}-){2}[0-9A-HJKMNP-TV-Z]{4}");
        assertThat(made.path("status").asText()).isEqualTo("draft");

        Answer again = post(key, Examples.post(TODAY));
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json().path("id")).isEqualTo(made.path("id"));
        assertThat(again.json().path("receipt")).isEqualTo(made.path("receipt"));
        assertThat(rows(key)).isEqualTo(1);
    }

    @Test
    void theSameKeyForAnotherTextIsAConflict() {
        String key = Examples.key();
        post(key, Examples.post(TODAY));
        for (Map.Entry<String, Object> other : Map.<String, Object>of(
                        "quantity", 3, "result", "Lain", "minutes", 61, "location", "WFO", "unit", "berkas")
                .entrySet()) {
            Map<String, Object> body = Examples.post(TODAY);
            body.put(other.getKey(), other.getValue());
            Answer answer = post(key, body);
            assertThat(answer.status()).as(other.getKey()).isEqualTo(409);
            assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
            assertThat(answer.json().path("code").asText()).isEqualTo("entry.key_reused");
        }
        assertThat(rows(key)).isEqualTo(1);
    }

    /** Two people may draw the same key; it is neither's. */
    @Test
    void aKeyBelongsToItsPerson() {
        String key = Examples.key();
        Answer mine = post(key, Examples.post(TODAY));
        Answer theirs =
                Session.of("guru").post("/api/v1/entries", Examples.post(TODAY), Map.of("Idempotency-Key", key));
        assertThat(theirs.status()).isEqualTo(201);
        assertThat(theirs.json().path("id")).isNotEqualTo(mine.json().path("id"));
    }

    @Test
    void twentyAtOnceMakeOneRow() throws Exception {
        String key = Examples.key();
        int posts = 20;
        CyclicBarrier start = new CyclicBarrier(posts);
        ExecutorService threads = Executors.newFixedThreadPool(posts);
        List<Future<Answer>> answers = new ArrayList<>();
        try {
            for (int i = 0; i < posts; i++) {
                Callable<Answer> post = () -> {
                    start.await();
                    return post(key, Examples.post(TODAY));
                };
                answers.add(threads.submit(post));
            }
            Set<String> receipts = new HashSet<>();
            List<Integer> statuses = new ArrayList<>();
            for (Future<Answer> answer : answers) {
                statuses.add(answer.get().status());
                receipts.add(answer.get().json().path("id") + " "
                        + answer.get().json().path("receipt"));
            }
            assertThat(statuses).containsOnly(200, 201).containsOnlyOnce(201);
            assertThat(receipts).hasSize(1);
        } finally {
            threads.shutdownNow();
        }
        assertThat(rows(key)).isEqualTo(1);
        String id = Rows.text("select id from day_entry where op_key = ?", key);
        assertThat(Rows.number("select count(*) from audit_event where action = 'ENTRY_LOGGED' and object_id = ?", id))
                .isEqualTo(1);
    }

    @Test
    void whatWasLoggedIsListed() {
        long target = Examples.target(Session.nipOf("petugas"));
        Map<String, Object> body = Examples.post(TODAY);
        body.put("targetId", String.valueOf(target));
        Answer made = post(Examples.key(), body);
        Answer list = session.get("/api/v1/entries?from=" + TODAY + "&to=" + TODAY);
        assertThat(list.status()).isEqualTo(200);
        JsonNode row = null;
        for (JsonNode entry : list.json()) {
            if (entry.path("id").equals(made.json().path("id"))) {
                row = entry;
            }
        }
        assertThat(row).isNotNull();
        assertThat(row.path("date").asText()).isEqualTo(TODAY.toString());
        assertThat(row.path("targetId").asText()).isEqualTo(String.valueOf(target));
        assertThat(row.path("result").asText()).isEqualTo("Contoh uji");
        assertThat(row.path("quantity").decimalValue()).isEqualByComparingTo("2.5");
        assertThat(row.path("unit").asText()).isEqualTo("dokumen");
        assertThat(row.path("minutes").asInt()).isEqualTo(60);
        assertThat(row.path("location").asText()).isEqualTo("WFH");
        assertThat(row.path("status").asText()).isEqualTo("draft");
        assertThat(row.path("evidence")).isEmpty();
        assertThat(row.path("receipt")).isEqualTo(made.json().path("receipt"));
    }

    /** Fields that are not asked for set nothing. */
    @Test
    void nobodyWritesHisOwnVerdict() {
        Map<String, Object> body = Examples.post(TODAY);
        body.put("status", "APPROVED");
        body.put("employeeId", 1);
        body.put("decidedBy", 1);
        body.put("id", 7);
        Answer made = post(Examples.key(), body);
        assertThat(made.status()).isEqualTo(201);
        assertThat(made.json().path("status").asText()).isEqualTo("draft");
        assertThat(Rows.text(
                        "select e.nip from day_entry d join employee e on e.id = d.employee_id where d.id = ?",
                        made.json().path("id").asText()))
                .isEqualTo(Session.nipOf("petugas"));
    }

    @Test
    void aTargetThatIsNotOnesOwnOrNotOfThatDayIsRefusedAtItsField() {
        Map<String, Object> body = Examples.post(TODAY);
        body.put("targetId", String.valueOf(Examples.target(Session.nipOf("pegawai"))));
        String key = Examples.key();
        Answer foreign = post(key, body);
        assertThat(foreign.status()).isEqualTo(422);
        assertThat(foreign.json().path("fields").has("targetId")).isTrue();
        assertThat(rows(key)).isZero();
        long own = Examples.target(Session.nipOf("petugas"));
        Rows.change("update target set ends_on = ? where id = ?", TODAY.minusDays(1), own);
        body.put("targetId", String.valueOf(own));
        assertThat(post(Examples.key(), body).status()).isEqualTo(422);
    }

    @Test
    void anEntryCostsFewStatementsAndOneCommit() throws Exception {
        post(Examples.key(), Examples.post(TODAY));
        assertThat(Statements.during(() -> post(Examples.key(), Examples.post(TODAY))))
                .isNotEmpty()
                .hasSizeLessThanOrEqualTo(6);
        assertThat(Statements.commitsDuring(() -> post(Examples.key(), Examples.post(TODAY))))
                .isEqualTo(1);
    }

    private static long rows(String key) {
        return Rows.number("select count(*) from day_entry where op_key = ?", key);
    }

    private static Answer post(String key, Map<String, Object> body) {
        return session.post("/api/v1/entries", body, Map.of("Idempotency-Key", key));
    }
}
