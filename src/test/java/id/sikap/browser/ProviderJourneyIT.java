package id.sikap.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import id.sikap.support.PortalTest;
import id.sikap.support.Rows;
import id.sikap.support.RunningPortal;
import id.sikap.support.provider.TestProvider;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** From the page one wanted, over the provider's own, back to it: under the policy that a real browser keeps. */
@PortalTest
class ProviderJourneyIT {

    private static final String NIP = "199202212016041000";

    private static TestProvider provider;

    @BeforeAll
    static void start() throws Exception {
        provider = new TestProvider(RunningPortal.address() + "/access/sso/return");
    }

    @AfterAll
    static void end() {
        provider.close();
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void theWayThereAndBack(Screen screen) {
        try (Visitor visitor = Visitor.on(screen)) {
            visitor.open("/worklog/history");
            visitor.link("Masuk dengan " + TestProvider.LABEL).click();
            assertThat(visitor.page()).hasURL(Pattern.compile(TestProvider.issuer() + "/login.*"));
            enter(visitor.page());
            visitor.at("header .account-button").waitFor();
            assertThat(visitor.page().url()).endsWith("/worklog/history");
            assertThat(visitor.open("/worklog/day")).isEqualTo(200);
        }
    }

    /** Whoever has no password here is let in by the provider in another tab, and finds this one as he left it. */
    @Test
    void aSessionThatEndedIsTakenUpAgainByWayOfTheProvider() {
        try (Visitor visitor = Visitor.on(Screen.PHONE).expecting("status of 401")) {
            visitor.open("/access/sso?from=/access/password");
            enter(visitor.page());
            visitor.at("#fresh").fill("pendek");
            Rows.change("""
                    update portal_session set revoked_at = utc_timestamp(6), reason = 'ELSEWHERE'
                    where employee_id = (select id from employee where nip = ?) and revoked_at is null""", NIP);
            // Its script speaks from then on.
            visitor.page().waitForLoadState();
            visitor.page().evaluate("() => { window.Sikap.signInAgain(); }");
            assertThat(visitor.at("#again-title")).hasText("Masuk kembali");
            Page other = visitor.page().context().waitForPage(() -> visitor.at("#again-provider")
                    .click());
            other.locator("header .account-button").waitFor();
            other.close();
            assertThat(visitor.at("#again")).isHidden();
            assertThat(visitor.at("#fresh")).hasValue("pendek");
            visitor.at("#change").click();
            assertThat(visitor.at(".field-error").first()).containsText("tidak cocok");
        }
    }

    private static void enter(Page page) {
        page.locator("#username").fill(NIP);
        page.locator("#password").fill(TestProvider.PASSWORD);
        page.keyboard().press("Enter");
    }
}
