package id.sikap.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.sikap.support.Examples;
import id.sikap.support.PortalTest;
import id.sikap.support.Rows;
import id.sikap.support.RunningPortal;
import id.sikap.support.Session;
import id.sikap.support.Session.Answer;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is wrong with a call, the answer is a problem that a script can read and a person understand. */
@PortalTest
class ApiFaultsIT {

    private static Session session;

    @BeforeAll
    static void signIn() {
        session = Session.of("pegawai");
    }

    @AfterAll
    static void leaveNothing() {
        Examples.remove();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POST | /api/v1/entries            | application/json | {          | 400 | json",
                "POST | /api/v1/entries            | application/json | []         | 400 | json",
                "POST | /api/v1/entries            | application/json | null       | 400 | json",
                "POST | /api/v1/entries            | text/plain       | {}         | 415 | media_type",
                "POST | /api/v1/entries            | application/xml  | <a/>       | 415 | media_type",
                "PUT  | /api/v1/entries/1          | application/json | {}         | 422 | field.required",
                "PUT  | /api/v1/entries/1          | application/json | {'version':'1'} | 422 | field.format",
                "POST | /api/v1/entries/x/discard  | application/json | {'version':0}   | 404 | not_found",
                "POST | /api/v1/entries/1/evidence | application/json | {}         | 415 | media_type",
                "GET  | /api/v1/entries?from=2026-13-01 | application/json | {}    | 422 | field.format",
                "GET  | /api/v1/entries?from=2026-02-01&to=2026-01-01 | application/json | {} | 422 | query.to_before_from",
                "GET  | /api/v1/entries?from=2020-01-01&to=2026-01-01 | application/json | {} | 422 | query.span",
                "GET  | /api/v1/targets?period=abad     | application/json | {}    | 422 | field.format",
                "POST | /api/v1/targets            | application/json | {'nips':'x'} | 422 | field.format",
                "POST | /api/v1/days/kemarin/submit | application/json | {}        | 422 | field.format",
                "GET  | /api/v1/reports/person/1/2026-13.pdf | application/json | {} | 422 | field.format",
                "GET  | /api/v1/reports/person/1/2026-01.doc | application/json | {} | 404 | not_found"
            })
    void aBadRequestIsAProblemWithItsCode(
            String method, String path, String type, String body, int status, String code) {
        Answer answer = session.send(
                method,
                path,
                method.equals("GET") ? BodyPublishers.noBody() : BodyPublishers.ofString(body.replace('\'', '"')),
                Map.of("Content-Type", type, "Idempotency-Key", Examples.key()));
        problem(answer, status, code);
    }

    @Test
    void aBodyBeyondAllReasonIsNotRead() {
        Answer answer = session.send(
                "POST",
                "/api/v1/entries",
                BodyPublishers.ofString("{\"result\":\"" + "x".repeat(300_000) + "\"}"),
                Map.of("Content-Type", "application/json", "Idempotency-Key", Examples.key()));
        problem(answer, 413, "too_large");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "bukan-uuid", "5eed0000-0000-4000-8000-00000000000g", "5eed0000000040008000000000000000"})
    void anEntryNeedsAKeyByWhichItsRetryIsKnown(String key) {
        problem(
                session.post("/api/v1/entries", Examples.post(RunningPortal.today()), Map.of("Idempotency-Key", key)),
                400,
                "idempotency_key");
        problem(session.post("/api/v1/entries", Examples.post(RunningPortal.today())), 400, "idempotency_key");
    }

    @Test
    void eachFaultStandsAtItsFieldInIndonesian() {
        Answer answer = session.post(
                "/api/v1/entries",
                Map.of("date", "besok", "quantity", "dua", "location", "WFX", "minutes", 1.5),
                Map.of("Idempotency-Key", Examples.key()));
        JsonNode json = problem(answer, 422, null);
        assertThat(json.path("fields").fieldNames()).toIterable().contains("date", "quantity", "location", "minutes");
        assertThat(json.path("title").asText()).isNotEmpty();
        Answer missing = session.post("/api/v1/entries", Map.of(), Map.of("Idempotency-Key", Examples.key()));
        assertThat(problem(missing, 422, null).path("fields").fieldNames())
                .toIterable()
                .contains("date", "result", "quantity");
    }

    @Test
    void theSentenceIsInTheLanguageAskedFor() {
        String indonesian =
                Session.anonymous().get("/api/v1/session").json().path("title").asText();
        assertThat(indonesian).isEqualTo("Silakan masuk terlebih dahulu.");
        String english = Session.anonymous()
                .send("GET", "/api/v1/session", BodyPublishers.noBody(), Map.of("Accept-Language", "en-GB,en;q=0.9"))
                .json()
                .path("title")
                .asText();
        assertThat(english).isNotEqualTo(indonesian);
    }

    /** The text that was typed reaches neither a log line nor a page as markup. */
    @Test
    void whatWasSentIsNotSentBack() {
        Answer answer = session.get("/api/v1/entries?from=%3Cscript%3E");
        problem(answer, 422, "field.format");
        assertThat(answer.text()).doesNotContain("<script>");
    }

    @Test
    void aTargetOfSomebodyElseIsNoTarget() {
        long foreign = Examples.target(Session.nipOf("guru"));
        Map<String, Object> body = Examples.post(RunningPortal.today());
        body.put("targetId", String.valueOf(foreign));
        String before = Rows.fingerprint("day_entry");
        problem(
                session.post("/api/v1/entries", body, Map.of("Idempotency-Key", Examples.key())),
                422,
                "entry.target_unknown");
        assertThat(Rows.fingerprint("day_entry")).isEqualTo(before);
    }

    @Test
    void theDocumentOfTheApiIsServed() {
        Answer answer = Session.anonymous().get("/api/v1/openapi.json");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).startsWith("application/json");
        assertThat(answer.json().path("openapi").asText()).startsWith("3.");
        assertThat(answer.json().path("paths").has("/entries/{id}/evidence")).isTrue();
    }

    private static JsonNode problem(Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        JsonNode json = answer.json();
        assertThat(json.path("title").asText()).isNotEmpty().doesNotContain("problem.");
        assertThat(json.path("fields").isObject()).isTrue();
        if (code != null) {
            assertThat(json.path("code").asText()).isEqualTo(code);
        }
        return json;
    }
}
