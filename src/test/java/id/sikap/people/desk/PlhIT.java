package id.sikap.people.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.sikap.demo.DemoLoader;
import id.sikap.support.Examples;
import id.sikap.support.PortalTest;
import id.sikap.support.Rows;
import id.sikap.support.RunningPortal;
import id.sikap.support.Session;
import id.sikap.support.Session.Answer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An official is away and another acts for him: for those days he decides and signs, and all returns by itself. */
@PortalTest
class PlhIT {

    private static final String LETTER = "800/plh/2026";
    private static final String PEGAWAI = Session.nipOf("pegawai");
    private static final String ATASAN = Session.nipOf("atasan");
    private static final String REKAN = Session.nipOf("rekan1");

    private final LocalDate today = RunningPortal.today();
    private final LocalDate first = today.plusDays(1);
    private final LocalDate last = today.plusDays(6);
    private final Session admin = Session.of("admin");

    @AfterEach
    void takeBack() {
        Deeds.takeBack(LETTER, today);
    }

    @Test
    void firstTheLeaveThenTheLetterOfThePlh() throws IOException {
        leave(ATASAN, first, last);
        assertThat(superior(PEGAWAI, first).path("nip").asText()).isNotIn(ATASAN, REKAN);
        Answer preview = admin.post("/api/v1/assignments?preview=true", plh(REKAN, first, last));
        assertThat(preview.json().findValuesAsText("text"))
                .anyMatch(text -> text.contains(name(PEGAWAI))
                        && text.contains("menjadi " + name(REKAN))
                        && text.contains(", Plh. "))
                .noneMatch(text -> text.startsWith(name(REKAN)))
                .noneMatch(text -> text.startsWith(name(ATASAN)));
        assertThat(admin.post("/api/v1/assignments", plh(REKAN, first, last)).status())
                .isEqualTo(201);
        thePlhActs();
    }

    @Test
    void firstTheLetterOfThePlhThenTheLeave() throws IOException {
        assertThat(admin.post("/api/v1/assignments", plh(REKAN, first, last)).status())
                .isEqualTo(201);
        assertThat(leave(ATASAN, first, last)).contains("melaksanakan wewenang");
        thePlhActs();
    }

    private void thePlhActs() throws IOException {
        String above = superior(ATASAN, today).path("nip").asText();
        JsonNode acting = superior(PEGAWAI, first);
        assertThat(acting.path("nip").asText()).isEqualTo(REKAN);
        assertThat(acting.path("capacity").asText()).isEqualTo("PLH");
        assertThat(acting.path("because").asText()).contains(LETTER);
        assertThat(superior(REKAN, first).path("nip").asText())
                .as("nobody is his own superior")
                .isEqualTo(above);
        JsonNode back = superior(PEGAWAI, last.plusDays(1));
        assertThat(back.path("nip").asText()).isEqualTo(ATASAN);
        assertThat(back.path("capacity").asText()).isEqualTo("DEFINITIF");

        RunningPortal.setClock(RunningPortal.at(first + "T10:00:00"));
        long waiting = Examples.entry(PEGAWAI, first, "SENT");
        Session plh = Session.signIn(REKAN, DemoLoader.PASSWORD);
        assertThat(plh.get("/api/v1/review/queue").json().findValuesAsText("id"))
                .contains(String.valueOf(waiting));
        JsonNode decided = plh.post(
                        "/api/v1/review",
                        Map.of("decisions", List.of(Map.of("id", waiting, "version", 0, "verdict", "approve"))))
                .json();
        assertThat(decided.path("results").path(0).path("result").asText()).isEqualTo("ok");
        assertThat(Rows.text(
                        "select e.nip from review r join employee e on e.id = r.on_behalf_of where r.entry_id = ?",
                        waiting))
                .isEqualTo(ATASAN);
        String recap = "/api/v1/reports/unit/" + Deeds.unitOf(ATASAN) + "/"
                + first.toString().substring(0, 7) + ".xlsx";
        assertThat(text(Session.of("ppk").get(recap))).contains("Plh. ", name(REKAN));

        RunningPortal.setClock(RunningPortal.at(last.plusDays(1) + "T10:00:00"));
        assertThat(text(Session.signIn(Session.nipOf("ppk"), DemoLoader.PASSWORD)
                        .get(recap)))
                .contains(name(ATASAN))
                .doesNotContain("Plh. ");
    }

    @Test
    void aDecreeIsEnteredForWhoIsAwayAlreadyAndDoesNotLetHimIn() {
        leave(ATASAN, today, last);
        assertThat(active(ATASAN)).isFalse();
        assertThat(admin.post("/api/v1/delegations", decree(ATASAN, REKAN, today, last))
                        .status())
                .isEqualTo(201);
        assertThat(superior(PEGAWAI, today).path("nip").asText()).isEqualTo(REKAN);
        assertThat(active(ATASAN)).as("he keeps his place, but is away").isFalse();
        String retired = Rows.text("select nip from employee where not active and nip <> ? limit 1", ATASAN);
        assertThat(
                        retired == null
                                ? List.of("from")
                                : refused("/api/v1/delegations", decree(retired, REKAN, today, last)))
                .containsExactly("from");
    }

    @Test
    void aPlhEnteredBeforehandDoesNotLetHimInEither() {
        admin.post("/api/v1/delegations", decree(ATASAN, REKAN, today, last));
        assertThat(active(ATASAN)).isTrue();
        leave(ATASAN, today, last);
        assertThat(active(ATASAN)).isFalse();
        assertThat(superior(PEGAWAI, today).path("nip").asText()).isEqualTo(REKAN);
    }

    @Test
    void aUnitsAdministratorLooksAfterWhoIsAwayToo() {
        String head = Rows.text("""
                select s.nip from placement p join employee s on s.id = p.superior_id
                  join placement q on q.employee_id = s.id and ? between q.start_date and q.end_date
                  join work_unit w on w.id = q.unit_id
                  join work_unit a on a.code = 'D007' and w.tree_path like concat(a.tree_path, '_%')
                 where ? between p.start_date and p.end_date limit 1""", today, today);
        String below = Rows.text("""
                select e.nip from placement p join employee e on e.id = p.employee_id join employee s on s.id = p.superior_id
                 where s.nip = ? and e.nip <> ? and ? between p.start_date and p.end_date limit 1""", head, Session.nipOf("admin_opd"), today);
        leave(head, today, last);
        Session unitAdmin = Session.of("admin_opd");
        Answer decree = unitAdmin.post("/api/v1/delegations", decree(head, below, today, last));
        assertThat(decree.status()).as(decree.toString()).isEqualTo(201);
        String leave = Rows.text("select id from absence where letter = ?", LETTER);
        assertThat(unitAdmin.get("/people/return?of=" + leave).status()).isEqualTo(200);
        leave(ATASAN, today, last);
        assertThat(unitAdmin
                        .post("/api/v1/delegations", decree(ATASAN, REKAN, today, last))
                        .status())
                .isEqualTo(404);
    }

    private static boolean active(String nip) {
        return Rows.number("select count(*) from employee where nip = ? and active", nip) > 0;
    }

    @Test
    void anAppointmentToPlhKeepsTheRulesOfADecree() {
        assertThat(admin.post("/api/v1/assignments", plh(REKAN, first, last)).status())
                .isEqualTo(201);
        String other = Session.nipOf("rekan2");
        String assignments = "/api/v1/assignments";
        assertThat(refused(assignments, plh(other, last, last.plusDays(3))))
                .as("two at once")
                .containsExactly("start");
        String lender = superior(ATASAN, today).path("nip").asText();
        Map<String, Object> above = Deeds.onThePostOf(lender, ATASAN, "PLH", first, last, LETTER);
        assertThat(refused(assignments, above))
                .as("who lends can not be lent to")
                .containsExactly("nip");
        LocalDate later = last.plusDays(12);
        Map<String, Object> atTheTop = Deeds.onThePostOf(lender, ATASAN, "PLH", later, later, LETTER);
        assertThat(admin.post(assignments, atTheTop).status()).isEqualTo(201);
        assertThat(refused(assignments, plh(other, later, later)))
                .as("a delegate's delegate")
                .containsExactly("post");
        Map<String, Object> low = Deeds.onThePostOf(lender, PEGAWAI, "PLH", last.plusDays(1), last.plusDays(2), LETTER);
        assertThat(refused(assignments, low)).as("two levels below").containsExactly("nip");
        leave(ATASAN, last.plusDays(1), last.plusDays(9));
        leave(other, last.plusDays(4), last.plusDays(5));
        assertThat(refused(assignments, plh(other, last.plusDays(1), last.plusDays(9))))
                .as("away himself")
                .containsExactly("nip");
    }

    @Test
    void aDecreeEndsWhenTheDelegateIsMovedAndTheDaysAreGivenBack() {
        long waiting = Examples.entry(PEGAWAI, today, "SENT");
        admin.post("/api/v1/delegations", decree(ATASAN, REKAN, today, last));
        LocalDate moved = today.plusDays(3);
        Map<String, Object> move = Deeds.onThePostOf(Session.nipOf("kepsek"), REKAN, "DEFINITIF", moved, null, LETTER);
        move.put("post", "Pengelola Contoh");
        assertThat(admin.post("/api/v1/assignments?preview=true", move).json().findValuesAsText("text"))
                .anyMatch(text -> text.contains(name(REKAN) + ", ") && text.contains("pelimpahannya berakhir"));
        String change =
                admin.post("/api/v1/assignments", move).json().path("id").asText();
        assertThat(superior(PEGAWAI, moved.minusDays(1)).path("nip").asText()).isEqualTo(REKAN);
        assertThat(superior(PEGAWAI, moved).path("nip").asText()).isEqualTo(ATASAN);
        RunningPortal.setClock(RunningPortal.at(moved + "T10:00:00"));
        assertThat(Session.signIn(Session.nipOf("admin"), DemoLoader.PASSWORD)
                        .get("/people/quality")
                        .text())
                .contains("Pelimpahan berakhir, entri masih menunggu", name(ATASAN));
        assertThat(waiting).isPositive();
        RunningPortal.resetClock();
        assertThat(admin.post("/api/v1/changes/" + change + "/undo", Map.of()).status())
                .isEqualTo(204);
        assertThat(superior(PEGAWAI, moved).path("nip").asText()).isEqualTo(REKAN);
    }

    @Test
    void aDecreeEndsWhenTheLenderRetires() {
        admin.post("/api/v1/delegations", decree(ATASAN, REKAN, first, last));
        LocalDate retires = first.plusDays(2);
        assertThat(absence(ATASAN, "PENSIUN", retires, null)).contains("pelimpahannya berakhir");
        assertThat(superior(PEGAWAI, retires.minusDays(1)).path("nip").asText()).isEqualTo(REKAN);
        assertThat(superior(PEGAWAI, retires).path("nip").asText()).isNotIn(REKAN, ATASAN);
        assertThat(refused("/api/v1/delegations", decree(ATASAN, Session.nipOf("rekan2"), first, retires)))
                .as("beyond his last day")
                .containsExactly("start");
    }

    @Test
    void noDecreeOutlastsThePostNorIsOnePlannedBeforeItsBeginForgotten() {
        absence(ATASAN, "PENSIUN", last, null);
        assertThat(refused("/api/v1/delegations", decree(ATASAN, REKAN, first, last)))
                .containsExactly("end");
        assertThat(admin.post("/api/v1/delegations", decree(ATASAN, REKAN, first.plusDays(1), last.minusDays(1)))
                        .status())
                .isEqualTo(201);
        Map<String, Object> move = Deeds.onThePostOf(Session.nipOf("kepsek"), REKAN, "DEFINITIF", first, null, LETTER);
        move.put("post", "Pengelola Contoh");
        assertThat(refused("/api/v1/assignments", move)).containsExactly("start");
    }

    @Test
    void aDecreeEndsWhenTheDelegateIsAwayHimselfAndWhenTheOfficialIsBack() {
        leave(ATASAN, first, last);
        admin.post("/api/v1/delegations", decree(ATASAN, REKAN, first, last));
        assertThat(leave(REKAN, first.plusDays(3), first.plusDays(4))).contains("pelimpahannya berakhir");
        assertThat(superior(PEGAWAI, first.plusDays(2)).path("nip").asText()).isEqualTo(REKAN);
        assertThat(superior(PEGAWAI, first.plusDays(3)).path("nip").asText()).isNotIn(REKAN, ATASAN);
        String leave = Rows.text(
                "select b.id from absence b join employee e on e.id = b.employee_id where b.letter = ? and e.nip = ?",
                LETTER,
                ATASAN);
        Step back = Step.of(admin, "/people/return?of=" + leave)
                .with("start", first.plusDays(1).toString())
                .with("letter", LETTER);
        Answer preview = back.press("look");
        assertThat(preview.text()).contains("melaksanakan sendiri wewenangnya");
        assertThat(back.after(preview).press("save").status()).isEqualTo(302);
        assertThat(superior(PEGAWAI, first).path("nip").asText()).isEqualTo(REKAN);
        assertThat(superior(PEGAWAI, first.plusDays(1)).path("nip").asText()).isEqualTo(ATASAN);
    }

    /** Who is away with a decree keeps his seat: who was appointed to act on it would lead nobody. */
    @Test
    void noDecreeForWhoIsAwayWhileAnotherActsOnHisPost() {
        leave(ATASAN, first, last);
        Map<String, Object> acting = Deeds.onThePostOf(ATASAN, REKAN, "PLT", first.plusDays(1), last, LETTER);
        assertThat(admin.post("/api/v1/assignments", acting).status()).isEqualTo(201);
        String other = Session.nipOf("rekan2");
        assertThat(refused("/api/v1/delegations", decree(ATASAN, other, first, last)))
                .containsExactly("from");
        assertThat(refused("/api/v1/assignments", plh(other, first, last))).containsExactly("post");
        assertThat(admin.post("/api/v1/delegations", decree(ATASAN, other, first, first))
                        .status())
                .as("before the other begins")
                .isEqualTo(201);
        assertThat(superior(PEGAWAI, first.plusDays(1)).path("nip").asText()).isEqualTo(REKAN);
    }

    @Test
    void whoOnlyActedHasNothingToLendOnceThatEnds() {
        absence(ATASAN, "PENSIUN", today, null);
        admin.post("/api/v1/assignments", Deeds.onThePostOf(ATASAN, REKAN, "PLT", today, null, LETTER));
        String other = Session.nipOf("rekan2");
        admin.post("/api/v1/delegations", decree(REKAN, other, first, last));
        assertThat(superior(PEGAWAI, first).path("nip").asText()).isEqualTo(other);
        Map<String, Object> head =
                Deeds.onThePostOf(ATASAN, Session.nipOf("ketua_tim"), "DEFINITIF", first.plusDays(2), null, LETTER);
        assertThat(admin.post("/api/v1/assignments", head).json().findValuesAsText("kind"))
                .contains("POST_ENDS", "LENT_ENDS");
        assertThat(superior(PEGAWAI, first.plusDays(1)).path("nip").asText()).isEqualTo(other);
        assertThat(superior(PEGAWAI, first.plusDays(2)).path("nip").asText()).isEqualTo(Session.nipOf("ketua_tim"));
    }

    /** Two have ended the decree: the leave of the delegate, and then earlier still the official himself. */
    @Test
    void aDecreeEndedByLetterIsNotRevivedByTheLeaveThatWasTakenBack() {
        admin.post("/api/v1/delegations", decree(ATASAN, REKAN, first, last));
        leave(REKAN, first.plusDays(3), first.plusDays(4));
        Step early = Step.of(
                        admin, "/people/return?of=" + Rows.text("select id from delegation where letter = ?", LETTER))
                .with("start", first.plusDays(1).toString())
                .with("letter", LETTER);
        assertThat(early.after(early.press("look")).press("save").status()).isEqualTo(302);
        refusedAsBuiltUpon("ABSENCE");
        assertThat(superior(PEGAWAI, first.plusDays(1)).path("nip").asText()).isEqualTo(ATASAN);
        assertThat(undo("RETURN").status()).isEqualTo(204);
        assertThat(superior(PEGAWAI, first.plusDays(2)).path("nip").asText()).isEqualTo(REKAN);
        assertThat(superior(PEGAWAI, first.plusDays(3)).path("nip").asText()).isEqualTo(ATASAN);
        assertThat(undo("ABSENCE").status()).isEqualTo(204);
        assertThat(superior(PEGAWAI, last).path("nip").asText()).isEqualTo(REKAN);
    }

    @Test
    void aDecreeIsNotRevivedBesideTheOneThatTookItsPlace() {
        admin.post("/api/v1/delegations", decree(ATASAN, REKAN, first, last));
        leave(REKAN, first.plusDays(3), first.plusDays(4));
        String other = Session.nipOf("rekan2");
        admin.post("/api/v1/delegations", decree(ATASAN, other, first.plusDays(3), last));
        refusedAsBuiltUpon("ABSENCE");
        assertThat(superior(PEGAWAI, first.plusDays(3)).path("nip").asText()).isEqualTo(other);
        assertThat(undo("DELEGATION").status()).isEqualTo(204);
        assertThat(undo("ABSENCE").status()).isEqualTo(204);
        assertThat(superior(PEGAWAI, last).path("nip").asText()).isEqualTo(REKAN);
    }

    @Test
    void aDecreeIsNotRevivedIntoAnotherLeaveOfTheDelegate() {
        admin.post("/api/v1/delegations", decree(ATASAN, REKAN, first, last));
        leave(REKAN, first.plusDays(1), first.plusDays(1));
        String leave = newest("ABSENCE");
        leave(REKAN, first.plusDays(3), first.plusDays(4));
        String before = Rows.fingerprint();
        assertThat(admin.post("/api/v1/changes/" + leave + "/undo", Map.of()).status())
                .isEqualTo(409);
        assertThat(Rows.fingerprint()).isEqualTo(before);
    }

    private void refusedAsBuiltUpon(String kind) {
        Answer undo = undo(kind);
        assertThat(undo.status()).isEqualTo(409);
        assertThat(undo.json().path("code").asText()).isEqualTo("change.built_upon");
    }

    private Answer undo(String kind) {
        return admin.post("/api/v1/changes/" + newest(kind) + "/undo", Map.of());
    }

    private static String newest(String kind) {
        return Rows.text(
                "select id from personnel_change where letter = ? and kind = ? order by id desc limit 1", LETTER, kind);
    }

    private List<String> refused(String path, Map<String, Object> body) {
        Answer answer = admin.post(path, body);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(422);
        List<String> names = new ArrayList<>();
        answer.json().path("fields").fieldNames().forEachRemaining(names::add);
        return names;
    }

    private Map<String, Object> plh(String nip, LocalDate start, LocalDate end) {
        return Deeds.onThePostOf(ATASAN, nip, "PLH", start, end, LETTER);
    }

    private static Map<String, Object> decree(String from, String to, LocalDate start, LocalDate end) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("from", from);
        body.put("to", to);
        body.put("letter", LETTER);
        body.put("start", start.toString());
        body.put("end", end.toString());
        body.put("scope", List.of("VALIDATE", "ORDER", "GRADE", "SIGN"));
        return body;
    }

    /** @return what the preview told */
    private String leave(String nip, LocalDate start, LocalDate end) {
        return absence(nip, "CLTN", start, end);
    }

    private String absence(String nip, String kind, LocalDate start, LocalDate end) {
        Step form = Step.of(admin, "/people/absence?nip=" + nip)
                .with("nip", nip)
                .with("kind", kind)
                .with("start", start.toString())
                .with("end", end == null ? "" : end.toString())
                .with("letter", LETTER);
        Answer preview = form.press("look");
        assertThat(form.after(preview).press("save").status())
                .as(preview.text())
                .isEqualTo(302);
        return preview.text();
    }

    private JsonNode superior(String nip, LocalDate day) {
        return admin.get("/api/v1/people/" + nip + "/superior?on=" + day).json();
    }

    private static String name(String nip) {
        return Rows.text("select name from employee where nip = ?", nip);
    }

    private static String text(Answer xlsx) throws IOException {
        assertThat(xlsx.status()).isEqualTo(200);
        StringBuilder text = new StringBuilder();
        try (ReadableWorkbook workbook =
                new ReadableWorkbook(new ByteArrayInputStream(xlsx.raw().body()))) {
            workbook.getFirstSheet()
                    .read()
                    .forEach(row -> row.forEach(cell -> {
                        if (cell != null) {
                            text.append(cell.getText()).append('\n');
                        }
                    }));
        }
        return text.toString();
    }
}
