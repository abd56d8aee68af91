package id.sikap.access.session;

import static org.assertj.core.api.Assertions.assertThat;

import id.sikap.demo.DemoLoader;
import id.sikap.support.Authenticator;
import id.sikap.support.Form;
import id.sikap.support.PortalTest;
import id.sikap.support.Rows;
import id.sikap.support.RunningPortal;
import id.sikap.support.SecondNode;
import id.sikap.support.Session;
import id.sikap.support.Session.Answer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Two servers, one portal: whom the one lets in the other knows, and whom the one throws out is out at the other. */
@PortalTest
class TwoNodesIT {

    private static final String NIP = "199202212016041000";

    private static final Instant START = Clock.systemUTC().instant();
    private static SecondNode other;

    @BeforeAll
    static void start() throws Exception {
        other = new SecondNode();
        RunningPortal.setClock(START);
    }

    @AfterAll
    static void end() {
        other.close();
        RunningPortal.resetClock();
    }

    @AfterEach
    void reopen() {
        RunningPortal.setClock(START);
        Rows.change(
                "update account set enabled = true, disabled_at = null, disabled_reason = null where employee_id = (select id from employee where nip = ?)",
                NIP);
    }

    @Test
    void aDisabledPersonIsOutOnBothWithinHalfAMinute() {
        Session there = Session.signIn(other.uri(), NIP, DemoLoader.PASSWORD);
        Session here = there.at(RunningPortal.uri("").toString());
        assertThat(here.get("/api/v1/session").status())
                .as("known here without signing in")
                .isEqualTo(200);
        assertThat(here.get("/worklog/day").status()).isEqualTo(200);
        assertThat(here.put("/api/v1/session", "").status())
                .as("its token as well")
                .isEqualTo(200);

        Form.open(Session.of("admin"), "/access/account?nip=" + NIP, "switch")
                .field("reason", "Uji dua simpul")
                .press("close");
        assertThat(here.get("/api/v1/session").status())
                .as("at once where it was done")
                .isEqualTo(401);
        RunningPortal.setClock(START.plus(Duration.ofSeconds(30)));
        assertThat(there.get("/api/v1/session").status())
                .as("half a minute later elsewhere")
                .isEqualTo(401);
    }

    /** The other node was told of no mail server, so it promises nobody a letter. */
    @Test
    void withoutAMailServerTheAdministratorIsAsked() {
        Answer forgot = Session.anonymous(other.uri()).get("/access/forgot");
        assertThat(forgot.text()).contains("Mintalah kode sekali pakai").doesNotContain("name=\"nip\"");
    }

    /** Nor was it told of a provider. */
    @Test
    void withoutAProviderThereIsNoWayToOne() {
        Session there = Session.anonymous(other.uri());
        assertThat(there.get("/sign-in").text()).contains("id=\"enter\"").doesNotContain("/access/sso");
        assertThat(there.get("/access/sso").status()).isEqualTo(404);
        assertThat(there.get("/access/sso/return?code=a&state=b").status()).isEqualTo(404);
    }

    /** What was sealed at one node opens at the other, and what was used at the one is used at the other. */
    @Test
    void aSecondFactorIsOneOnBoth() {
        Session here = Session.signIn(NIP, DemoLoader.PASSWORD);
        try {
            Form form = Form.open(here, "/access/factor", "factor");
            Matcher codes = Pattern.compile("[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}")
                    .matcher(form.field("otp", Authenticator.code(form.page(), START))
                            .press("confirm")
                            .text());
            assertThat(codes.find()).isTrue();
            Map<String, String> brought = Map.of("nip", NIP, "password", DemoLoader.PASSWORD, "otp", codes.group());
            assertThat(Session.anonymous(other.uri())
                            .post("/api/v1/session", brought)
                            .status())
                    .isEqualTo(200);
            assertThat(Session.anonymous()
                            .post("/api/v1/session", brought)
                            .json()
                            .path("code")
                            .asText())
                    .isEqualTo("otp_wrong");
        } finally {
            Rows.change("delete from recovery_code");
            Rows.change("delete from second_factor");
            Rows.change("delete from sign_in_throttle");
        }
    }
}
