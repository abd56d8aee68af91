package id.sikap.access.activation;

import static org.assertj.core.api.Assertions.assertThat;

import id.sikap.demo.DemoLoader;
import id.sikap.support.Form;
import id.sikap.support.MailBox;
import id.sikap.support.PortalTest;
import id.sikap.support.Rows;
import id.sikap.support.RunningPortal;
import id.sikap.support.Session;
import id.sikap.support.Session.Answer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How one comes by a password of one's own: by a code from the administrator, from a printed list, or from the mail. */
@PortalTest
class ActivationIT {

    private static final String NIP = "199202212016041000";
    private static final String OWN = "kopi pahit di teras belakang";
    private static final Pattern CODE = Pattern.compile("[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}");
    private static final String WRONG = "NIP dan kode tidak cocok";

    private final Instant start = Clock.systemUTC().instant();
    private String id;
    private String hash;

    @BeforeEach
    void remember() {
        id = Rows.text("select id from employee where nip = ?", NIP);
        hash = Rows.text("select password_hash from account where employee_id = ?", id);
    }

    @AfterEach
    void forget() {
        RunningPortal.resetClock();
        Rows.change("delete from sign_in_throttle");
        Rows.change(
                "update account set password_hash = ?, code_hash = null, code_expires_at = null where employee_id = ?",
                hash,
                id);
        Rows.change("update employee set email = null where id = ?", id);
    }

    @Test
    void aCodeBecomesAPasswordOnce() {
        Session before = Session.signIn(NIP, DemoLoader.PASSWORD);
        String code = issued();
        assertThat(Session.signIn(NIP, DemoLoader.PASSWORD)
                        .get("/api/v1/session")
                        .status())
                .as("until it is used the earlier password works")
                .isEqualTo(200);
        assertThat(Rows.text("select code_hash from account where employee_id = ?", id))
                .startsWith("$argon2id$")
                .doesNotContain(code);

        Answer done = activate(NIP, code.toLowerCase().replace("-", " "), OWN, OWN);
        assertThat(done.header("Location")).as(done.text()).endsWith("/sign-in?said=activated");
        assertThat(Session.signIn(NIP, OWN).get("/api/v1/session").status()).isEqualTo(200);
        assertThat(signIn(DemoLoader.PASSWORD)).isEqualTo(401);
        assertThat(before.get("/api/v1/session").status())
                .as("everybody who was in is out")
                .isEqualTo(401);
        assertThat(activate(NIP, code, OWN + "!", OWN + "!").text()).contains(WRONG);
    }

    @Test
    void whatIsWrongIsNotSaid() {
        String code = issued();
        String wrong = sentence(activate(NIP, "0000-0000-0000", OWN, OWN));
        assertThat(sentence(activate("190001011900011001", code, OWN, OWN))).isEqualTo(wrong);
        Rows.change("update account set enabled = false where employee_id = ?", id);
        try {
            assertThat(sentence(activate(NIP, code, OWN, OWN))).isEqualTo(wrong);
        } finally {
            Rows.change("update account set enabled = true where employee_id = ?", id);
        }
        assertThat(signIn(OWN)).isEqualTo(401);
    }

    @Test
    void aDayLaterItIsWorthNothing() {
        RunningPortal.setClock(start);
        String code = issued();
        RunningPortal.setClock(start.plus(Duration.ofHours(24)));
        assertThat(activate(NIP, code, OWN, OWN).text()).contains(WRONG);
        Rows.change("delete from sign_in_throttle");
        RunningPortal.setClock(start.plus(Duration.ofHours(24).minusSeconds(1)));
        assertThat(activate(NIP, code, OWN, OWN).header("Location")).endsWith("said=activated");
    }

    @Test
    void guessingCodesIsSlowedDownAsGuessingPasswordsIs() {
        RunningPortal.setClock(start);
        String code = issued();
        for (int i = 0; i < 5; i++) {
            assertThat(activate(NIP, "0000-0000-000" + i, OWN, OWN).text()).contains(WRONG);
        }
        assertThat(activate(NIP, code, OWN, OWN).text()).contains("Terlalu banyak percobaan");
        RunningPortal.setClock(start.plusSeconds(2));
        assertThat(activate(NIP, code, OWN, OWN).header("Location")).endsWith("said=activated");
    }

    @Test
    void aWeakPasswordLeavesTheCodeWhole() {
        String code = issued();
        assertThat(activate(NIP, code, "pendek", "pendek").text()).contains("Sedikitnya 12 karakter");
        assertThat(activate(NIP, code, NIP, NIP).text()).contains("Mudah ditebak");
        assertThat(activate(NIP, code, OWN, OWN + " ").text()).contains("Tidak sama dengan kata sandi baru");
        assertThat(activate(NIP, code, OWN, OWN).header("Location")).endsWith("said=activated");
    }

    @Test
    void whoUseOneCodeAtOnceSetOnePassword() throws Exception {
        String code = issued();
        ExecutorService all = Executors.newFixedThreadPool(4);
        try {
            // Opened before, so that all are read, judged and hashed while none is written.
            List<Callable<Answer>> tries = new ArrayList<>();
            for (String password : List.of(OWN + " satu", OWN + " dua", OWN + " tiga", OWN + " empat")) {
                Form form = form(NIP, code, password, password);
                tries.add(() -> form.press("go"));
            }
            List<Future<Answer>> answers = all.invokeAll(tries);
            int won = 0;
            for (Future<Answer> answer : answers) {
                won += answer.get().status() == 302 ? 1 : 0;
            }
            assertThat(won).isEqualTo(1);
        } finally {
            all.shutdown();
        }
    }

    @Test
    void theMailBringsACodeAndTheAnswerDoesNotSayWhether() {
        Rows.change("update employee set email = 'pegawai@sikap.example' where id = ?", id);
        int letters = MailBox.count();
        Answer known = request(NIP);
        Answer unknown = request("190001011900011001");
        assertThat(known.status()).isEqualTo(302);
        assertThat(known.header("Location"))
                .isEqualTo(unknown.header("Location"))
                .endsWith("/access/activate?said=code_requested");
        assertThat(MailBox.awaits(letters + 1)).isTrue();
        String letter = MailBox.to("pegawai@sikap.example").get(0);
        assertThat(letter).startsWith("Kode SIKAP\n").contains(RunningPortal.address(), "Berlaku 24 jam");
        assertThat(activate(NIP, code(letter), OWN, OWN).header("Location")).endsWith("said=activated");
        assertThat(MailBox.count()).isEqualTo(letters + 1);
    }

    @Test
    void nobodyIsBuriedInLetters() {
        RunningPortal.setClock(start);
        for (int i = 0; i < 2; i++) {
            assertThat(request(NIP).status()).isEqualTo(302);
        }
        assertThat(request(NIP).text()).contains("Terlalu banyak percobaan");
        assertThat(signIn(DemoLoader.PASSWORD))
                .as("signing in is another matter")
                .isEqualTo(200);
    }

    @Test
    void aUnitsCodesComeAsAListToPrint() {
        String unit =
                Rows.text("select unit_id from placement where employee_id = ? order by start_date desc limit 1", id);
        Rows.change("update account set password_hash = null where employee_id = ?", id);
        Session admin = Session.of("admin");
        String page = "/access/codes?unit=" + unit;
        assertThat(admin.get(page).text()).contains("1 pegawai belum punya kata sandi");
        String list = Form.open(admin, page, "codes").press("make").text();
        assertThat(list).contains(Rows.text("select name from employee where id = ?", id));
        assertThat(activate(NIP, code(list), OWN, OWN).header("Location")).endsWith("said=activated");
        assertThat(admin.get(page).text()).contains("Semua pegawai unit ini sudah punya kata sandi");
    }

    private static String issued() {
        Answer answer = Form.open(Session.of("admin"), "/access/account?nip=" + NIP, "issue")
                .press("make");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return code(answer.text());
    }

    private static String code(String text) {
        Matcher found = CODE.matcher(text);
        assertThat(found.find()).as(text).isTrue();
        return found.group();
    }

    private static Answer activate(String nip, String code, String fresh, String repeated) {
        return form(nip, code, fresh, repeated).press("go");
    }

    private static Form form(String nip, String code, String fresh, String repeated) {
        return Form.open(Session.anonymous(), "/access/activate", "activate")
                .field("nip", nip)
                .field("code", code)
                .field("fresh", fresh)
                .field("repeated", repeated);
    }

    private static Answer request(String nip) {
        return Form.open(Session.anonymous(), "/access/forgot", "forgot")
                .field("nip", nip)
                .press("go");
    }

    private static String sentence(Answer answer) {
        return answer.text().replaceAll("(?s).*class=\"field-error\">([^<]*)<.*", "$1");
    }

    private static int signIn(String password) {
        return Session.anonymous()
                .post("/api/v1/session", Map.of("nip", NIP, "password", password))
                .status();
    }
}
