package id.sikap.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import id.sikap.support.PortalTest;
import java.time.LocalDate;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Without a mouse: the keys of the day and of the queue, the skip link, the language. */
@PortalTest
class KeyboardIT {

    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    @Test
    void theDayIsWrittenSentAndReviewedByKeys() {
        try (Visitor writer = Visitor.of("rekan2", Screen.DESK)) {
            DayForm day = DayForm.openedBy(writer);
            for (String letter : new String[] {"satu ", "dua ", "tiga "}) {
                writer.page().keyboard().press("Alt+n");
                assertThat(writer.at("#targetId")).isFocused();
                day.write("Papan tik " + letter + mark);
                writer.at("#result").press("Control+Enter");
                assertThat(day.row("Papan tik " + letter + mark, "DRAFT")).hasCount(1);
            }
            writer.page().keyboard().press("Alt+s");
            writer.told("Hari ini sudah dikirim");
            assertThat(day.row(mark, "SENT")).hasCount(3);
        }
        try (Visitor atasan = Visitor.of("atasan", Screen.DESK)) {
            Keyboard keys = atasan.page().keyboard();
            DayJourneyIT.openQueueAt(atasan, DayJourneyIT.nameOf("rekan2"));
            Locator ours = atasan.at("#entries > li").filter(new Locator.FilterOptions().setHasText(mark));
            assertThat(ours).hasCount(3);
            ours.nth(0).locator(".row-button").click();
            keys.press("j");
            assertThat(ours.nth(1)).hasClass(Pattern.compile("selected"));
            keys.press("k");
            assertThat(ours.nth(0)).hasClass(Pattern.compile("selected"));
            keys.press("a");
            atasan.told("1 disetujui");
            assertThat(ours).hasCount(2);
            keys.press("u");
            atasan.told("putusan dibatalkan");
            assertThat(ours).hasCount(3);
            assertThat(ours.nth(0)).hasClass(Pattern.compile("selected"));
            keys.press("r");
            assertThat(atasan.at("#reason")).isFocused();
            atasan.at("#reason").fill("Jelaskan hasilnya.");
            keys.press("Control+Enter");
            atasan.told("1 dikembalikan");
            assertThat(ours).hasCount(2);
            atasan.at("#who").focus();
            keys.press("x");
            assertThat(atasan.at("#chosen")).hasText("1");
            keys.press("Shift+A");
            atasan.told("1 disetujui");
        }
    }

    @Test
    void aDayIsReachedByItsDate() {
        try (Visitor writer = Visitor.of("rekan2", Screen.PHONE)) {
            writer.open("/worklog/day");
            String date = LocalDate.parse(writer.at("#goto").inputValue())
                    .minusDays(3)
                    .toString();
            writer.at("#goto").fill(date);
            writer.page().waitForURL("**/worklog/day?date=" + date);
            assertThat(writer.at("#goto")).hasValue(date);
            writer.link("Hari ini").click();
            assertThat(writer.link("Hari ini")).hasCount(0);
        }
    }

    @Test
    void theFirstStopLeadsPastTheNavigation() {
        try (Visitor reader = Visitor.of("atasan", Screen.DESK)) {
            reader.open("/worklog/history");
            reader.page().keyboard().press("Tab");
            assertThat(reader.at(".skip-link")).isFocused();
            assertThat(reader.at(".skip-link")).isInViewport();
            reader.page().keyboard().press("Enter");
            assertThat(reader.at("#main")).isFocused();
        }
    }

    @Test
    void theLanguageChangesAtTheDoorAndInside() {
        try (Visitor reader = Visitor.on(Screen.PHONE)) {
            reader.open("/sign-in");
            reader.button("English").click();
            assertThat(reader.at("html")).hasAttribute("lang", "en");
            reader.signIn("pegawai");
            assertThat(reader.at("html")).hasAttribute("lang", "en");
            reader.at(".account-button").click();
            reader.button("Indonesia").click();
            assertThat(reader.at("html")).hasAttribute("lang", "id");
            assertThat(reader.at("h1")).hasText("Hari Saya");
        }
    }
}
