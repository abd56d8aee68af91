package id.sikap.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import id.sikap.support.PortalTest;
import id.sikap.support.RunningPortal;
import id.sikap.support.provider.TestProvider;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
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
            visitor.at("#username").fill(NIP);
            visitor.at("#password").fill(TestProvider.PASSWORD);
            visitor.page().keyboard().press("Enter");
            visitor.at("header .account-button").waitFor();
            assertThat(visitor.page().url()).endsWith("/worklog/history");
            assertThat(visitor.open("/worklog/day")).isEqualTo(200);
        }
    }
}
