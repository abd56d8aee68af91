package id.sikap.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Route;
import id.sikap.demo.DemoLoader;
import id.sikap.support.PortalTest;
import id.sikap.support.Session;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Nothing typed is lost and nothing is there twice, whatever the line, the session or the finger does. */
@PortalTest
class WeakLineIT {

    private static final String WRITER = "rekan1";

    private final String result = "Menulis di sambungan lemah " + UUID.randomUUID();

    @Test
    void withoutALineTheTextIsKeptAndArrivesOnceWithTheLine() {
        try (Visitor writer = Visitor.of(WRITER, Screen.PHONE).expecting("ERR_INTERNET_DISCONNECTED")) {
            DayForm day = DayForm.openedBy(writer);
            day.write(result);
            writer.context().setOffline(true);
            writer.at("#save").click();
            writer.told("Belum terkirim");
            assertThat(day.row(result, "UNSENT")).hasCount(1);
            assertThat(writer.at("#line")).containsText("Sambungan terputus");
            assertThat(writer.at("#result")).hasValue("");
            writer.context().setOffline(false);
            writer.told("Tersimpan, resi");
            assertThat(day.row(result, "DRAFT")).hasCount(1);
            assertThat(day.row(result)).hasCount(1);
        }
        assertThat(times(result)).isEqualTo(1);
    }

    @Test
    void anAnswerThatIsLostOnTheWayMakesNoSecondEntry() {
        try (Visitor writer = Visitor.of(WRITER, Screen.PHONE).expecting("ERR_CONNECTION_RESET")) {
            DayForm day = DayForm.openedBy(writer);
            boolean[] lost = {false};
            writer.page().route("**/api/v1/entries", route -> {
                if (lost[0]) {
                    route.resume();
                } else {
                    lost[0] = true;
                    route.fetch();
                    route.abort("connectionreset");
                }
            });
            day.write(result);
            writer.at("#save").click();
            writer.told("Belum terkirim");
            writer.told("Tersimpan, resi");
            assertThat(day.row(result, "DRAFT")).hasCount(1);
        }
        assertThat(times(result)).isEqualTo(1);
    }

    @Test
    void whatWasKeptSurvivesAClosedPage() {
        try (Visitor writer = Visitor.of(WRITER, Screen.PHONE).expecting("ERR_(FAILED|INTERNET_DISCONNECTED)")) {
            DayForm day = DayForm.openedBy(writer);
            day.write(result);
            writer.page().route("**/api/v1/**", Route::abort);
            writer.at("#save").click();
            writer.told("Belum terkirim");
            writer.page().unroute("**/api/v1/**");
            writer.page().reload();
            writer.told("Tersimpan, resi");
            assertThat(day.row(result, "DRAFT")).hasCount(1);
        }
        assertThat(times(result)).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void aSessionThatEndsWhileTypingAsksForThePasswordOnTheSamePage(Screen screen) {
        try (Visitor writer = Visitor.of(WRITER, screen).expecting("status of 401")) {
            DayForm day = DayForm.openedBy(writer);
            day.write(result);
            writer.context().clearCookies();
            writer.at("#save").click();
            assertThat(writer.at("#again")).isVisible();
            assertThat(writer.at("#again-password")).isFocused();
            writer.at("#again-password").fill("bukan ini");
            writer.page().keyboard().press("Enter");
            assertThat(writer.at("#again-error")).not().isEmpty();
            writer.page().keyboard().press("Escape");
            writer.page().keyboard().press("Escape");
            assertThat(writer.at("#again")).isVisible();
            writer.at("#again-password").fill(DemoLoader.PASSWORD);
            writer.page().keyboard().press("Enter");
            writer.told("Tersimpan, resi");
            assertThat(day.row(result, "DRAFT")).hasCount(1);
            day.write(result + " kedua").save();
        }
        assertThat(times(result)).isEqualTo(1);
    }

    @Test
    void aReloadWhileTypingGivesTheTextBack() {
        try (Visitor writer = Visitor.of(WRITER, Screen.PHONE)) {
            DayForm day = DayForm.openedBy(writer);
            day.write(result);
            writer.page().reload();
            assertThat(writer.at("#result")).hasValue(result);
            assertThat(writer.at("#quantity")).hasValue("2,5");
            assertThat(writer.at("#unit")).hasValue("berkas");
            assertThat(writer.at("#minutes")).hasValue("60");
            day.save();
            writer.page().reload();
            assertThat(writer.at("#result")).hasValue("");
        }
        assertThat(times(result)).isEqualTo(1);
    }

    @Test
    void anImpatientFingerMakesOneEntryWithOnePhoto() {
        try (Visitor writer = Visitor.of(WRITER, Screen.DESK)) {
            DayForm day = DayForm.openedBy(writer);
            day.write(result).withPhoto("foto.jpg");
            writer.at("#save").dblclick();
            writer.at("#result").press("Control+Enter");
            writer.told("Tersimpan, resi");
            assertThat(day.row(result).locator(".files a")).hasCount(1);
            writer.settle();
        }
        assertThat(times(result)).isEqualTo(1);
        assertThat(entry(result).path("evidence").size()).isEqualTo(1);
    }

    @Test
    void whatTheServerRefusesStaysInTheFormWithItsReason() {
        try (Visitor writer = Visitor.of(WRITER, Screen.PHONE)) {
            DayForm day = DayForm.openedBy(writer);
            day.write(result);
            writer.at("#quantity").fill("banyak");
            writer.at("#save").click();
            assertThat(writer.at("#quantity")).isFocused();
            assertThat(writer.at("#quantity")).hasAttribute("aria-invalid", "true");
            assertThat(writer.at("#result")).hasValue(result);
        }
        assertThat(times(result)).isZero();
    }

    private static long times(String result) {
        long times = 0;
        for (JsonNode entry : today()) {
            times += entry.path("result").asText().equals(result) ? 1 : 0;
        }
        return times;
    }

    private static JsonNode entry(String result) {
        for (JsonNode entry : today()) {
            if (entry.path("result").asText().equals(result)) {
                return entry;
            }
        }
        throw new AssertionError("No entry " + result);
    }

    private static JsonNode today() {
        String today = LocalDate.now(ZoneId.of("Asia/Jakarta")).toString();
        return Session.of(WRITER)
                .get("/api/v1/entries?from=" + today + "&to=" + today)
                .json();
    }
}
