package id.sikap.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import id.sikap.demo.DemoLoader;
import id.sikap.support.PortalTest;
import id.sikap.support.RunningPortal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A session that ends says so in time, and takes nothing along. Half an hour passes by two clocks: the portal's and the page's. */
@PortalTest
class SessionEndIT {

    /** Signs in at moments to come, which no other test of a trail should meet. */
    private static final String WRITER = "kepsek";

    private final Instant start = Clock.systemUTC().instant();

    @AfterEach
    void forget() {
        RunningPortal.resetClock();
    }

    @Test
    void whoIsSilentIsAskedTwoMinutesBeforeAndStaysByOneKey() {
        try (Visitor visitor = openedBySomebody("/worklog/history")) {
            pass(visitor, Duration.ofMinutes(27));
            assertThat(visitor.at("#again")).isHidden();
            pass(visitor, Duration.ofMinutes(28).plusSeconds(10));
            assertThat(visitor.at("#again")).isVisible();
            assertThat(visitor.at("#again-title")).hasText("Masih di sini?");
            assertThat(visitor.at("#again-clock")).hasText(java.util.regex.Pattern.compile("1:[345]\\d"));
            assertThat(visitor.at("#again-go")).isFocused();
            assertThat(visitor.at("#again-proof")).isHidden();
            visitor.page().keyboard().press("Enter");
            assertThat(visitor.at("#again")).isHidden();
            pass(visitor, Duration.ofMinutes(55));
            assertThat(visitor.open("/worklog/history")).isEqualTo(200);
            assertThat(visitor.page().url()).endsWith("/worklog/history");
        }
    }

    /** The form of an office page knows nothing of drafts: its text lives in the page and in the server's memory of it. */
    @Test
    void anOfficeFormSurvivesTheEndOfItsSession() {
        try (Visitor visitor = openedBySomebody("/access/password").expecting("status of 401")) {
            pass(visitor, Duration.ofMinutes(28).plusSeconds(10));
            assertThat(visitor.at("#again")).isVisible();
            visitor.page().keyboard().press("Escape");
            visitor.at("#present").fill("bukan sandi saya");
            visitor.at("#fresh").fill("pendek");
            RunningPortal.setClock(start.plus(Duration.ofMinutes(31)));
            visitor.page().clock().fastForward(Duration.ofMinutes(3).toMillis());
            assertThat(visitor.at("#again-title")).hasText("Masuk kembali");
            visitor.page().keyboard().press("Escape");
            assertThat(visitor.at("#again")).isVisible();
            visitor.at("#again-password").fill(DemoLoader.PASSWORD);
            visitor.page().keyboard().press("Enter");
            assertThat(visitor.at("#again")).isHidden();
            assertThat(visitor.at("#fresh")).hasValue("pendek");
            visitor.at("#change").click();
            // Sent into the same view: judged, not started anew.
            assertThat(visitor.at(".field-error").first()).containsText("tidak cocok");
        }
    }

    @Test
    void whoWritesIsThereAndIsNotAsked() {
        try (Visitor visitor = openedBySomebody("/access/password")) {
            visitor.at("#fresh").fill("sebuah kalimat yang panjang");
            pass(visitor, Duration.ofMinutes(28).plusSeconds(10));
            visitor.settle();
            assertThat(visitor.at("#again")).isHidden();
            pass(visitor, Duration.ofMinutes(57));
            assertThat(visitor.at("#again")).isVisible();
            assertThat(visitor.at("#fresh")).hasValue("sebuah kalimat yang panjang");
        }
    }

    private Visitor openedBySomebody(String path) {
        RunningPortal.setClock(start);
        Visitor visitor = Visitor.on(Screen.PHONE);
        visitor.page().clock().install();
        visitor.open("/sign-in");
        visitor.signIn(WRITER);
        assertThat(visitor.open(path)).isEqualTo(200);
        return visitor;
    }

    private Instant passed;

    /** So long since the start, for both. */
    private void pass(Visitor visitor, Duration elapsed) {
        Instant now = start.plus(elapsed);
        RunningPortal.setClock(now);
        visitor.page()
                .clock()
                .fastForward(
                        Duration.between(passed == null ? start : passed, now).toMillis());
        passed = now;
    }
}
