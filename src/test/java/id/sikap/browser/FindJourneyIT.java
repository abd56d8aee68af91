package id.sikap.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import id.sikap.support.PortalTest;
import id.sikap.support.Rows;
import id.sikap.support.Session;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** People and units are found while typing, by keys or by thumb; a form keeps what was chosen through its preview. */
@PortalTest
class FindJourneyIT {

    private static final String PEGAWAI = Session.nipOf("pegawai");
    private static final String NAME = Rows.text("select name from employee where nip = ?", PEGAWAI);

    @Test
    void theHeadersSearchLeadsToThePersonByKeys() {
        try (Visitor atasan = Visitor.of("atasan", Screen.DESK)) {
            atasan.open("/report/unit");
            atasan.page().keyboard().press("/");
            assertThat(atasan.at("#find")).isFocused();
            atasan.at("#find").pressSequentially(NAME);
            assertThat(options(atasan, "find").first()).containsText(PEGAWAI);
            atasan.page().keyboard().press("ArrowDown");
            assertThat(atasan.at("#find")).hasAttribute("aria-activedescendant", "find-found-0");
            atasan.page().keyboard().press("Enter");
            atasan.page().waitForURL("**/people/person?nip=" + PEGAWAI);
            assertThat(atasan.at("h1")).containsText(NAME);
        }
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void aMutationIsFilledInLookedAtAndTakenUpAgain(Screen screen) {
        try (Visitor admin = Visitor.of("admin", screen)) {
            admin.open("/people/assign");
            field(admin, "nip").pressSequentially(NAME);
            options(admin, "deed:nip").first().click();
            assertThat(field(admin, "nipValue")).hasValue(PEGAWAI);
            field(admin, "unitId").pressSequentially("sma contoh");
            assertThat(options(admin, "deed:unitId").first()).containsText("SMA Negeri 1 Contoh");
            admin.page().keyboard().press("Enter");
            assertThat(field(admin, "unitId")).hasValue("SMA Negeri 1 Contoh · Dinas Pendidikan dan Kebudayaan");
            field(admin, "post").fill("Pengelola Contoh");
            field(admin, "letter").fill("SK contoh");
            field(admin, "look").click();
            assertThat(admin.at("#preview-title")).isVisible();
            assertThat(admin.at("#main")).containsText("atasannya berganti");
            field(admin, "back").click();
            assertThat(field(admin, "nip")).hasValue(Pattern.compile(PEGAWAI));
            assertThat(field(admin, "post")).hasValue("Pengelola Contoh");
            // Words changed after a choice stand for nothing until something is chosen again.
            field(admin, "unitId").fill("Entah");
            field(admin, "look").click();
            assertThat(admin.at("#main")).containsText("Unit kerja ini tidak ada");
        }
    }

    /** By style alone: nothing is fetched when another kind is chosen. */
    @ParameterizedTest
    @EnumSource(Screen.class)
    void aPostBringsItsParticularsAndOnlyWhatFitsItsKindShows(Screen screen) {
        try (Visitor admin = Visitor.of("admin", screen)) {
            admin.open("/people/assign?unit=" + Rows.text("select id from work_unit where code = 'D004'"));
            assertThat(field(admin, "postKind")).hasValue("ADMINISTRATOR");
            assertThat(field(admin, "echelon")).hasValue("31");
            assertThat(field(admin, "level")).isHidden();
            field(admin, "post").fill("");
            field(admin, "post").pressSequentially("ahli muda");
            assertThat(options(admin, "deed:post").first()).containsText("Fungsional, jenjang Ahli Muda · kelas 9");
            options(admin, "deed:post").first().click();
            assertThat(field(admin, "post")).hasValue("Analis SDM Aparatur Ahli Muda");
            assertThat(field(admin, "postKind")).hasValue("FUNGSIONAL");
            assertThat(field(admin, "level")).hasValue("MU");
            assertThat(field(admin, "level")).isVisible();
            assertThat(field(admin, "positionClass")).hasValue("9");
            assertThat(field(admin, "echelon")).isHidden();
            field(admin, "postKind").selectOption("PELAKSANA");
            assertThat(field(admin, "level")).isHidden();
            field(admin, "kind").selectOption("KETUA_TIM");
            assertThat(field(admin, "postKind")).isHidden();
        }
    }

    private static Locator field(Visitor admin, String id) {
        return admin.at("[id='deed:" + id + "']");
    }

    private static Locator options(Visitor visitor, String box) {
        return visitor.at("[id='" + box + "-found'] > [role='option']");
    }
}
