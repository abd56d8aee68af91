package id.sikap.access.sso;

import static org.assertj.core.api.Assertions.assertThat;

import id.sikap.demo.DemoLoader;
import id.sikap.support.Authenticator;
import id.sikap.support.Form;
import id.sikap.support.PortalTest;
import id.sikap.support.Rows;
import id.sikap.support.RunningPortal;
import id.sikap.support.Session;
import id.sikap.support.Session.Answer;
import id.sikap.support.provider.TestProvider;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sign-in by a provider that runs: what lets somebody in, and all that does not. The browser's part is in ProviderJourneyIT. */
@PortalTest
class ProviderIT {

    /** Somebody of the demo as whom no other test signs in. */
    private static final String NIP = "199202212016041000";

    private static final String BACK = "/access/sso/return";
    private static TestProvider provider;

    @BeforeAll
    static void start() throws Exception {
        provider = new TestProvider(RunningPortal.address() + BACK);
    }

    @AfterAll
    static void end() {
        provider.close();
    }

    @AfterEach
    void forget() {
        RunningPortal.resetClock();
        Rows.change("delete from recovery_code");
        Rows.change("delete from second_factor");
        Rows.change("delete from sign_in_throttle");
        Rows.change("delete from role_grant where employee_id = ?", id());
    }

    @Test
    void whoTheProviderVouchesForIsInAndWhereHeWantedToBe() {
        Session browser = Session.anonymous();
        Answer back = back(browser, answer(browser, "/worklog/history?from=2026-11-01", NIP));
        assertThat(back.status()).isEqualTo(302);
        assertThat(back.header("Location")).endsWith("/worklog/history?from=2026-11-01");
        assertThat(browser.get("/api/v1/session").json().path("nip").asText()).isEqualTo(NIP);
        assertThat(latest("door", "portal_session where employee_id = ?")).isEqualTo("PROVIDER");
        assertThat(latest("concat(action, ' ', detail)", "audit_event where actor_id = ?"))
                .startsWith("SIGNED_IN ")
                .contains("PROVIDER");
    }

    /** What goes out with the browser tells nobody anything, and binds the answer to that browser. */
    @Test
    void theQuestionIsBoundToTheBrowserAndSaysNoSecret() {
        Answer out = Session.anonymous().get("/access/sso?from=/worklog/day");
        Map<String, String> asked = query(URI.create(out.header("Location")));
        assertThat(asked)
                .containsEntry("response_type", "code")
                .containsEntry("code_challenge_method", "S256")
                .containsEntry("redirect_uri", RunningPortal.address() + BACK)
                .containsEntry("scope", "openid profile")
                .doesNotContainKeys("prompt", "code_verifier", "client_secret");
        assertThat(asked.get("state")).hasSize(43).isNotEqualTo(asked.get("nonce"));
        assertThat(out.header("Set-Cookie"))
                .startsWith("__Host-sso=")
                .contains("Path=/", "Secure", "HttpOnly", "SameSite=Lax", "Max-Age=600")
                .doesNotContain(asked.get("state"), asked.get("nonce"), "worklog");
        assertThat(query(URI.create(
                        Session.anonymous().get("/access/sso?again=1").header("Location"))))
                .containsEntry("prompt", "login");
    }

    /** Who has just left this machine's browser is not let in again by the next one's tap. */
    @Test
    void whoHasLeftIsAskedAnew() {
        assertThat(Session.anonymous().get("/sign-in?said=signed-out").text())
                .contains("/access/sso?from=%2F&amp;again=1");
        assertThat(Session.anonymous().get("/sign-in?from=/worklog/day").text())
                .contains("/access/sso?from=%2Fworklog%2Fday\"", "Masuk dengan " + TestProvider.LABEL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"iss", "aud", "azp", "exp", "future", "nonce", "none", "hmac", "stranger", "number", "nobody"})
    void aTokenThatDoesNotHoldLetsNobodyIn(String bend) {
        assertThat(signIn(NIP + "!" + bend)).as(bend).isEqualTo("sso_refused");
        assertThat(Rows.text("select detail from audit_event where action = 'SIGN_IN_FAILED' order by id desc limit 1"))
                .contains("PROVIDER", "sso_refused");
    }

    /** The provider's new key is asked for as soon as a token is signed by it. */
    @Test
    void keysMayChange() {
        assertThat(signIn(NIP)).isEqualTo("in");
        assertThat(signIn(NIP + "!rotate")).isEqualTo("in");
        assertThat(signIn(NIP)).isEqualTo("in");
    }

    @Test
    void whatTheTokenLeavesOutTheProviderMaySayWhenAsked() {
        assertThat(signIn(NIP + "!userinfo")).isEqualTo("in");
    }

    @Test
    void anAnswerIsWorthSomethingOnce() {
        Session browser = Session.anonymous();
        String asked = browser.get("/access/sso").header("Location");
        String copied = browser.credentials().get(0).substring("Cookie: ".length());
        URI answer = TestProvider.answer(URI.create(asked), NIP);
        assertThat(outcome(browser, back(browser, answer))).isEqualTo("in");
        assertThat(back(browser, answer).header("Location")).as("the state").contains("said=sso_expired");
        Session thief = Session.anonymous();
        Answer second =
                thief.send("GET", BACK + "?" + answer.getRawQuery(), BodyPublishers.noBody(), Map.of("Cookie", copied));
        assertThat(outcome(thief, second)).as("the code").isEqualTo("sso_expired");
    }

    @Test
    void anAnswerIsForTheBrowserThatAsked() {
        URI answer = answer(Session.anonymous(), "/", NIP);
        Session other = Session.anonymous();
        assertThat(outcome(other, back(other, answer))).as("which did not ask").isEqualTo("sso_expired");
        other.get("/access/sso");
        assertThat(outcome(other, back(other, answer)))
                .as("which asked something else")
                .isEqualTo("sso_expired");
        Session forger = Session.anonymous();
        Answer forged = forger.send(
                "GET", BACK + "?" + answer.getRawQuery(), BodyPublishers.noBody(), Map.of("Cookie", "__Host-sso=AAAA"));
        assertThat(outcome(forger, forged))
                .as("with a cookie of its own making")
                .isEqualTo("sso_expired");
    }

    @Test
    void anAnswerMayTakeTenMinutes() {
        Session browser = Session.anonymous();
        URI answer = answer(browser, "/", NIP);
        RunningPortal.setClock(
                Clock.systemUTC().instant().plus(Duration.ofMinutes(10)).plusSeconds(1));
        assertThat(outcome(browser, back(browser, answer))).isEqualTo("sso_expired");
    }

    @Test
    void aNoIsANo() {
        Session browser = Session.anonymous();
        String state =
                query(URI.create(browser.get("/access/sso").header("Location"))).get("state");
        Answer no = browser.get(BACK + "?error=access_denied&error_description=%3Cb%3Ejahat&state=" + state);
        assertThat(outcome(browser, no)).isEqualTo("sso_refused");
        Session forged = Session.anonymous();
        forged.get("/access/sso");
        assertThat(outcome(forged, forged.get(BACK + "?error=access_denied&state=" + state)))
                .as("a no to another question")
                .isEqualTo("sso_expired");
        Session mixed = Session.anonymous();
        URI answer = answer(mixed, "/", NIP);
        assertThat(outcome(mixed, mixed.get(BACK + "?" + answer.getRawQuery() + "&iss=https%3A%2F%2Flain.example")))
                .as("an answer of another provider")
                .isEqualTo("sso_refused");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://jahat.example/", "//jahat.example", "/\\jahat.example", "javascript:alert(1)"})
    void noWayOutByTheWayBack(String from) {
        Session browser = Session.anonymous();
        Answer back = back(browser, answer(browser, from, NIP));
        assertThat(URI.create(back.header("Location")).getPath()).isEqualTo("/");
        assertThat(back.header("Location")).doesNotContain("jahat");
    }

    @Test
    void whoIsNoneOfOursStaysOut() {
        assertThat(signIn("190001011900011001")).isEqualTo("sso_unknown");
        assertThat(signIn("bukan nip")).isEqualTo("sso_unknown");
        String said = Session.anonymous().get("/sign-in?said=sso_unknown").text();
        assertThat(said).contains("tidak cocok dengan pegawai di SIKAP").doesNotContain("190001011900011001");
    }

    @ParameterizedTest
    @CsvSource({"account, enabled, employee_id", "employee, active, id"})
    void whoseAccountIsClosedStaysOut(String table, String column, String key) {
        Rows.change("update " + table + " set " + column + " = false where " + key + " = ?", id());
        try {
            assertThat(signIn(NIP)).isEqualTo("sso_closed");
            assertThat(
                            Rows.text(
                                    "select concat(subject_id, detail) from audit_event where action = 'SIGN_IN_FAILED' order by id desc limit 1"))
                    .startsWith(id())
                    .contains("sso_closed");
        } finally {
            Rows.change("update " + table + " set " + column + " = true where " + key + " = ?", id());
        }
    }

    /** Nobody needs a code and a password of ours beforehand. */
    @Test
    void whoNeverHadAnAccountGetsOne() {
        Rows.change("delete from portal_session where employee_id = ?", id());
        String hash = Rows.text("select password_hash from account where employee_id = ?", id());
        Rows.change("delete from account where employee_id = ?", id());
        try {
            assertThat(signIn(NIP)).isEqualTo("in");
        } finally {
            Rows.change("update account set password_hash = ? where employee_id = ?", hash, id());
        }
        Session.signIn(NIP, DemoLoader.PASSWORD);
    }

    @Test
    void ourSecondFactorIsAskedUnlessTheProviderAskedForOne() {
        Session session = Session.signIn(NIP, DemoLoader.PASSWORD);
        Form enrolment = Form.open(session, "/access/factor", "factor");
        Instant now = Clock.systemUTC().instant();
        Answer enrolled = enrolment
                .field("otp", Authenticator.code(enrolment.page(), now))
                .press("confirm");
        Matcher code = Pattern.compile("[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}").matcher(enrolled.text());
        assertThat(code.find()).isTrue();

        Session browser = Session.anonymous();
        Answer asked = back(browser, answer(browser, "/worklog/history", NIP));
        assertThat(asked.status()).isEqualTo(200);
        assertThat(browser.get("/api/v1/session").status()).as("not yet").isEqualTo(401);
        Matcher proof =
                Pattern.compile("name=\"proof\"[^>]*? value=\"([^\"]+)\"").matcher(asked.text());
        assertThat(proof.find()).isTrue();
        Answer entered = Form.of(browser, "/sign-in", asked, "second")
                .field("otp", code.group())
                .field("proof", proof.group(1))
                .field("back", "/worklog/history")
                .press("go");
        assertThat(entered.header("Location")).endsWith("/worklog/history");
        assertThat(latest("door", "portal_session where employee_id = ?")).isEqualTo("PROVIDER");

        assertThat(signIn(NIP + "!acr")).isEqualTo("in");
        assertThat(latest("door", "portal_session where employee_id = ?")).isEqualTo("PROVIDER_TWICE");
        assertThat(signIn(NIP + "!amr")).isEqualTo("in");
    }

    /** Who must have a second factor takes ours at the first sign-in, or has the provider's. */
    @Test
    void theEntrustedNeedASecondFactorFromSomebody() {
        Rows.change("""
                insert into role_grant (id, employee_id, role, letter, start_date, end_date, granted_at)
                values (1, ?, 'PPK', 'uji', '2020-01-01', '9999-12-31', utc_timestamp(6))""", id());
        Session once = Session.anonymous();
        back(once, answer(once, "/", NIP));
        assertThat(once.get("/worklog/day").header("Location")).endsWith("/access/factor");
        Session twice = Session.anonymous();
        back(twice, answer(twice, "/", NIP + "!acr"));
        assertThat(twice.get("/worklog/day").status()).isEqualTo(200);
    }

    @Test
    void withoutTheProviderThePasswordIsLeft() throws Exception {
        Session browser = Session.anonymous();
        URI answer = answer(browser, "/worklog/day", NIP);
        provider.close();
        try {
            Answer back = back(browser, answer);
            assertThat(back.header("Location")).endsWith("/sign-in?said=sso_away&from=%2Fworklog%2Fday");
            assertThat(browser.get("/sign-in?said=sso_away").text()).contains("masuk dengan NIP dan kata sandi");
            // What was known of it is forgotten by then.
            RunningPortal.setClock(Clock.systemUTC().instant().plus(Duration.ofMinutes(61)));
            assertThat(Session.anonymous().get("/access/sso").header("Location"))
                    .contains("/sign-in?said=sso_away");
            assertThat(Session.signIn(NIP, DemoLoader.PASSWORD)
                            .get("/api/v1/session")
                            .status())
                    .isEqualTo(200);
        } finally {
            provider = new TestProvider(RunningPortal.address() + BACK);
        }
    }

    @Test
    void aProviderThatSaysNothingIsNotWaitedFor() throws Exception {
        Session browser = Session.anonymous();
        URI answer = answer(browser, "/", NIP);
        provider.halt();
        long begun = System.nanoTime();
        try {
            assertThat(outcome(browser, back(browser, answer))).isEqualTo("sso_away");
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(8));
        } finally {
            provider.goOn();
        }
        assertThat(signIn(NIP)).isEqualTo("in");
    }

    private static URI answer(Session browser, String from, String user) {
        String asked = browser.get("/access/sso?from=" + java.net.URLEncoder.encode(from, StandardCharsets.UTF_8))
                .header("Location");
        return TestProvider.answer(URI.create(asked), user);
    }

    private static Answer back(Session browser, URI answer) {
        assertThat(answer.getPath()).isEqualTo(BACK);
        return browser.get(BACK + "?" + answer.getRawQuery());
    }

    private static String signIn(String user) {
        Session browser = Session.anonymous();
        return outcome(browser, back(browser, answer(browser, "/", user)));
    }

    /** "in", or what the sign-in page is told to say; of which there are words, and nobody is in. */
    private static String outcome(Session browser, Answer back) {
        assertThat(back.status()).as(back.toString()).isEqualTo(302);
        String said = query(URI.create(back.header("Location"))).get("said");
        assertThat(browser.get("/api/v1/session").status()).isEqualTo(said == null ? 200 : 401);
        if (said != null) {
            assertThat(browser.get("/sign-in?said=" + said).text()).contains("class=\"alert ");
        }
        return said == null ? "in" : said;
    }

    private static Map<String, String> query(URI uri) {
        return uri.getRawQuery() == null
                ? Map.of()
                : Arrays.stream(uri.getRawQuery().split("&"))
                        .map(pair -> pair.split("=", 2))
                        .collect(Collectors.toMap(
                                pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }

    private static String latest(String what, String of) {
        return Rows.text("select " + what + " from " + of + " order by id desc limit 1", id());
    }

    private static String id() {
        return Rows.text("select id from employee where nip = ?", NIP);
    }
}
