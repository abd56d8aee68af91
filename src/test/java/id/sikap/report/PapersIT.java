package id.sikap.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import id.sikap.support.Examples;
import id.sikap.support.PortalTest;
import id.sikap.support.Rows;
import id.sikap.support.RunningPortal;
import id.sikap.support.Session;
import id.sikap.support.Session.Answer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The three papers as files, each in both forms; who may have which is the authority table's walk. */
@PortalTest
class PapersIT {

    private static final YearMonth MONTH = YearMonth.from(RunningPortal.today());

    private static Session ppk;

    @BeforeAll
    static void signIn() {
        ppk = Session.of("ppk");
    }

    @ParameterizedTest
    @CsvSource({"person, pdf", "person, xlsx", "unit, pdf", "unit, xlsx", "agency, pdf", "agency, xlsx"})
    void thePaperIsADocumentOfItsKind(String kind, String format) {
        Answer paper = ppk.get("/api/v1/reports/" + subject(kind) + "/" + MONTH + "." + format);
        assertThat(paper.status()).isEqualTo(200);
        assertThat(paper.header("Content-Disposition"))
                .startsWith("attachment; filename=\"")
                .contains("." + format);
        String start = new String(paper.raw().body(), 0, 4, StandardCharsets.ISO_8859_1);
        if (format.equals("pdf")) {
            assertThat(paper.header("Content-Type")).isEqualTo("application/pdf");
            assertThat(start).isEqualTo("%PDF");
        } else {
            assertThat(paper.header("Content-Type"))
                    .isEqualTo("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
            assertThat(start).isEqualTo("PK\u0003\u0004");
        }
    }

    /** A month in which nobody worked yet is a paper too. */
    @Test
    void anEmptyMonthPrints() {
        assertThat(ppk.get("/api/v1/reports/agency/2020-01.pdf").status()).isEqualTo(200);
        assertThat(ppk.get("/api/v1/reports/" + subject("person") + "/2020-01.pdf")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void everyPrintingIsOnRecord() {
        long before = printings();
        ppk.get("/api/v1/reports/" + subject("unit") + "/" + MONTH + ".xlsx");
        assertThat(printings()).isEqualTo(before + 1);
    }

    /** The school went from one agency to the other on the first of this month. */
    @Test
    void aUnitThatMovedLeavesItsPastMonthsWhereTheyWere() {
        String school = unit("D010");
        Rows.change(
                "update unit_span set end_date = ? where unit_id = ?",
                MONTH.atDay(1).minusDays(1),
                school);
        Rows.change("""
                insert into unit_span (id, unit_id, parent_id, name, head_title, start_date, end_date)
                select 1, unit_id, ?, 'SMA Pindah', head_title, ?, '9999-12-31' from unit_span where unit_id = ?""", unit("D004"), MONTH.atDay(1), school);
        try {
            String teacher = "Mahesa Suryadilaga";
            assertThat(recap("D007", MONTH.minusMonths(1))).contains(teacher);
            assertThat(recap("D007", MONTH)).doesNotContain(teacher);
            assertThat(recap("D003", MONTH.minusMonths(1))).doesNotContain(teacher);
            assertThat(recap("D003", MONTH)).contains(teacher);
            assertThat(recap("D010", MONTH)).contains("<title>SMA Pindah");
            assertThat(recap("D010", MONTH.minusMonths(1))).contains("<title>SMA Negeri 1 Contoh");
        } finally {
            Rows.change("delete from unit_span where id = 1");
            Rows.change("update unit_span set end_date = '9999-12-31' where unit_id = ?", school);
        }
    }

    /** Unit and agency are called otherwise, and the unit's head too, since the first of this month. */
    @Test
    void aUnitThatIsRenamedLeavesItsPastPapersAsTheyWere() throws IOException {
        String unit = Rows.text("""
                select a.unit_id from placement a join employee e on e.id = a.employee_id where e.nip = ?""", Session.nipOf("pegawai"));
        String agency = Rows.text("select agency_id from work_unit where id = ?", unit);
        String name = Rows.text("select name from work_unit where id = ?", unit);
        String agencyName = Rows.text("select name from work_unit where id = ?", agency);
        String head = Rows.text("select name from employee where nip = ?", Session.nipOf("atasan"));
        String title = Rows.text("select head_title from work_unit where id = ?", unit);
        String agencyTitle = Rows.text("select head_title from work_unit where id = ?", agency);
        String own = "person/" + Session.nipOf("pegawai");
        rename(unit, 1, "Bagian Anyar");
        rename(agency, 2, "Dinas Anyar");
        try {
            String before = text(own, MONTH.minusMonths(1));
            assertThat(before).contains(words(name), words(agencyName).toUpperCase(Locale.ROOT), words(title));
            assertThat(before.toUpperCase(Locale.ROOT)).doesNotContain("ANYAR");
            assertThat(text(own, MONTH)).contains("Bagian Anyar", "DINAS ANYAR");
            String recap = text("unit/" + unit, MONTH.minusMonths(1));
            assertThat(recap).contains(words(agencyName).toUpperCase(Locale.ROOT));
            assertThat(recap.split(words(head), -1))
                    .as("in his row, and as who signs")
                    .hasSize(3);
            assertThat(recap.toUpperCase(Locale.ROOT)).doesNotContain("ANYAR");
            assertThat(text("unit/" + unit, MONTH).split(words(head), -1))
                    .as("nobody was appointed to the post as it is called now")
                    .hasSize(2);
            String history = ppk.get("/people/person?tab=history&nip=" + Session.nipOf("pegawai"))
                    .text();
            assertThat(history).as("where he works today").contains("Bagian Anyar");
        } finally {
            restore(unit, 1, name, title);
            restore(agency, 2, agencyName, agencyTitle);
        }
    }

    /** As the reshape page writes it, and the day after it as it shows where no date is asked. */
    private static void rename(String unit, int id, String name) {
        Rows.change(
                "update unit_span set end_date = ? where unit_id = ?",
                MONTH.atDay(1).minusDays(1),
                unit);
        Rows.change("""
                insert into unit_span (id, unit_id, parent_id, name, head_title, start_date, end_date)
                select ?, unit_id, parent_id, ?, concat('Kepala ', ?), ?, '9999-12-31' from unit_span where unit_id = ?""", id, name, name, MONTH.atDay(1), unit);
        Rows.change("update work_unit set name = ?, head_title = concat('Kepala ', ?) where id = ?", name, name, unit);
    }

    private static void restore(String unit, int id, String name, String title) {
        Rows.change("delete from unit_span where id = ?", id);
        Rows.change("update unit_span set end_date = '9999-12-31' where unit_id = ?", unit);
        Rows.change("update work_unit set name = ?, head_title = ? where id = ?", name, title, unit);
    }

    private static String text(String subject, YearMonth month) throws IOException {
        PdfReader reader = new PdfReader(ppk.get("/api/v1/reports/" + subject + "/" + month + ".pdf")
                .raw()
                .body());
        StringBuilder text = new StringBuilder();
        for (int page = 1; page <= reader.getNumberOfPages(); page++) {
            text.append(new PdfTextExtractor(reader).getTextFromPage(page)).append('\n');
        }
        return text.toString();
    }

    /** The first of them: what is long breaks into lines. */
    private static String words(String text) {
        return String.join(" ", Arrays.stream(text.split(" ")).limit(2).toList());
    }

    /** The small demo has 60 people; the page shows a hundred at once. */
    @Test
    void aUnitOfMoreThanAPageIsReadPageByPage() {
        long unit = Long.parseLong(unit("D013"));
        long head = Rows.number("select employee_id from placement where unit_id = ? limit 1", unit);
        for (int more = 0; more < 120; more++) {
            Examples.person(unit, head);
        }
        try {
            String first = recap("D013", MONTH);
            String second = ppk.get("/report/unit?unit=" + unit + "&page=2").text();
            assertThat(first.split("<tr>", -1).length - 1).isEqualTo(102);
            assertThat(first).contains("rel=\"next\"").doesNotContain("rel=\"prev\"");
            assertThat(second.split("<tr>", -1).length - 1).isBetween(22, 40);
            assertThat(second).contains("rel=\"prev\"").doesNotContain("rel=\"next\"");
            String foot = first.substring(first.indexOf("<tfoot>"), first.indexOf("</tfoot>"));
            assertThat(second).as("the totals are everyone's").contains(foot);
            assertThat(ppk.get("/report/unit?unit=" + unit + "&page=999999").text())
                    .contains("Halaman 2 dari 2");
        } finally {
            Examples.remove();
        }
    }

    private static String recap(String code, YearMonth month) {
        return ppk.get("/report/unit?unit=" + unit(code) + "&month=" + month).text();
    }

    private static String unit(String code) {
        return Rows.text("select id from work_unit where code = ?", code);
    }

    private static long printings() {
        return Rows.number("select count(*) from audit_event where action in ('REPORT_PRINTED', 'REPORT_EXPORTED')");
    }

    private static String subject(String kind) {
        return switch (kind) {
            case "person" -> "person/" + Session.nipOf("pegawai");
            case "unit" -> "unit/" + Rows.text("""
                            select a.unit_id from placement a join employee e on e.id = a.employee_id
                            where e.nip = ?""", Session.nipOf("pegawai"));
            default -> kind;
        };
    }
}
