package id.sikap.access.session;

import static org.assertj.core.api.Assertions.assertThat;

import id.sikap.demo.DemoLoader;
import id.sikap.support.Examples;
import id.sikap.support.Form;
import id.sikap.support.PortalTest;
import id.sikap.support.Rows;
import id.sikap.support.RunningPortal;
import id.sikap.support.Session;
import id.sikap.support.Session.Answer;
import id.sikap.support.Statements;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How long a session lives, and all that ends it before. */
@PortalTest
class SessionsIT {

    /** Somebody of the demo as whom no other test is signed in meanwhile. */
    private static final String NIP = "199202212016041000";

    private final Instant start = Clock.systemUTC().instant().truncatedTo(ChronoUnit.SECONDS);
    private String employeeId;

    @BeforeEach
    void stopTheClock() {
        employeeId = Rows.text("select id from employee where nip = ?", NIP);
        RunningPortal.setClock(start);
    }

    @AfterEach
    void forget() {
        RunningPortal.resetClock();
        Rows.change(
                "update account set enabled = true, disabled_at = null, disabled_reason = null where employee_id = ?",
                employeeId);
        Rows.change("delete from portal_session where employee_id = ?", employeeId);
    }

    @Test
    void halfAnHourWithoutARequestEndsIt() {
        Session session = signIn();
        after(Duration.ofMinutes(29));
        assertThat(session.get("/api/v1/entries").status()).isEqualTo(200);
        after(Duration.ofMinutes(58));
        assertThat(session.get("/worklog/day").status()).isEqualTo(200);
        after(Duration.ofMinutes(88));
        Answer late = session.get("/api/v1/entries");
        assertThat(late.status()).isEqualTo(401);
        assertThat(late.json().path("code").asText()).isEqualTo("sign_in_required");
        assertThat(session.get("/worklog/day").header("Location")).contains("/sign-in?from=");
    }

    @Test
    void twelveHoursEndItHoweverBusyItsOwnerIs() {
        Session session = signIn();
        for (int minutes = 20; minutes < 12 * 60; minutes += 20) {
            after(Duration.ofMinutes(minutes));
            assertThat(session.get("/api/v1/entries").status())
                    .as("after " + minutes)
                    .isEqualTo(200);
        }
        after(Duration.ofHours(12));
        assertThat(session.get("/api/v1/entries").status()).isEqualTo(401);
    }

    /** Nor does the question how long it lasts. */
    @Test
    void whatAPageAsksByItselfKeepsNoSessionAlive() {
        Session session = signIn();
        after(Duration.ofMinutes(20));
        assertThat(session.send("GET", "/api/v1/entries", BodyPublishers.noBody(), Map.of("X-Background", "1"))
                        .status())
                .isEqualTo(200);
        assertThat(secondsLeft(session.get("/api/v1/session"))).isEqualTo(600);
        after(Duration.ofMinutes(31));
        assertThat(session.get("/api/v1/session").status()).isEqualTo(401);
    }

    @Test
    void whoWantsToStayStaysForAnotherHalfHour() {
        Session session = signIn();
        after(Duration.ofMinutes(29));
        assertThat(secondsLeft(session.put("/api/v1/session", Map.of()))).isEqualTo(30 * 60);
        after(Duration.ofMinutes(58));
        assertThat(session.get("/api/v1/session").status()).isEqualTo(200);
        assertThat(session.withToken(null).put("/api/v1/session", Map.of()).status())
                .isEqualTo(403);
    }

    /** Fault 16: a server that believes it is an hour ago, or corrects that, throws nobody out. */
    @Test
    void aClockPutBackMakesNobodyOlder() {
        Session session = signIn();
        after(Duration.ofHours(-1));
        assertThat(session.get("/api/v1/entries").status()).isEqualTo(200);
        after(Duration.ZERO);
        assertThat(session.get("/api/v1/entries").status()).isEqualTo(200);
    }

    @Test
    void theHotPathWritesNothing() throws Exception {
        Session session = signIn();
        session.get("/api/v1/entries");
        assertThat(Statements.during(() -> {
                    for (int seconds = 1; seconds < 20; seconds += 5) {
                        after(Duration.ofSeconds(seconds));
                        session.get("/api/v1/session");
                    }
                }))
                .isEmpty();
    }

    /** Another node's doing: this one hears of it when it asks the row again. */
    @Test
    void aRowThatIsRevokedOrWhoseOwnerIsDisabledIsDeadWithinTwentySeconds() {
        Session revoked = signIn();
        Session disabled = signIn();
        Rows.change(
                "update portal_session set revoked_at = ?, reason = 'ELSEWHERE' where employee_id = ? order by created_at, id limit 1",
                java.time.LocalDateTime.parse("2026-11-22T00:00:00"),
                employeeId);
        after(Duration.ofSeconds(21));
        assertThat(revoked.get("/api/v1/session").status()).isEqualTo(401);
        assertThat(disabled.get("/api/v1/session").status()).isEqualTo(200);
        Rows.change("update account set enabled = false where employee_id = ?", employeeId);
        after(Duration.ofSeconds(42));
        assertThat(disabled.get("/api/v1/session").status()).isEqualTo(401);
    }

    /** What one may do is asked anew with the row: a granted role opens its doors without signing in again. */
    @Test
    void rolesFollowWithinTwentySeconds() {
        Session session = signIn();
        assertThat(session.get("/people/list").status()).isEqualTo(404);
        Examples.grant(employeeId, "ADMIN");
        try {
            after(Duration.ofSeconds(21));
            assertThat(session.get("/people/list").header("Location"))
                    .as("there now, behind the second factor")
                    .endsWith("/access/factor");
        } finally {
            Rows.change("delete from role_grant where employee_id = ?", employeeId);
        }
        after(Duration.ofSeconds(42));
        assertThat(session.get("/people/list").status()).isEqualTo(404);
    }

    @Test
    void theAdministratorClosesAnAccountAndOpensItAgain() {
        Session session = signIn();
        Session admin = Session.of("admin");
        String page = "/access/account?nip=" + NIP;
        assertThat(Form.open(admin, page, "switch").press("close").text()).contains("Wajib diisi");
        assertThat(session.get("/api/v1/session").status()).isEqualTo(200);

        Answer closed = Form.open(admin, page, "switch")
                .field("reason", "Perangkat hilang")
                .press("close");
        assertThat(closed.header("Location")).endsWith("said=account_closed");
        assertThat(session.get("/api/v1/session").status())
                .as("at once on this node")
                .isEqualTo(401);
        assertThat(Session.anonymous()
                        .post("/api/v1/session", Map.of("nip", NIP, "password", DemoLoader.PASSWORD))
                        .status())
                .isEqualTo(401);
        assertThat(admin.get(page).text()).contains("Perangkat hilang", "Dinonaktifkan");
        assertThat(Rows.text(
                        "select detail from audit_event where action = 'ACCOUNT_CLOSED' and object_id = ? order by at desc limit 1",
                        employeeId))
                .isEqualTo("{\"reason\":\"Perangkat hilang\"}");

        assertThat(Form.open(admin, page, "switch")
                        .field("reason", "Ditemukan")
                        .press("reopen")
                        .header("Location"))
                .endsWith("said=account_reopened");
        assertThat(session.get("/api/v1/session").status())
                .as("the ended session stays so")
                .isEqualTo(401);
        assertThat(signIn().get("/api/v1/session").status()).isEqualTo(200);
    }

    @Test
    void nobodyClosesTheOwnAccount() {
        String admin = Session.nipOf("admin");
        Answer answer = Form.open(Session.of("admin"), "/access/account?nip=" + admin, "switch")
                .field("reason", "Iseng")
                .press("close");
        assertThat(answer.text()).contains("Akun sendiri tidak dapat dinonaktifkan");
        assertThat(Rows.text(
                        "select a.enabled from account a join employee e on e.id = a.employee_id where e.nip = ?",
                        admin))
                .isEqualTo("1");
    }

    @Test
    void aPersonSeesTheOwnDevicesAndSignsOneOut() {
        Session here = signIn();
        Session there =
                signIn("Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 Chrome/126.0 Mobile Safari/537.36");
        Session third = signIn("Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0");
        String list = here.get("/access/devices").text();
        assertThat(list).contains("Perangkat ini", "Chrome · Android", "Firefox · Linux");
        assertThat(list.split("data-state=\"HERE\"")).hasSize(2);

        // The list shows who was here last on top: this one, then by id the latest.
        Answer ended = Form.open(here, "/access/devices", "devices").press("rows:1:end");
        assertThat(ended.header("Location")).endsWith("said=device_signed_out");
        assertThat(third.get("/api/v1/session").status()
                        + there.get("/api/v1/session").status())
                .isEqualTo(200 + 401);
        assertThat(here.get("/api/v1/session").status()).isEqualTo(200);

        assertThat(Form.open(here, "/access/devices", "devices").press("others").header("Location"))
                .endsWith("said=devices_signed_out");
        assertThat(third.get("/api/v1/session").status()).isEqualTo(401);
        assertThat(there.get("/api/v1/session").status()).isEqualTo(401);
        assertThat(here.get("/api/v1/session").status()).isEqualTo(200);
    }

    @Test
    void aNewPasswordSignsOutAllOthers() {
        String hash = Rows.text("select password_hash from account where employee_id = ?", employeeId);
        Session here = signIn();
        Session there = signIn();
        try {
            assertThat(newPassword(here, DemoLoader.PASSWORD).header("Location"))
                    .endsWith("said=password_changed");
            assertThat(here.get("/api/v1/session").status()).isEqualTo(200);
            assertThat(there.get("/api/v1/session").status()).isEqualTo(401);
        } finally {
            Rows.change("update account set password_hash = ? where employee_id = ?", hash, employeeId);
        }
    }

    /** Whoever finds an open desk guesses no faster than at the door. */
    @Test
    void guessingThePresentPasswordIsSlowedDown() {
        String kept = "select password_hash from account where employee_id = ?";
        String hash = Rows.text(kept, employeeId);
        try {
            Session session = signIn();
            for (int guess = 0; guess < 5; guess++) {
                assertThat(newPassword(session, "tebakan " + guess).text()).contains("tidak cocok");
            }
            assertThat(newPassword(session, DemoLoader.PASSWORD).text()).contains("Terlalu banyak percobaan");
            assertThat(Rows.text(kept, employeeId)).isEqualTo(hash);
        } finally {
            Rows.change("delete from sign_in_throttle");
        }
    }

    private static Answer newPassword(Session session, String present) {
        return Form.open(session, "/access/password", "password")
                .field("present", present)
                .field("fresh", "kopi pahit di teras belakang")
                .field("repeated", "kopi pahit di teras belakang")
                .press("change");
    }

    /** A leaked table opens nothing. */
    @Test
    void theTableKeepsNoToken() {
        Session session = signIn();
        String token = session.credentials().get(0).replaceAll(".*__Host-SID=([^;]+).*", "$1");
        assertThat(token).hasSize(43);
        assertThat(Rows.number("select count(*) from portal_session where token_hash = ?", token))
                .isZero();
        assertThat(Rows.number("select count(*) from portal_session where token_hash = sha2(?, 256)", token))
                .isEqualTo(1);
    }

    private void after(Duration elapsed) {
        RunningPortal.setClock(start.plus(elapsed));
    }

    private static long secondsLeft(Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.json().path("secondsLeft").asLong();
    }

    private static Session signIn() {
        return Session.signIn(NIP, DemoLoader.PASSWORD);
    }

    private static Session signIn(String userAgent) {
        Session session = Session.anonymous();
        Answer answer = session.post(
                "/api/v1/session",
                Map.of("nip", NIP, "password", DemoLoader.PASSWORD),
                Map.of("User-Agent", userAgent));
        assertThat(answer.status()).isEqualTo(200);
        return session.withToken(answer.json().path("csrfToken").asText());
    }
}
