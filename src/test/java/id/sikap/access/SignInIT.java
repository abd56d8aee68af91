package id.sikap.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.sikap.demo.DemoLoader;
import id.sikap.support.Form;
import id.sikap.support.PortalTest;
import id.sikap.support.Rows;
import id.sikap.support.RunningPortal;
import id.sikap.support.Session;
import id.sikap.support.Session.Answer;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How one gets in, how guessing is slowed down, and what of a session must never leak. */
@PortalTest
class SignInIT {

    /** Somebody of the demo as whom no other test signs in. */
    private static final String NIP = "199202212016041000";

    @AfterEach
    void forgetFailures() {
        RunningPortal.resetClock();
        Rows.change("delete from sign_in_throttle");
    }

    @Test
    void theDemoNamesItsPeople() {
        Answer answer = Session.anonymous().get("/api/v1/demo/accounts");
        assertThat(answer.status()).isEqualTo(200);
        Map<String, JsonNode> byPersona = new HashMap<>();
        answer.json().forEach(account -> byPersona.put(account.path("persona").asText(), account));
        assertThat(byPersona).containsKeys("pegawai", "guru", "atasan", "admin", "ppk");
        assertThat(byPersona.get("atasan").path("roles").toString()).isEqualTo("[\"EMPLOYEE\",\"SUPERVISOR\"]");
        assertThat(byPersona.values()).allSatisfy(account -> {
            assertThat(account.path("name").asText()).isNotEmpty();
            assertThat(account.path("password").asText()).isEqualTo(DemoLoader.PASSWORD);
        });
        assertThat(Rows.text("""
                select s.nip from employee e join placement a on a.employee_id = e.id
                join employee s on s.id = a.superior_id where e.nip = ?""", byPersona.get("pegawai").path("nip").asText()))
                .isEqualTo(byPersona.get("atasan").path("nip").asText());
    }

    @Test
    void theAnswerSaysWhoCameInAndGivesTheToken() {
        Answer answer = signIn(NIP, DemoLoader.PASSWORD);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        JsonNode json = answer.json();
        assertThat(json.path("nip").asText()).isEqualTo(NIP);
        assertThat(json.path("name").asText()).isEqualTo(Rows.text("select name from employee where nip = ?", NIP));
        assertThat(json.path("roles").toString()).isEqualTo("[\"EMPLOYEE\"]");
        assertThat(json.path("csrfToken").asText()).hasSizeGreaterThanOrEqualTo(32);
    }

    @Test
    void aNumberMayBeTypedInGroups() {
        assertThat(signIn("19920221 201604 1 000", DemoLoader.PASSWORD).status())
                .isEqualTo(200);
    }

    /** Whether the number exists is nobody's business. */
    @Test
    void aWrongPasswordAndAnUnknownNumberLookTheSame() {
        Answer wrong = signIn(NIP, "bukan sandinya");
        Answer unknown = signIn("190001011900011001", DemoLoader.PASSWORD);
        assertThat(wrong.status()).isEqualTo(401);
        assertThat(unknown.status()).isEqualTo(401);
        assertThat(wrong.header("Content-Type")).startsWith("application/problem+json");
        assertThat(wrong.json().path("code").asText()).isEqualTo("sign_in_failed");
        assertThat(wrong.text()).isEqualTo(unknown.text());
        assertThat(wrong.raw().headers().allValues("Set-Cookie")).isEmpty();
    }

    @Test
    void anAccountThatIsOffOrHasNoKeyStaysOut() {
        String id = Rows.text("select id from employee where nip = ?", NIP);
        Rows.change("update account set enabled = false where employee_id = ?", id);
        try {
            assertThat(signIn(NIP, DemoLoader.PASSWORD).status()).isEqualTo(401);
        } finally {
            Rows.change("update account set enabled = true where employee_id = ?", id);
        }
        Rows.change("update employee set active = false where id = ?", id);
        try {
            assertThat(signIn(NIP, DemoLoader.PASSWORD).status()).isEqualTo(401);
        } finally {
            Rows.change("update employee set active = true where id = ?", id);
        }
        String hash = Rows.text("select password_hash from account where employee_id = ?", id);
        Rows.change("update account set password_hash = null where employee_id = ?", id);
        try {
            assertThat(signIn(NIP, DemoLoader.PASSWORD).status()).isEqualTo(401);
        } finally {
            Rows.change("update account set password_hash = ? where employee_id = ?", hash, id);
        }
    }

    @Test
    void guessingMustWaitLongerAndLonger() {
        Instant start = Instant.parse("2026-11-04T03:00:00Z");
        RunningPortal.setClock(start);
        for (int i = 0; i < 5; i++) {
            assertThat(signIn(NIP, "tebakan " + i).status()).isEqualTo(401);
        }
        Answer waiting = signIn(NIP, DemoLoader.PASSWORD);
        assertThat(waiting.status()).as("even the right one").isEqualTo(429);
        assertThat(waiting.header("Content-Type")).startsWith("application/problem+json");
        assertThat(waiting.json().path("code").asText()).isEqualTo("throttled");
        assertThat(waiting.header("Retry-After")).isEqualTo("2");
        assertThat(waiting.raw().headers().allValues("Set-Cookie")).isEmpty();

        RunningPortal.setClock(start.plusSeconds(2));
        assertThat(signIn(NIP, "tebakan").status()).isEqualTo(401);
        assertThat(signIn(NIP, DemoLoader.PASSWORD).header("Retry-After")).isEqualTo("3");

        RunningPortal.setClock(start.plusSeconds(5));
        assertThat(signIn(NIP, DemoLoader.PASSWORD).status()).isEqualTo(200);
        assertThat(signIn(NIP, "tebakan").status()).as("counting begins anew").isEqualTo(401);
        assertThat(signIn(NIP, DemoLoader.PASSWORD).status()).isEqualTo(200);
    }

    /** More at once than there is room for: who waits is let in, who is not asked to wait keeps what he typed. */
    @Test
    void aCrowdIsAskedToComeAgain() throws Exception {
        List<Callable<Answer>> visits = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            Form form = Form.open(Session.anonymous(), "/sign-in", "form")
                    .field("nip", NIP)
                    .field("password", DemoLoader.PASSWORD);
            visits.add(() -> form.press("enter"));
            visits.add(() -> signIn(NIP, DemoLoader.PASSWORD));
        }
        ExecutorService crowd = Executors.newFixedThreadPool(visits.size());
        List<Answer> pages = new ArrayList<>();
        List<Answer> calls = new ArrayList<>();
        for (Future<Answer> visit : crowd.invokeAll(visits)) {
            Answer answer = visit.get();
            (answer.header("Content-Type") != null
                                    && answer.header("Content-Type").contains("json")
                            ? calls
                            : pages)
                    .add(answer);
        }
        crowd.shutdown();
        assertThat(pages).extracting(Answer::status).contains(302, 503).containsOnly(302, 503);
        assertThat(calls).extracting(Answer::status).contains(200, 503).containsOnly(200, 503);
        assertThat(pages).filteredOn(page -> page.status() == 503).allSatisfy(page -> {
            assertThat(page.text()).contains("Sedang ramai", "value=\"" + NIP, "value=\"" + DemoLoader.PASSWORD);
            assertThat(page.raw().headers().allValues("Retry-After"))
                    .singleElement()
                    .asString()
                    .matches("[2-8]");
            assertThat(page.header("Cache-Control")).isEqualTo("no-store");
        });
        assertThat(calls).filteredOn(call -> call.status() == 503).allSatisfy(call -> {
            assertThat(call.json().path("code").asText()).isEqualTo("crowded");
            assertThat(call.raw().headers().allValues("Retry-After"))
                    .singleElement()
                    .asString()
                    .matches("[2-8]");
        });
        assertThat(Rows.text("select count(*) from sign_in_throttle"))
                .as("nobody guessed")
                .isEqualTo("0");
        assertThat(signIn(NIP, "bukan sandinya").status()).isEqualTo(401);
        assertThat(signIn(NIP, DemoLoader.PASSWORD).status()).isEqualTo(200);
    }

    /** A wrong password is judged, and never shown again. */
    @Test
    void aWrongPasswordIsNotSentBack() {
        Answer wrong = Form.open(Session.anonymous(), "/sign-in", "form")
                .field("nip", NIP)
                .field("password", "bukan sandinya")
                .press("enter");
        assertThat(wrong.status()).isEqualTo(200);
        assertThat(wrong.text()).contains("value=\"" + NIP).doesNotContain("bukan sandinya");
    }

    /** A copied cookie is worth nothing once its owner has left. */
    @Test
    void signingOutEndsTheSessionItself() {
        Answer entered = signIn(NIP, DemoLoader.PASSWORD);
        Map<String, String> copied = Map.of("Cookie", cookie(entered));
        Session thief =
                Session.anonymous().withToken(entered.json().path("csrfToken").asText());
        assertThat(get(thief, "/api/v1/session", copied).status()).isEqualTo(200);
        assertThat(thief.send("DELETE", "/api/v1/session", BodyPublishers.noBody(), copied)
                        .status())
                .isEqualTo(204);
        assertThat(get(thief, "/api/v1/session", copied).status()).isEqualTo(401);
        assertThat(get(thief, "/worklog/day", copied).status()).isEqualTo(302);
    }

    @Test
    void thePagesButtonEndsItToo() {
        Session session = Session.signIn(NIP, DemoLoader.PASSWORD);
        Answer left = session.postForm("/sign-out", Map.of("csrfToken", session.csrfToken()));
        assertThat(left.status()).isEqualTo(302);
        assertThat(left.header("Location")).endsWith("/sign-in?said=signed-out");
        assertThat(session.get("/api/v1/session").status()).isEqualTo(401);
    }

    /** An id that somebody planted, and one's own earlier one, are both left behind. */
    @Test
    void enteringGivesANewSession() {
        String planted = "__Host-SID=" + "a1".repeat(21) + "a";
        Answer first = signIn(NIP, DemoLoader.PASSWORD, Map.of("Cookie", planted));
        assertThat(cookie(first)).isNotEqualTo(planted).matches("__Host-SID=[\\w-]{43}");
        Answer second = signIn(NIP, DemoLoader.PASSWORD, Map.of("Cookie", cookie(first)));
        assertThat(cookie(second)).isNotEqualTo(cookie(first));
        assertThat(get(Session.anonymous(), "/api/v1/session", Map.of("Cookie", cookie(first)))
                        .status())
                .isEqualTo(401);
        assertThat(get(Session.anonymous(), "/api/v1/session", Map.of("Cookie", planted))
                        .status())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/sign-in", "/worklog/day", "/nothing", "/sign-in?from=/worklog/day"})
    void noSessionIdInAnAddress(String path) {
        Answer anonymous = Session.anonymous().get(path);
        assertThat(anonymous.text()).doesNotContainIgnoringCase("jsessionid");
        assertThat(String.valueOf(anonymous.header("Location"))).doesNotContainIgnoringCase("jsessionid");
        Answer signedIn = Session.of("pegawai").get(path);
        assertThat(signedIn.text()).doesNotContainIgnoringCase("jsessionid");
    }

    /** Where to go after signing in is a page of ours. */
    @ParameterizedTest
    @ValueSource(strings = {"https://jahat.example/", "//jahat.example", "/\\jahat.example", "javascript:alert(1)"})
    void noWayOutByTheLanguageSwitch(String back) {
        Answer answer = Session.anonymous().postForm("/language", Map.of("language", "en", "back", back));
        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.header("Location")).doesNotContain("jahat").doesNotContain("alert");
    }

    @Test
    void whatIsMissingIsSaidAtItsField() {
        Answer answer = Session.anonymous().post("/api/v1/session", Map.of());
        assertThat(answer.status()).isEqualTo(422);
        assertThat(StreamSupport.stream(
                        ((Iterable<String>) () -> answer.json().path("fields").fieldNames()).spliterator(), false))
                .containsExactlyInAnyOrder("nip", "password");
    }

    private static Answer signIn(String nip, String password) {
        return signIn(nip, password, Map.of());
    }

    private static Answer signIn(String nip, String password, Map<String, String> headers) {
        return Session.anonymous().post("/api/v1/session", Map.of("nip", nip, "password", password), headers);
    }

    private static Answer get(Session session, String path, Map<String, String> headers) {
        return session.send("GET", path, BodyPublishers.noBody(), headers);
    }

    private static String cookie(Answer answer) {
        return answer.header("Set-Cookie").split(";", 2)[0];
    }
}
