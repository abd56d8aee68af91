package id.sikap.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import id.sikap.support.PortalTest;
import id.sikap.support.Session;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An employee's day on the phone, its review on either screen, and the way back of what was returned. */
@PortalTest
class DayJourneyIT {

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final List<String> results = List.of(
            "Verifikasi berkas kenaikan pangkat " + mark,
            "Notula rapat persiapan " + mark,
            "Rekap data jabatan " + mark);

    @ParameterizedTest
    @EnumSource
    void loggedSentReviewedReturnedCorrected(Screen reviewersScreen) {
        employeeLogsThreeOutputsAndSendsTheDay();
        superiorApprovesTwoAndReturnsOne(reviewersScreen);
        employeeCorrectsAndSendsAgain();
    }

    private void employeeLogsThreeOutputsAndSendsTheDay() {
        try (Visitor pegawai = Visitor.of("pegawai", Screen.PHONE)) {
            DayForm day = DayForm.openedBy(pegawai);
            for (String result : results) {
                day.write(result).withPhoto("foto.jpg").save();
                assertThat(day.row(result, "DRAFT")).hasCount(1);
                assertThat(day.row(result).locator(".receipt")).containsText("Resi ");
                assertThat(day.row(result)).containsText("2,5 berkas · 1 jam");
                assertThat(day.row(result).locator(".files a")).hasText("foto.jpg");
            }
            pegawai.at("#send").click();
            pegawai.told("Hari ini sudah dikirim");
            for (String result : results) {
                assertThat(day.row(result, "SENT")).hasCount(1);
            }
            assertThat(pegawai.at("#send")).isDisabled();
        }
    }

    private void superiorApprovesTwoAndReturnsOne(Screen screen) {
        try (Visitor atasan = Visitor.of("atasan", screen)) {
            openQueueAt(atasan, nameOf("pegawai"));
            entry(atasan, 0).locator("input[type='checkbox']").check();
            entry(atasan, 1).locator("input[type='checkbox']").check();
            atasan.at("#approve").click();
            atasan.told("2 disetujui");
            assertThat(entry(atasan, 0)).hasCount(0);

            giveBack(atasan, "Lampirkan bukti yang menunjukkan hasilnya. Tahap satu.");
            assertThat(entry(atasan, 2)).hasCount(0);
            atasan.at("#undo").click();
            atasan.told("putusan dibatalkan");
            assertThat(entry(atasan, 2)).hasCount(1);
            giveBack(atasan, "Lampirkan bukti yang menunjukkan hasilnya. Minimal dua foto.");
        }
    }

    private void giveBack(Visitor atasan, String reason) {
        entry(atasan, 2).locator(".row-button").click();
        assertThat(atasan.at("#evidence")).containsText(results.get(2));
        assertThat(atasan.at("#evidence img")).isVisible();
        atasan.at("#return").click();
        atasan.at("#canned button").first().click();
        assertThat(atasan.at("#reason")).hasValue("Lampirkan bukti yang menunjukkan hasilnya.");
        atasan.at("#reason").fill(reason);
        atasan.button("Kirim putusan").click();
        atasan.told("1 dikembalikan");
    }

    private void employeeCorrectsAndSendsAgain() {
        try (Visitor pegawai = Visitor.of("pegawai", Screen.PHONE)) {
            DayForm day = DayForm.openedBy(pegawai);
            assertThat(day.row(results.get(0), "APPROVED")).hasCount(1);
            assertThat(day.row(results.get(1), "APPROVED")).hasCount(1);
            Locator returned = day.row(results.get(2), "RETURNED");
            assertThat(returned.locator(".reason")).containsText("Minimal dua foto.");
            returned.locator(".deeds .button").first().click();
            assertThat(pegawai.at("#returned-reason")).containsText("Minimal dua foto.");
            pegawai.at("#result").fill(results.get(2) + ", lengkap");
            day.withPhoto("kedua.jpg").save();
            assertThat(day.row(results.get(2) + ", lengkap").locator(".files a"))
                    .hasCount(2);
            pegawai.at("#send").click();
            pegawai.told("Hari ini sudah dikirim");
            assertThat(day.row(results.get(2) + ", lengkap", "SENT")).hasCount(1);
        }
    }

    static void openQueueAt(Visitor atasan, String name) {
        atasan.open("/review/queue");
        atasan.at("#people .row-button")
                .filter(new Locator.FilterOptions().setHasText(name))
                .click();
        assertThat(atasan.at("#who")).hasText(name);
    }

    private Locator entry(Visitor atasan, int which) {
        return atasan.at("#entries > li").filter(new Locator.FilterOptions().setHasText(results.get(which)));
    }

    static String nameOf(String persona) {
        JsonNode accounts = Session.anonymous().get("/api/v1/demo/accounts").json();
        for (JsonNode account : accounts) {
            if (account.path("persona").asText().equals(persona)) {
                return account.path("name").asText();
            }
        }
        throw new AssertionError("The demo has no persona " + persona);
    }
}
