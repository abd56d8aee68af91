package id.sikap.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import id.sikap.support.PortalTest;
import id.sikap.support.Rows;
import id.sikap.support.RunningPortal;
import id.sikap.support.Session;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.YearMonth;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Who signs, and as what, while an official's signature is in another's hands: the demo's decree, in force today. */
@PortalTest
class SignaturesIT {

    private static final YearMonth MONTH = YearMonth.from(RunningPortal.today());
    private static final String OF_THE_DECREE =
            " from delegation d join employee f on f.id = d.from_id join employee t on t.id = d.to_id where d.to_id ="
                    + " (select employee_id from demo_persona where persona = 'plh')";

    private static Session ppk;
    private static String official;
    private static String officialsName;
    private static String officialsPost;
    private static String delegate;
    private static String delegatesPost;

    @BeforeAll
    static void look() {
        ppk = Session.of("ppk");
        official = Rows.text("select f.nip" + OF_THE_DECREE);
        officialsName = Rows.text("select f.name" + OF_THE_DECREE);
        officialsPost = Rows.text("select f.position_title" + OF_THE_DECREE);
        delegate = Rows.text("select t.name" + OF_THE_DECREE);
        delegatesPost = Rows.text("select t.position_title" + OF_THE_DECREE);
    }

    @AfterEach
    void asItWas() {
        Rows.change("update delegation set signs_as = 'PLH'");
        lendTo(Session.nipOf("plh"));
    }

    @Test
    void whoStandsInForAnAbsentOfficialSignsAsPlh() {
        assertThat(person(subordinate()))
                .contains("Plh. " + officialsPost)
                .contains(delegate)
                .doesNotContain("a.n.");
        assertThat(unit()).contains("Plh. " + officialsPost).contains(delegate);
    }

    @Test
    void whoSignsForAnOfficialAtWorkSignsInHisNameAndUnderHisOwnPost() {
        Rows.change("update delegation set signs_as = 'AN'");
        assertThat(person(subordinate()))
                .contains("a.n. " + officialsPost + " " + delegatesPost)
                .contains(delegate)
                .doesNotContain("Plh.");
        assertThat(unit()).contains("a.n. " + officialsPost + " " + delegatesPost);
    }

    /** An official at work remains the superior, whoever signs for him. */
    @Test
    void atasNamaMovesNoAuthority() {
        String path = "/api/v1/people/" + subordinate() + "/superior?on=" + RunningPortal.today();
        assertThat(ppk.get(path).json().path("capacity").asText()).isEqualTo("PLH");
        Rows.change("update delegation set signs_as = 'AN'");
        assertThat(ppk.get(path).json().path("nip").asText()).isEqualTo(official);
        assertThat(ppk.get(path).json().path("capacity").asText()).isEqualTo("DEFINITIF");
    }

    /** Employee and superior are never one hand: the delegate's own report goes to the one above the official. */
    @Test
    void nobodySignsHisOwnReportTwice() {
        String subordinate = subordinate();
        lendTo(subordinate);
        String above = Rows.text("""
                select a.name from placement p join employee a on a.id = p.superior_id join employee e on e.id = p.employee_id
                where e.nip = ? and ? between p.start_date and p.end_date""", official, RunningPortal.today());
        assertThat(person(subordinate)).contains(above).doesNotContain("Plh.", officialsName);
    }

    /** The official is at work: for his helper he signs himself. */
    @Test
    void nobodySignsHisOwnReportInAnothersName() {
        String subordinate = subordinate();
        lendTo(subordinate);
        Rows.change("update delegation set signs_as = 'AN'");
        assertThat(person(subordinate)).contains(officialsName).doesNotContain("a.n.", "Plh.");
    }

    private static void lendTo(String nip) {
        Rows.change("update delegation set to_id = (select id from employee where nip = ?)", nip);
    }

    private static String person(String nip) {
        return text("person/" + nip);
    }

    private static String unit() {
        return text("unit/"
                + Rows.text("select f.unit_id"
                        + OF_THE_DECREE
                                .replace("join employee f", "join placement f")
                                .replace("f.id =", "f.employee_id =")));
    }

    private static String subordinate() {
        return Rows.text("""
                select e.nip from placement p join employee e on e.id = p.employee_id
                    join employee s on s.id = p.superior_id
                where s.nip = ? and e.nip <> ? and ? between p.start_date and p.end_date limit 1""", official, Session.nipOf("plh"), RunningPortal.today());
    }

    private static String text(String what) {
        try (PdfReader pdf = new PdfReader(
                ppk.get("/api/v1/reports/" + what + "/" + MONTH + ".pdf").raw().body())) {
            StringBuilder text = new StringBuilder();
            for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
                text.append(new PdfTextExtractor(pdf).getTextFromPage(page)).append(' ');
            }
            return text.toString().replaceAll("\\s+", " ");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
