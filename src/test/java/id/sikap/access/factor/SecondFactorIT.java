package id.sikap.access.factor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import id.sikap.demo.DemoLoader;
import id.sikap.support.Authenticator;
import id.sikap.support.Examples;
import id.sikap.support.Form;
import id.sikap.support.PortalTest;
import id.sikap.support.Rows;
import id.sikap.support.RunningPortal;
import id.sikap.support.Session;
import id.sikap.support.Session.Answer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A second factor from the first picture to the last recovery code. The person is no persona of the demo: the full rules hold. */
@PortalTest
class SecondFactorIT {

    private static final String NIP = "199202212016041000";
    private static final Pattern CODE = Pattern.compile("[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}");

    private Instant now = Clock.systemUTC().instant();
    private String id;

    @BeforeEach
    void stopTheClock() {
        RunningPortal.setClock(now);
        id = Rows.text("select id from employee where nip = ?", NIP);
    }

    @AfterEach
    void forget() {
        RunningPortal.resetClock();
        Rows.change("delete from sign_in_throttle");
        Rows.change("delete from recovery_code where employee_id = ?", id);
        Rows.change("delete from second_factor where employee_id = ?", id);
        Rows.change("delete from role_grant where employee_id = ?", id);
        Rows.change("delete from portal_session where employee_id = ?", id);
    }

    @Test
    void fromThePictureToTheSecondStep() throws Exception {
        Session session = Session.signIn(NIP, DemoLoader.PASSWORD);
        String page = session.get("/access/factor").text();
        byte[] seed = Authenticator.seed(page);
        assertThat(read(page))
                .isEqualTo("otpauth://totp/SIKAP:" + NIP + "?secret=" + Totp.base32(seed) + "&issuer=SIKAP");

        Form form = Form.open(session, "/access/factor", "factor");
        seed = Authenticator.seed(form.page());
        assertThat(signIn(null).status()).as("shown is not taken").isEqualTo(200);
        assertThat(form.field("otp", code(seed)).press("confirm").text()).contains("Kode pemulihan");

        Answer first = signIn(null);
        assertThat(first.status()).isEqualTo(401);
        assertThat(first.json().path("code").asText()).isEqualTo("otp_required");
        assertThat(first.raw().headers().allValues("Set-Cookie")).isEmpty();
        assertThat(signIn(code(seed)).json().path("code").asText())
                .as("it was used to confirm")
                .isEqualTo("otp_wrong");
        later(Duration.ofSeconds(30));
        assertThat(signIn(code(seed)).status()).isEqualTo(200);
        assertThat(signIn(code(seed)).json().path("code").asText())
                .as("each is good once")
                .isEqualTo("otp_wrong");
        later(Duration.ofSeconds(60));
        assertThat(signIn(code(seed)).status()).isEqualTo(200);
        assertThat(Rows.text("select hex(seed) from second_factor where employee_id = ?", id))
                .doesNotContainIgnoringCase(java.util.HexFormat.of().formatHex(seed));
    }

    /** Without the password nobody learns whether there is a second factor. */
    @Test
    void aWrongPasswordSaysNothingOfIt() {
        enrol();
        Answer answer =
                Session.anonymous().post("/api/v1/session", Map.of("nip", NIP, "password", "tebakan", "otp", "000000"));
        assertThat(answer.json().path("code").asText()).isEqualTo("sign_in_failed");
    }

    @Test
    void thePageAsksInASecondStep() {
        byte[] seed = enrol();
        later(Duration.ofSeconds(30));
        Session browser = Session.anonymous();
        Answer second = Form.open(browser, "/sign-in?from=/worklog/history", "form")
                .field("nip", NIP)
                .field("password", DemoLoader.PASSWORD)
                .field("from", "/worklog/history")
                .press("enter");
        assertThat(second.status()).isEqualTo(200);
        assertThat(second.text()).contains("Satu langkah lagi").doesNotContain(DemoLoader.PASSWORD);
        assertThat(browser.get("/worklog/day").status()).as("not in yet").isEqualTo(302);

        Form wrong = Form.of(browser, "/sign-in", second, "second")
                .field("proof", hidden(second, "proof"))
                .field("back", hidden(second, "back"))
                .field("otp", "000000");
        Answer refused = wrong.press("go");
        assertThat(refused.text()).contains("Kode tidak cocok", "Satu langkah lagi");

        Answer entered = Form.of(browser, "/sign-in", refused, "second")
                .field("proof", hidden(refused, "proof"))
                .field("back", hidden(refused, "back"))
                .field("otp", code(seed))
                .press("go");
        assertThat(entered.status()).as(entered.text()).isEqualTo(302);
        assertThat(entered.header("Location")).endsWith("/worklog/history");
        assertThat(browser.get("/worklog/day").status()).isEqualTo(200);
    }

    @Test
    void aForgedOrOldProofBeginsAnew() {
        byte[] seed = enrol();
        later(Duration.ofSeconds(30));
        Session browser = Session.anonymous();
        Answer second = Form.open(browser, "/sign-in", "form")
                .field("nip", NIP)
                .field("password", DemoLoader.PASSWORD)
                .press("enter");
        String proof = hidden(second, "proof");
        String touched = (proof.charAt(20) == 'A' ? "B" : "A") + proof.substring(1);
        for (String forged : List.of(
                "",
                "x",
                touched,
                Base64.getUrlEncoder()
                        .encodeToString((NIP + " 2999-01-01T00:00:00Z").getBytes(StandardCharsets.UTF_8)))) {
            assertThat(Form.of(browser, "/sign-in", second, "second")
                            .field("proof", forged)
                            .field("otp", code(seed))
                            .press("go")
                            .status())
                    .as(forged)
                    .isEqualTo(200);
            assertThat(browser.get("/worklog/day").status()).isEqualTo(302);
        }
        later(Duration.ofMinutes(6));
        Answer late = Form.of(browser, "/sign-in", second, "second")
                .field("proof", proof)
                .field("otp", code(seed))
                .press("go");
        assertThat(late.text()).contains("Silakan masuk dari awal");
    }

    @Test
    void guessingFiguresIsSlowedDown() {
        byte[] seed = enrol();
        later(Duration.ofSeconds(30));
        for (int i = 0; i < 5; i++) {
            assertThat(signIn("00000" + i).status()).isEqualTo(401);
        }
        assertThat(signIn(code(seed)).status()).isEqualTo(429);
        later(Duration.ofSeconds(32));
        assertThat(signIn(code(seed)).status()).isEqualTo(200);
    }

    @Test
    void aRecoveryCodeTakesTheDevicesPlaceOnce() {
        Session session = Session.signIn(NIP, DemoLoader.PASSWORD);
        Form form = Form.open(session, "/access/factor", "factor");
        byte[] seed = Authenticator.seed(form.page());
        List<String> codes = CODE.matcher(
                        form.field("otp", code(seed)).press("confirm").text())
                .results()
                .map(MatchResult::group)
                .toList();
        assertThat(new HashSet<>(codes)).hasSize(10);
        assertThat(Rows.text("select group_concat(code_hash) from recovery_code where employee_id = ?", id))
                .doesNotContain(codes.get(0));
        assertThat(session.get("/access/factor").text())
                .as("shown once")
                .doesNotContain(codes.get(0))
                .contains("tersisa: 10");

        assertThat(signIn(codes.get(3).toLowerCase().replace("-", "")).status()).isEqualTo(200);
        assertThat(signIn(codes.get(3)).json().path("code").asText()).isEqualTo("otp_wrong");
        assertThat(session.get("/access/factor").text()).contains("tersisa: 9");

        later(Duration.ofSeconds(30));
        assertThat(Form.open(session, "/access/factor", "factor")
                        .field("otp", code(seed))
                        .press("renew")
                        .text())
                .contains("Kode pemulihan");
        assertThat(signIn(codes.get(4)).json().path("code").asText())
                .as("the earlier ones are void")
                .isEqualTo("otp_wrong");
        later(Duration.ofSeconds(60));
        assertThat(Form.open(session, "/access/factor", "factor")
                        .field("otp", code(seed))
                        .press("remove")
                        .header("Location"))
                .endsWith("said=factor_removed");
        assertThat(signIn(null).status()).isEqualTo(200);
    }

    /** Twenty at once with one code, and one of them gets in. */
    @Test
    void oneCodeLetsOneIn() throws Exception {
        byte[] seed = enrol();
        later(Duration.ofSeconds(30));
        String code = code(seed);
        ExecutorService all = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Answer>> tries = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                tries.add(() -> signIn(code));
            }
            int in = 0;
            for (Future<Answer> answer : all.invokeAll(tries)) {
                in += answer.get().status() == 200 ? 1 : 0;
            }
            assertThat(in).isEqualTo(1);
        } finally {
            all.shutdown();
        }
    }

    @Test
    void whoIsEntrustedIsLedToItBeforeAnythingElse() {
        for (String role : List.of("ADMIN", "PPK")) {
            Examples.grant(id, role);
            Session session = Session.signIn(NIP, DemoLoader.PASSWORD);
            assertThat(session.get("/report/centre").header("Location")).endsWith("/access/factor");
            assertThat(session.get("/api/v1/entries").json().path("code").asText())
                    .isEqualTo("second_factor_first");
            Form form = Form.open(session, "/access/factor", "factor");
            assertThat(form.page()).contains("wajib memasang faktor kedua");
            byte[] seed = Authenticator.seed(form.page());
            form.field("otp", code(seed)).press("confirm");
            assertThat(session.get("/report/centre").status()).isEqualTo(200);
            later(Duration.ofSeconds(30));
            assertThat(Form.open(session, "/access/factor", "factor").page()).doesNotContain("id=\"remove\"");
            forget();
            RunningPortal.setClock(now);
        }
    }

    @Test
    void personasOfTheDemoGoWithout() {
        assertThat(Session.of("admin").get("/people/list").status()).isEqualTo(200);
        assertThat(Session.of("ppk").get("/report/centre").status()).isEqualTo(200);
    }

    @Test
    void theAdministratorTakesALostOneAway() {
        enrol();
        Session admin = Session.of("admin");
        assertThat(Form.open(admin, "/access/account?nip=" + NIP, "switch")
                        .field("reason", "Telepon hilang, KTP diperiksa")
                        .press("resetFactor")
                        .header("Location"))
                .endsWith("said=factor_reset");
        assertThat(signIn(null).status()).isEqualTo(200);
        assertThat(Rows.number("select count(*) from recovery_code where employee_id = ?", id))
                .isZero();
        assertThat(Rows.text("select detail from audit_event where action = 'FACTOR_RESET' and object_id = ?", id))
                .contains("KTP diperiksa");
    }

    private byte[] enrol() {
        Session session = Session.signIn(NIP, DemoLoader.PASSWORD);
        Form form = Form.open(session, "/access/factor", "factor");
        byte[] seed = Authenticator.seed(form.page());
        assertThat(form.field("otp", code(seed)).press("confirm").status()).isEqualTo(200);
        return seed;
    }

    private void later(Duration elapsed) {
        now = now.plus(elapsed);
        RunningPortal.setClock(now);
    }

    private String code(byte[] seed) {
        return Authenticator.code(seed, now);
    }

    private static Answer signIn(String otp) {
        Map<String, Object> body = new HashMap<>(Map.of("nip", NIP, "password", DemoLoader.PASSWORD));
        if (otp != null) {
            body.put("otp", otp);
        }
        return Session.anonymous().post("/api/v1/session", body);
    }

    private static String hidden(Answer page, String name) {
        Matcher field =
                Pattern.compile("<input[^>]*name=\"" + name + "\"[^>]*>").matcher(page.text());
        assertThat(field.find()).as(page.text()).isTrue();
        return field.group().replaceAll("(?s).*value=\"([^\"]*)\".*", "$1");
    }

    /** What an app sees when it looks at the picture. */
    private static String read(String page) throws Exception {
        Matcher picture =
                Pattern.compile("data:image/svg\\+xml;base64,([^\"]+)").matcher(page);
        assertThat(picture.find()).isTrue();
        String svg = new String(Base64.getDecoder().decode(picture.group(1)), StandardCharsets.UTF_8);
        int size = Integer.parseInt(svg.replaceAll("(?s).*viewBox=\"0 0 (\\d+) .*", "$1"));
        int scale = 4;
        int[] dots = new int[size * scale * size * scale];
        Arrays.fill(dots, 0xffffff);
        Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h").matcher(svg).results().forEach(run -> {
            int x = Integer.parseInt(run.group(1)) * scale;
            int y = Integer.parseInt(run.group(2)) * scale;
            for (int row = y; row < y + scale; row++) {
                Arrays.fill(
                        dots,
                        row * size * scale + x,
                        row * size * scale + x + Integer.parseInt(run.group(3)) * scale,
                        0);
            }
        });
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(size * scale, size * scale, dots))))
                .getText();
    }
}
