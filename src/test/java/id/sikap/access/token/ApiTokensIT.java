package id.sikap.access.token;

import static org.assertj.core.api.Assertions.assertThat;

import id.sikap.demo.DemoLoader;
import id.sikap.support.Form;
import id.sikap.support.PortalTest;
import id.sikap.support.Rows;
import id.sikap.support.RunningPortal;
import id.sikap.support.Session;
import id.sikap.support.Session.Answer;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a program may do with a person's token, and when it may no more. */
@PortalTest
class ApiTokensIT {

    private static final String NIP = "199202212016041000";
    private static final Pattern TOKEN = Pattern.compile("sikap_[\\w-]{43}");

    private final Instant start = Clock.systemUTC().instant();
    private Session session;

    @BeforeEach
    void signIn() {
        RunningPortal.setClock(start);
        session = Session.signIn(NIP, DemoLoader.PASSWORD);
    }

    @AfterEach
    void forget() {
        RunningPortal.resetClock();
        Rows.change("delete from api_token");
        Rows.change("update account set enabled = true, disabled_at = null, disabled_reason = null");
    }

    @Test
    void itReadsWhatItsScopesNameAndNothingElse() {
        String token = give("ENTRIES");
        assertThat(get(token, "/api/v1/entries").status()).isEqualTo(200);
        assertThat(get(token, "/api/v1/session").json().path("nip").asText()).isEqualTo(NIP);
        for (String path : new String[] {"/api/v1/targets", "/api/v1/reports/person/" + NIP + "/2026-11.pdf"}) {
            Answer answer = get(token, path);
            assertThat(answer.status()).as(path).isEqualTo(403);
            assertThat(answer.json().path("code").asText()).isEqualTo("scope");
        }
        assertThat(get(give("TARGETS"), "/api/v1/targets").status()).isEqualTo(200);
        assertThat(get(give("REPORTS"), "/api/v1/reports/person/" + NIP + "/2026-11.xlsx")
                        .status())
                .isEqualTo(200);
        assertThat(get(give("PEOPLE"), "/api/v1/people/" + NIP + "/superior").status())
                .isEqualTo(200);
        assertThat(get(give("AUDIT"), "/api/v1/audit?subject=" + NIP).status()).isEqualTo(200);
    }

    @Test
    void itWritesNothing() {
        String token = give("ENTRIES");
        String before = Rows.fingerprint();
        for (String[] write : new String[][] {
            {"POST", "/api/v1/entries"},
            {"DELETE", "/api/v1/session"},
            {"PUT", "/api/v1/session"},
            {"POST", "/api/v1/entries/1/discard"}
        }) {
            assertThat(send(token, write[0], write[1]).toString())
                    .as(write[0] + " " + write[1])
                    .contains("403", "\"scope\"");
        }
        assertThat(Rows.fingerprint()).isEqualTo(before);
    }

    /** No more than the person may: a foreign row is not found, an office page is not for programs. */
    @Test
    void itIsNoMoreThanItsOwner() {
        String token = give("ENTRIES", "QUEUE");
        assertThat(get(token, "/api/v1/entries?nip=" + Session.nipOf("guru")).status())
                .isEqualTo(404);
        assertThat(get(token, "/api/v1/review/queue").status())
                .as("no supervisor")
                .isEqualTo(404);
        assertThat(get(token, "/worklog/day").header("Location")).contains("/sign-in");
    }

    @Test
    void aTokenThatIsNoneIsNobodyWhateverCookieComesAlong() {
        for (String wrong : new String[] {"", "x", "sikap_" + "A".repeat(43)}) {
            assertThat(session.send(
                                    "GET",
                                    "/api/v1/entries",
                                    BodyPublishers.noBody(),
                                    Map.of("Authorization", "Bearer " + wrong))
                            .status())
                    .as(wrong)
                    .isEqualTo(401);
        }
        assertThat(session.get("/api/v1/entries").status()).isEqualTo(200);
    }

    @Test
    void itEndsWithItsTimeItsOwnersWordAndItsOwnersAccount() {
        String expiring = give("ENTRIES");
        RunningPortal.setClock(start.plus(Duration.ofDays(90)).minusSeconds(1));
        assertThat(get(expiring, "/api/v1/entries").status()).isEqualTo(200);
        RunningPortal.setClock(start.plus(Duration.ofDays(90)));
        assertThat(get(expiring, "/api/v1/entries").status()).isEqualTo(401);
        RunningPortal.setClock(start);

        assertThat(Form.open(session, "/access/tokens", "tokens")
                        .press("rows:0:takeBack")
                        .header("Location"))
                .endsWith("said=token_taken_back");
        assertThat(get(expiring, "/api/v1/entries").status()).isEqualTo(401);

        String token = give("ENTRIES");
        Session admin = Session.of("admin");
        Form.open(admin, "/access/account?nip=" + NIP, "switch")
                .field("reason", "Uji")
                .press("close");
        assertThat(get(token, "/api/v1/entries").status()).isEqualTo(401);
        Form.open(admin, "/access/account?nip=" + NIP, "switch")
                .field("reason", "Uji")
                .press("reopen");
        assertThat(get(token, "/api/v1/entries").status())
                .as("it does not come back")
                .isEqualTo(401);
    }

    @Test
    void itIsShownOnceAndKeptAsAHash() {
        String token = give("ENTRIES");
        assertThat(session.get("/access/tokens").text()).doesNotContain(token).contains("Dasbor", "Belum pernah");
        assertThat(Rows.number("select count(*) from api_token where token_hash = ?", token))
                .isZero();
        assertThat(Rows.number("select count(*) from api_token where token_hash = sha2(?, 256)", token))
                .isEqualTo(1);
        get(token, "/api/v1/entries");
        assertThat(session.get("/access/tokens").text()).doesNotContain("Belum pernah");
    }

    @Test
    void whatIsMissingIsSaid() {
        Form form =
                Form.open(session, "/access/tokens", "give").field("name", "").field("days", "366");
        assertThat(form.press("make").text()).contains("Wajib diisi", "Isi angka antara 1 dan 365");
    }

    private String give(String... scopes) {
        Form form = Form.open(session, "/access/tokens", "give")
                .field("name", "Dasbor")
                .field("days", "90");
        for (String scope : scopes) {
            form.field("scopes", scope);
        }
        Answer answer = form.press("make");
        Matcher token = TOKEN.matcher(answer.text());
        assertThat(token.find()).as(answer.text()).isTrue();
        return token.group();
    }

    private static Answer get(String token, String path) {
        return send(token, "GET", path);
    }

    private static Answer send(String token, String method, String path) {
        Map<String, String> headers = new HashMap<>(Map.of("Authorization", "Bearer " + token));
        headers.put("Content-Type", "application/json");
        return Session.anonymous()
                .send(
                        method,
                        path,
                        method.matches("GET|DELETE") ? BodyPublishers.noBody() : BodyPublishers.ofString("{}"),
                        headers);
    }
}
