package id.sikap.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import id.sikap.support.PortalTest;
import id.sikap.support.Session;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One target for two people, each of whom agrees alone. */
@PortalTest
class TargetJourneyIT {

    private final String result = "Tersusunnya peta jabatan " + UUID.randomUUID();

    @ParameterizedTest
    @EnumSource
    void givenToTwoAndAgreed(Screen screen) {
        try (Visitor atasan = Visitor.of("atasan", screen)) {
            atasan.open("/target/propose");
            atasan.at("input[value='" + Session.nipOf("pegawai") + "']").check();
            atasan.at("input[value='" + Session.nipOf("rekan1") + "']").check();
            atasan.at("[id='target:result']").fill(result);
            atasan.at("[id='target:indicator']").fill("Peta jabatan ditetapkan");
            atasan.at("[id='target:quantity']").fill("12");
            atasan.at("[id='target:unit']").fill("dokumen");
            atasan.at("[id='target:propose']").click();
            assertThat(atasan.at("#messages, [id$='messages']").first()).containsText("Target diusulkan");
            assertThat(atasan.at(".targets tbody tr").filter(new Locator.FilterOptions().setHasText(result)))
                    .hasCount(2);
        }
        for (String persona : new String[] {"pegawai", "rekan1"}) {
            try (Visitor employee = Visitor.of(persona, screen)) {
                employee.open("/target/list");
                Locator row = employee.at(".targets tbody tr").filter(new Locator.FilterOptions().setHasText(result));
                employee.button("Sepakati: " + result).click();
                assertThat(row.locator(".chip[data-state='AGREED']")).isVisible();
                employee.open("/worklog/day");
                assertThat(employee.at("#targetId option").filter(new Locator.FilterOptions().setHasText(result)))
                        .hasCount(1);
            }
        }
    }
}
