package id.sikap.review;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.sikap.support.Examples;
import id.sikap.support.PortalTest;
import id.sikap.support.Rows;
import id.sikap.support.RunningPortal;
import id.sikap.support.Session;
import id.sikap.support.Session.Answer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A day of the office between one employee and the superior: logged, sent, returned, mended, approved, and taken back. */
@PortalTest
class WorkingDayIT {

    /** A Wednesday within the window of the circular that ruled then; the demo's history begins later. */
    private static final LocalDate DAY = LocalDate.of(2026, 3, 11);

    private static final Instant NOW = RunningPortal.at("2026-03-11T16:30");

    private static Session employee;
    private static Session superior;

    @BeforeAll
    static void signIn() {
        employee = Session.of("pegawai");
        superior = Session.of("atasan");
    }

    @BeforeEach
    void stopTheClock() {
        RunningPortal.setClock(NOW);
    }

    @AfterEach
    void leaveNothing() {
        Examples.remove();
        RunningPortal.resetClock();
    }

    @Test
    void fromTheFirstLineToTheLastApproval() {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            ids.add(log());
        }
        assertThat(submit())
                .hasSize(3)
                .allSatisfy(entry -> assertThat(entry.path("status").asText()).isEqualTo("sent"));
        assertThat(queue()).containsKeys(ids.toArray(String[]::new));

        List<Map<String, Object>> words = new ArrayList<>();
        words.add(word(ids.get(0), "approve"));
        words.add(word(ids.get(1), "approve"));
        Map<String, Object> returned = word(ids.get(2), "return");
        returned.put("reason", "Perjelas hasilnya");
        words.add(returned);
        assertThat(review(words)).extracting(row -> row.path("result").asText()).containsExactly("ok", "ok", "ok");
        assertThat(queue()).doesNotContainKeys(ids.toArray(String[]::new));

        JsonNode back = entry(ids.get(2));
        assertThat(back.path("status").asText()).isEqualTo("returned");
        assertThat(back.path("reason").asText()).isEqualTo("Perjelas hasilnya");
        Map<String, Object> mended = Examples.post(DAY);
        mended.put("version", back.path("version").asInt());
        mended.put("quantity", 4);
        assertThat(employee.put("/api/v1/entries/" + ids.get(2), mended).status())
                .isEqualTo(200);
        submit();
        assertThat(entry(ids.get(2)).path("status").asText()).isEqualTo("sent");
        assertThat(review(List.of(word(ids.get(2), "approve")))
                        .get(0)
                        .path("status")
                        .asText())
                .isEqualTo("approved");
        assertThat(Rows.number("select count(*) from review where entry_id = ?", ids.get(2)))
                .isEqualTo(2);
    }

    @Test
    void sendingTwiceChangesNothingAndAnEmptyDayIsNotSent() {
        assertThat(employee.post("/api/v1/days/" + DAY + "/submit", Map.of()).status())
                .isEqualTo(422);
        log();
        JsonNode once = submit();
        assertThat(submit()).isEqualTo(once);
    }

    @Test
    void aWordIsTakenBackWithinTwentySeconds() {
        String id = sent();
        review(List.of(word(id, "approve")));
        RunningPortal.setClock(NOW.plusSeconds(20));
        JsonNode undone = undo(id);
        assertThat(undone.path("result").asText()).isEqualTo("ok");
        assertThat(undone.path("status").asText()).isEqualTo("sent");
        assertThat(queue()).containsKey(id);
        assertThat(Rows.number("select count(*) from review where entry_id = ? and undone_at is not null", id))
                .isEqualTo(1);
        assertThat(undo(id).path("result").asText()).isEqualTo("conflict");
    }

    @Test
    void afterTwentySecondsItStands() {
        String id = sent();
        review(List.of(word(id, "approve")));
        RunningPortal.setClock(NOW.plusSeconds(21));
        JsonNode late = undo(id);
        assertThat(late.path("result").asText()).isEqualTo("conflict");
        assertThat(late.path("message").asText()).isNotEmpty();
        assertThat(entry(id).path("status").asText()).isEqualTo("approved");
    }

    /** The word holds for the text that was read. */
    @Test
    void whatChangedMeanwhileIsThatRowsConflict() {
        String changed = sent();
        Map<String, Object> stale = word(changed, "approve");
        assertThat(employee.post("/api/v1/entries/" + changed + "/withdraw", Map.of("version", version(changed)))
                        .status())
                .isEqualTo(204);
        submit();
        String fresh = sent();
        List<JsonNode> rows = review(List.of(stale, word(fresh, "approve")));
        assertThat(rows).extracting(row -> row.path("result").asText()).containsExactly("conflict", "ok");
        assertThat(rows.get(0).path("message").asText()).isNotEmpty();
        assertThat(entry(changed).path("status").asText()).isEqualTo("sent");
        assertThat(entry(fresh).path("status").asText()).isEqualTo("approved");
    }

    @Test
    void returningAndRejectingNeedAReason() {
        String id = sent();
        List<JsonNode> rows = review(List.of(word(id, "return"), word(id, "reject"), word(id, "praise")));
        assertThat(rows).extracting(row -> row.path("result").asText()).containsOnly("refused");
        assertThat(entry(id).path("status").asText()).isEqualTo("sent");
        Map<String, Object> reject = word(id, "reject");
        reject.put("reason", "Bukan hasil kerja");
        assertThat(review(List.of(reject)).get(0).path("status").asText()).isEqualTo("rejected");
        assertThat(undo(id).path("status").asText()).isEqualTo("sent");
    }

    @Test
    void whatWasSentIsTakenBackUntilItIsDecided() {
        String id = sent();
        assertThat(change(id, "withdraw", version(id)).status()).isEqualTo(204);
        assertThat(entry(id).path("status").asText()).isEqualTo("draft");
        assertThat(queue()).doesNotContainKey(id);
        submit();
        review(List.of(word(id, "approve")));
        Answer late = change(id, "withdraw", version(id));
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.json().path("code").asText()).isEqualTo("entry.state.approved");
        assertThat(entry(id).path("status").asText()).isEqualTo("approved");
    }

    @Test
    void aDraftIsThrownAwayAndNothingElse() {
        String draft = log();
        assertThat(change(draft, "discard", version(draft) + 1).status())
                .as("another version")
                .isEqualTo(409);
        assertThat(change(draft, "discard", version(draft)).status()).isEqualTo(204);
        assertThat(entry(draft)).isNull();
        assertThat(Rows.text("select status from day_entry where id = ?", draft))
                .isEqualTo("DISCARDED");
        String sent = sent();
        assertThat(change(sent, "discard", version(sent)).status()).isEqualTo(409);
    }

    /** Two tabs: the second saver is told, the first one's text stays. */
    @Test
    void theSecondOfTwoEditsLoses() {
        String id = log();
        Map<String, Object> first = Examples.post(DAY);
        first.put("version", version(id));
        first.put("quantity", 7);
        Map<String, Object> second = Examples.post(DAY);
        second.put("version", version(id));
        second.put("quantity", 8);
        assertThat(employee.put("/api/v1/entries/" + id, first).status()).isEqualTo(200);
        Answer lost = employee.put("/api/v1/entries/" + id, second);
        assertThat(lost.status()).isEqualTo(409);
        assertThat(lost.json().path("code").asText()).isEqualTo("entry.changed_meanwhile");
        assertThat(entry(id).path("quantity").asInt()).isEqualTo(7);
    }

    @Test
    void sentAndDecidedEntriesAreNotEdited() {
        for (String status : List.of("SENT", "APPROVED", "REJECTED")) {
            String id = String.valueOf(Examples.entry(Session.nipOf("pegawai"), DAY, status));
            Map<String, Object> body = Examples.post(DAY);
            body.put("version", 0);
            assertThat(employee.put("/api/v1/entries/" + id, body).status())
                    .as(status)
                    .isEqualTo(409);
        }
    }

    private static String log() {
        Answer made = employee.post("/api/v1/entries", Examples.post(DAY), Map.of("Idempotency-Key", Examples.key()));
        assertThat(made.status()).as(made.toString()).isEqualTo(201);
        return made.json().path("id").asText();
    }

    private static JsonNode submit() {
        Answer sent = employee.post("/api/v1/days/" + DAY + "/submit", Map.of());
        assertThat(sent.status()).as(sent.toString()).isEqualTo(200);
        return sent.json().path("entries");
    }

    private static String sent() {
        String id = log();
        submit();
        return id;
    }

    private static JsonNode entry(String id) {
        for (JsonNode entry :
                employee.get("/api/v1/entries?from=" + DAY + "&to=" + DAY).json()) {
            if (entry.path("id").asText().equals(id)) {
                return entry;
            }
        }
        return null;
    }

    private static int version(String id) {
        return entry(id).path("version").asInt();
    }

    private static Answer change(String id, String verb, int version) {
        return employee.post("/api/v1/entries/" + id + "/" + verb, Map.of("version", version));
    }

    private static Map<String, JsonNode> queue() {
        Map<String, JsonNode> queue = new HashMap<>();
        superior.get("/api/v1/review/queue")
                .json()
                .forEach(row -> queue.put(row.path("id").asText(), row));
        return queue;
    }

    private static Map<String, Object> word(String id, String verdict) {
        return new HashMap<>(Map.of("id", id, "version", version(id), "verdict", verdict));
    }

    private static List<JsonNode> review(List<Map<String, Object>> words) {
        return rows(superior.post("/api/v1/review", Map.of("decisions", words)));
    }

    private static JsonNode undo(String id) {
        return rows(superior.post("/api/v1/review/undo", Map.of("entries", List.of(Map.of("id", id)))))
                .get(0);
    }

    private static List<JsonNode> rows(Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        List<JsonNode> rows = new ArrayList<>();
        answer.json().path("results").forEach(rows::add);
        return rows;
    }
}
