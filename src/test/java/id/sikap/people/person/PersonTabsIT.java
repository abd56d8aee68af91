package id.sikap.people.person;

import static org.assertj.core.api.Assertions.assertThat;

import id.sikap.support.Examples;
import id.sikap.support.PortalTest;
import id.sikap.support.Rows;
import id.sikap.support.RunningPortal;
import id.sikap.support.Session;
import id.sikap.support.Session.Answer;
import id.sikap.support.Statements;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The parts of a person's page: what each shows to whom, and that only the one that is open is read. */
@PortalTest
class PersonTabsIT {

    private static final String PEGAWAI = Session.nipOf("pegawai");
    private static final String KEPSEK = Session.nipOf("kepsek");
    private static final String PERSON = "/people/person?nip=";
    private static final Pattern PAPER = Pattern.compile("href=\"(/api/v1/reports/person/[^\"]+)\"");
    private static final List<String> TABS = List.of("summary", "history", "superiors", "documents", "access");

    @AfterEach
    void leaveNothing() {
        Examples.remove();
    }

    @Test
    void everyPaperThatIsListedOpens() {
        Examples.entry(PEGAWAI, RunningPortal.today(), "SENT");
        for (String persona : List.of("pegawai", "atasan", "admin", "ppk", "inspektur")) {
            Session reader = Session.of(persona);
            List<String> papers = papers(reader.get(PERSON + PEGAWAI + "&tab=documents"));
            assertThat(papers).as(persona).isNotEmpty().hasSizeLessThan(20);
            for (String paper : papers) {
                assertThat(reader.get(paper).status()).as(persona + paper).isEqualTo(200);
            }
        }
    }

    /** Of another's former days a stranger gets nothing; the head of the unit in which they were worked reads them. */
    @Test
    void theMonthsAreOfferedToWhoseTheyAre() {
        String id = Rows.text("select id from employee where nip = ?", PEGAWAI);
        String kepsek = Rows.text("select id from employee where nip = ?", KEPSEK);
        String before = Rows.text("select superior_id from placement where employee_id = ?", id);
        Examples.entry(PEGAWAI, RunningPortal.today(), "SENT");
        assertThat(Session.of("kepsek").get(PERSON + PEGAWAI + "&tab=documents").status())
                .isEqualTo(404);
        Rows.change("update placement set superior_id = ? where employee_id = ?", kepsek, id);
        try {
            for (String reader : List.of("kepsek", "atasan")) {
                assertThat(papers(Session.of(reader).get(PERSON + PEGAWAI + "&tab=documents")))
                        .as(reader)
                        .isNotEmpty();
            }
        } finally {
            Rows.change("update placement set superior_id = ? where employee_id = ?", before, id);
        }
    }

    @Test
    void whatIsNotOpenToTheReaderIsNeitherOfferedNorThere() {
        String delegate = Session.nipOf("rekan1");
        String atasan = Session.nipOf("atasan");
        Rows.change("""
                insert into delegation (id, from_id, to_id, letter, start_date, end_date, validates, orders, grades, signs,
                    change_id)
                select 1, f.id, t.id, ?, ?, ?, true, false, false, false, min(c.id) from employee f join employee t
                  join personnel_change c where f.nip = ? and t.nip = ? group by f.id, t.id""", Examples.RESULT, RunningPortal.today(), RunningPortal.today(), atasan, delegate);
        Session reader = Session.of("rekan1");
        String page = reader.get(PERSON + PEGAWAI).text();
        assertThat(page).contains("Ringkasan").doesNotContain("tab=history", "tab=documents", "tab=access");
        for (String tab : List.of("history", "superiors", "documents", "access")) {
            assertThat(reader.get(PERSON + PEGAWAI + "&tab=" + tab).status())
                    .as(tab)
                    .isEqualTo(404);
        }
    }

    @Test
    void lettersConcernWhoLendsAndWhoIsLent() {
        Examples.delegation(PEGAWAI, KEPSEK);
        String name = Rows.text("select name from employee where nip = ?", PEGAWAI);
        assertThat(Session.of("pegawai")
                        .get(PERSON + PEGAWAI + "&tab=documents")
                        .text())
                .contains(Examples.RESULT, "Pelimpahan wewenang", "Akan berlaku");
        assertThat(Session.of("kepsek").get(PERSON + KEPSEK + "&tab=documents").text())
                .contains(Examples.RESULT, name);
        assertThat(Session.of("guru").get("/people/person?tab=documents").text())
                .doesNotContain(Examples.RESULT);
    }

    @Test
    void theAccessLogIsThePersonsOwnAndTheAuthoritys() {
        assertThat(Session.of("atasan").get(PERSON + PEGAWAI).text()).doesNotContain("tab=access");
        assertThat(Session.of("atasan").get(PERSON + PEGAWAI + "&tab=access").status())
                .isEqualTo(404);
        assertThat(Session.of("atasan").get(PERSON + PEGAWAI + "&tab=documents").status())
                .isEqualTo(200);
        Answer own = Session.of("pegawai").get("/people/person?tab=access");
        assertThat(own.text())
                .contains("Melihat data seseorang · Dokumen", "aria-current=\"page\">Jejak akses")
                .contains(Rows.text("select name from employee where nip = ?", Session.nipOf("atasan")));
        long looks = looks();
        assertThat(Session.of("ppk").get(PERSON + PEGAWAI + "&tab=access").status())
                .isEqualTo(200);
        assertThat(looks()).as("reading another's trail is a look of its own").isEqualTo(looks + 1);
        assertThat(Session.of("pegawai").get("/people/person?tab=access&page=2").status())
                .isEqualTo(200);
    }

    @Test
    void onlyTheOpenTabIsReadAndItDoesNotAskMoreForMore() throws Exception {
        Session admin = Session.of("admin");
        Map<String, Integer> few = statements(admin);
        for (int i = 0; i < 12; i++) {
            Examples.delegation(PEGAWAI, KEPSEK);
            Examples.entry(PEGAWAI, RunningPortal.today().minusMonths(i % 3), "SENT");
        }
        assertThat(statements(admin)).isEqualTo(few);
        assertThat(few.values()).allSatisfy(count -> assertThat(count).isBetween(1, 13));
        List<String> log = Statements.during(() -> admin.get(PERSON + PEGAWAI + "&tab=access"));
        assertThat(log).noneMatch(sql -> sql.contains("'NAMED'"));
        List<String> history = Statements.during(() -> admin.get(PERSON + PEGAWAI + "&tab=history"));
        assertThat(history).noneMatch(sql -> sql.contains("day_entry") || sql.contains("limit ? offset"));
    }

    private static Map<String, Integer> statements(Session reader) throws Exception {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (String tab : TABS) {
            counts.put(
                    tab,
                    Statements.during(() -> reader.get(PERSON + PEGAWAI + "&tab=" + tab))
                            .size());
        }
        return counts;
    }

    private static long looks() {
        return Rows.number("""
                select count(*) from audit_event a join employee e on e.id = a.subject_id
                 where a.action = 'AUDIT_READ' and e.nip = ?""", PEGAWAI);
    }

    private static List<String> papers(Answer page) {
        assertThat(page.status()).isEqualTo(200);
        List<String> papers = new ArrayList<>();
        Matcher paper = PAPER.matcher(page.text());
        while (paper.find()) {
            papers.add(paper.group(1));
        }
        return papers;
    }
}
