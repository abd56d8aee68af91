package id.sikap.people.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import id.sikap.support.PortalTest;
import id.sikap.support.Rows;
import id.sikap.support.RunningPortal;
import id.sikap.support.Session;
import id.sikap.support.Session.Answer;
import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A PNS rises in pangkat: from the day of the letter, in his history, on the papers of the days after it. */
@PortalTest
class PromotionIT {

    private static final String LETTER = "823/pangkat/2026";
    private static final String PEGAWAI = Session.nipOf("pegawai");
    private static final String HISTORY = "/people/person?tab=history&nip=" + PEGAWAI;
    private static final String BEFORE = "Penata Muda (III/a)";
    private static final String AFTER = "Penata Muda Tingkat I (III/b)";

    private final LocalDate today = RunningPortal.today();
    private final Session admin = Session.of("admin");
    private final String since = Rows.text("select grade_since from employee where nip = ?", PEGAWAI);

    @AfterEach
    void takeBack() {
        Rows.change(
                "delete from change_cut where change_id in (select id from personnel_change where letter = ?)", LETTER);
        Rows.change("delete from grade_span");
        Rows.change("delete from personnel_change where letter = ?", LETTER);
        Rows.change(
                "update employee set grade_code = '31', rank_name = 'Penata Muda', grade_since = ? where nip = ?",
                since,
                PEGAWAI);
    }

    @Test
    void whatIsPlannedIsToldShownAndTakenBackUntilItsDay() {
        String before = Rows.fingerprint();
        assertThat(admin.get("/people/promotion?nip=" + PEGAWAI).text())
                .as("one step up")
                .containsPattern("value=\"PENATA_MUDA_TINGKAT_I\" selected");
        Step form = form("PENATA_MUDA_TINGKAT_I", today.plusDays(10));
        Answer preview = form.press("look");
        assertThat(preview.text()).contains("pangkatnya " + AFTER + ", sebelumnya " + BEFORE);
        assertThat(Rows.fingerprint()).as("only looked at").isEqualTo(before);
        assertThat(form.after(preview).press("save").header("Location")).contains("said=change_saved", PEGAWAI);
        assertThat(admin.get(HISTORY).text()).contains(BEFORE, AFTER, "Kenaikan pangkat", LETTER, "Akan berlaku");
        assertThat(grade()).isEqualTo("31");
        String change = Rows.text("select id from personnel_change where letter = ?", LETTER);
        assertThat(Rows.number(
                        "select count(*) from audit_event where action = 'PERSONNEL_CHANGED' and object_id = ?",
                        change))
                .isEqualTo(1);
        assertThat(Session.of("pegawai").get("/audit/mine").text())
                .contains("Mengubah data kepegawaian · Kenaikan pangkat", "Pangkat: " + BEFORE + " → " + AFTER);
        assertThat(form("PENATA", today.plusDays(5)).press("look").text()).contains("Sudah ada kenaikan pangkat mulai");
        assertThat(form("PENATA", today.plusDays(20)).press("look").text()).contains("Akibatnya");
        assertThat(admin.post("/api/v1/changes/" + change + "/undo", Map.of()).status())
                .isEqualTo(204);
        assertThat(admin.get(HISTORY).text()).contains(BEFORE).doesNotContain(AFTER);
    }

    @Test
    void papersPrintThePangkatOfTheirDay() throws IOException {
        LocalDate first = today.withDayOfMonth(1);
        assertThat(paper(YearMonth.from(first))).doesNotContain(AFTER.toUpperCase(Locale.ROOT));
        Step late = form("PENATA_MUDA_TINGKAT_I", first);
        assertThat(late.after(late.press("look")).press("save").status()).isEqualTo(302);
        assertThat(grade()).as("a letter that came late").isEqualTo("32");
        assertThat(Rows.text("select rank_name from employee where nip = ?", PEGAWAI))
                .isEqualTo("Penata Muda Tingkat I");
        assertThat(admin.get("/people/person?nip=" + PEGAWAI).text()).contains(AFTER);
        assertThat(paper(YearMonth.from(first))).contains(AFTER.toUpperCase(Locale.ROOT));
        assertThat(paper(YearMonth.from(first).minusMonths(1)))
                .contains(BEFORE.toUpperCase(Locale.ROOT))
                .doesNotContain(AFTER.toUpperCase(Locale.ROOT));
    }

    @Test
    void whatIsNoPromotionIsRefusedAtItsField() {
        String pppk = Rows.text("select nip from employee where employment_type = 'PPPK' order by nip limit 1");
        assertThat(form("PENATA", today.plusDays(1))
                        .with("nip", pppk)
                        .press("look")
                        .text())
                .contains("PPPK tidak memiliki pangkat");
        assertThat(form("PENATA_MUDA", today.plusDays(1)).press("look").text())
                .contains("lebih tinggi daripada " + BEFORE);
        assertThat(form("PENATA", today.minusYears(2)).press("look").text()).contains("TMT paling awal");
        assertThat(form("", today.plusDays(1)).press("look").text()).contains("Wajib diisi");
        Rows.change("update employee set grade_since = ? where nip = ?", today.minusDays(3), PEGAWAI);
        assertThat(form("PENATA", today.minusDays(3)).press("look").text()).contains("TMT pangkatnya sekarang");
        assertThat(grade()).isEqualTo("31");
    }

    private Step form(String rank, LocalDate start) {
        return Step.of(admin, "/people/promotion")
                .with("nip", PEGAWAI)
                .with("rank", rank)
                .with("start", start.toString())
                .with("letter", LETTER);
    }

    private static String grade() {
        return Rows.text("select grade_code from employee where nip = ?", PEGAWAI);
    }

    private String paper(YearMonth month) throws IOException {
        PdfReader reader = new PdfReader(admin.get("/api/v1/reports/person/" + PEGAWAI + "/" + month + ".pdf")
                .raw()
                .body());
        return new PdfTextExtractor(reader).getTextFromPage(1).toUpperCase(Locale.ROOT);
    }
}
