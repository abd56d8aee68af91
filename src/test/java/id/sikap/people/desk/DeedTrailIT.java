package id.sikap.people.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.sikap.platform.Words;
import id.sikap.support.Examples;
import id.sikap.support.PortalTest;
import id.sikap.support.Rows;
import id.sikap.support.RunningPortal;
import id.sikap.support.Session;
import id.sikap.support.Session.Answer;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the trail tells of each deed of the personnel office, and to whom: before and after, in words. */
@PortalTest
class DeedTrailIT {

    private static final String LETTER = "800/jejak/2026";
    private static final String PEGAWAI = Session.nipOf("pegawai");
    private static final String ATASAN = Session.nipOf("atasan");
    private static final String REKAN = Session.nipOf("rekan1");
    private static final String KEPSEK = Session.nipOf("kepsek");

    private final LocalDate today = RunningPortal.today();
    private final LocalDate day = today.plusDays(3);
    private final Session admin = Session.of("admin");

    @AfterEach
    void takeBack() {
        RunningPortal.setClock(RunningPortal.at(today.minusDays(1) + "T12:00:00"));
        String id;
        while ((id = open()) != null) {
            assertThat(Session.of("admin")
                            .post("/api/v1/changes/" + id + "/undo", Map.of())
                            .status())
                    .isEqualTo(204);
        }
        RunningPortal.resetClock();
        Rows.change(
                "delete from change_cut where change_id in (select id from personnel_change where letter = ?)", LETTER);
        Rows.change("delete from personnel_change where letter = ?", LETTER);
        Examples.remove();
    }

    private Answer lend(String letter, LocalDate start, LocalDate end, String... scope) {
        return Session.of("atasan")
                .post(
                        "/api/v1/delegations",
                        Map.of(
                                "from",
                                ATASAN,
                                "to",
                                REKAN,
                                "letter",
                                letter,
                                "start",
                                start.toString(),
                                "end",
                                end.toString(),
                                "scope",
                                List.of(scope)));
    }

    private static String open() {
        return Rows.text(
                "select id from personnel_change where letter = ? and undone_at is null order by id desc limit 1",
                LETTER);
    }

    private void undo() {
        assertThat(admin.post("/api/v1/changes/" + open() + "/undo", Map.of()).status())
                .isEqualTo(204);
    }

    @Test
    void aMutationTellsPostUnitAndSuperiorAndItsUndoTheOtherWayRound() {
        String post = Rows.text("select position_title from employee where nip = ?", PEGAWAI);
        String unit = unitName(PEGAWAI);
        mutation();
        JsonNode told = newest(PEGAWAI, "PERSONNEL_CHANGED");
        assertThat(told.path("kind").asText()).isEqualTo("ASSIGNMENT");
        assertThat(told.path("from").asText()).isEqualTo(day.toString());
        assertThat(told.path("letter").asText()).isEqualTo(LETTER);
        changed(told, "post", post, "Pengelola Contoh");
        changed(told, "workUnit", unit, unitName(KEPSEK));
        changed(told, "capacity", "DEFINITIF", "DEFINITIF");
        changed(told, "positionClass", Rows.text("select position_class from employee where nip = ?", PEGAWAI), "7");
        JsonNode superior = newest(PEGAWAI, "SUPERIOR_CHANGED");
        assertThat(superior.path("kind").asText()).isEqualTo("ASSIGNMENT");
        assertThat(superior.path("letter").asText()).isEqualTo(LETTER);
        assertThat(superior.at("/before/superior").asText()).contains(name(ATASAN), ATASAN, "Kepala");
        assertThat(superior.at("/after/superior").asText()).contains(name(KEPSEK), KEPSEK, "Kepala SMA");
        assertThat(Session.of("pegawai").get("/audit/mine").text())
                .contains(
                        "Mengubah data kepegawaian · Perubahan jabatan",
                        "Jabatan: " + post + " → Pengelola Contoh",
                        "Kedudukan: Definitif",
                        "Nomor surat: " + LETTER,
                        "Atasan berubah · Perubahan jabatan");

        undo();
        JsonNode undone = newest(PEGAWAI, "PERSONNEL_CHANGE_UNDONE");
        changed(undone, "post", "Pengelola Contoh", post);
        changed(undone, "workUnit", unitName(KEPSEK), unit);
        JsonNode again = newest(PEGAWAI, "SUPERIOR_CHANGED");
        assertThat(again.path("kind").asText()).isEqualTo("UNDONE");
        assertThat(again.at("/after/superior").asText()).contains(ATASAN);
    }

    @Test
    void whoseSuperiorIsAwayIsToldThatHeHasAnotherUntilWhen() {
        long before = count(PEGAWAI, "SUPERIOR_CHANGED");
        long elsewhere = count(KEPSEK, "SUPERIOR_CHANGED");
        Step leave = Step.of(admin, "/people/absence?nip=" + ATASAN)
                .with("nip", ATASAN)
                .with("kind", "CLTN")
                .with("start", day.toString())
                .with("end", day.plusDays(6).toString())
                .with("letter", LETTER);
        Answer preview = leave.press("look");
        assertThat(count(PEGAWAI, "SUPERIOR_CHANGED")).as("only looked at").isEqualTo(before);
        leave.after(preview).press("save");
        JsonNode told = newest(ATASAN, "PERSONNEL_CHANGED");
        changed(told, "absence", null, "CLTN");
        changed(told, "end", null, day.plusDays(6).toString());
        JsonNode superior = newest(PEGAWAI, "SUPERIOR_CHANGED");
        assertThat(superior.path("kind").asText()).isEqualTo("ABSENCE");
        assertThat(superior.path("until").asText()).isEqualTo(day.plusDays(6).toString());
        assertThat(superior.at("/before/superior").asText()).contains(ATASAN);
        assertThat(superior.at("/after/superior").asText()).isNotEmpty().doesNotContain(ATASAN);
        assertThat(count(KEPSEK, "SUPERIOR_CHANGED")).as("stands elsewhere").isEqualTo(elsewhere);

        String absence = Rows.text("select id from absence where letter = ?", LETTER);
        Step back = Step.of(admin, "/people/return?of=" + absence)
                .with("start", day.plusDays(2).toString())
                .with("letter", LETTER);
        back.after(back.press("look")).press("save");
        JsonNode returned = newest(ATASAN, "PERSONNEL_CHANGED");
        assertThat(returned.path("kind").asText()).isEqualTo("RETURN");
        changed(returned, "absence", "CLTN", "CLTN");
        changed(returned, "end", day.plusDays(6).toString(), day.plusDays(1).toString());
        assertThat(Session.of("atasan").get("/audit/mine").text())
                .contains(
                        "Berakhir lebih awal",
                        "Tidak bertugas karena: Cuti di luar tanggungan negara",
                        "Sampai: " + shown(day.plusDays(6)) + " → " + shown(day.plusDays(1)));
    }

    @Test
    void whoRetiresLeavesHisPosts() {
        Step leave = Step.of(admin, "/people/absence?nip=" + ATASAN)
                .with("nip", ATASAN)
                .with("kind", "PENSIUN")
                .with("start", day.toString())
                .with("end", "")
                .with("letter", LETTER);
        leave.after(leave.press("look")).press("save");
        JsonNode told = newest(ATASAN, "PERSONNEL_CHANGED");
        changed(told, "absence", null, "PENSIUN");
        changed(told, "post", Rows.text("select position_title from employee where nip = ?", ATASAN), null);
        changed(told, "workUnit", unitName(ATASAN), null);
    }

    /** Words of somebody's own may look like a day that no calendar has; the trail keeps them for good. */
    @Test
    void aLetterNumberThatLooksLikeADayIsShownAsItIs() {
        String letter = "2026-02-30";
        Answer lent = lend(letter, day, day.plusDays(4), "SIGN");
        assertThat(lent.status()).as(lent.toString()).isEqualTo(201);
        try {
            Answer traces = Session.of("atasan").get("/audit/mine");
            assertThat(traces.status()).isEqualTo(200);
            assertThat(traces.text()).contains(letter);
        } finally {
            admin.post("/api/v1/changes/" + lent.json().path("id").asText() + "/undo", Map.of());
            Rows.change("delete from personnel_change where letter = ?", letter);
        }
    }

    @Test
    void theDelegateFindsTheDecreeAmongHisTraces() {
        Answer lent = lend(LETTER, day, day.plusDays(4), "VALIDATE", "SIGN");
        assertThat(lent.status()).as(lent.toString()).isEqualTo(201);
        for (String concerned : List.of(ATASAN, REKAN)) {
            JsonNode told = newest(concerned, "PERSONNEL_CHANGED");
            assertThat(told.path("kind").asText()).isEqualTo("DELEGATION");
            changed(told, "lender", null, name(ATASAN) + " (" + ATASAN + ")");
            changed(told, "delegate", null, name(REKAN) + " (" + REKAN + ")");
            changed(told, "scope", null, "VALIDATE, SIGN");
            changed(told, "signsAs", null, "PLH");
            changed(told, "end", null, day.plusDays(4).toString());
        }
        assertThat(Session.of("rekan1").get("/audit/mine").text())
                .contains(
                        "Mengubah data kepegawaian · Pelimpahan wewenang",
                        "Wewenang: – → Memeriksa pekerjaan, Menandatangani",
                        "Mulai berlaku: " + shown(day));
        undo();
        changed(newest(REKAN, "PERSONNEL_CHANGE_UNDONE"), "scope", "VALIDATE, SIGN", null);
    }

    @Test
    void aNamedSuperiorAndAReshapedUnitTellWhatTheyWere() {
        Step superior = Step.of(admin, "/people/superior?nip=" + PEGAWAI)
                .with("nip", PEGAWAI)
                .with("superior", KEPSEK)
                .with("start", day.toString())
                .with("end", day.plusDays(1).toString())
                .with("letter", LETTER)
                .with("reason", "Tim lintas unit");
        superior.after(superior.press("look")).press("save");
        JsonNode named = newest(PEGAWAI, "PERSONNEL_CHANGED");
        changed(named, "superior", null, name(KEPSEK) + " (" + KEPSEK + ")");
        changed(named, "reason", null, "Tim lintas unit");
        assertThat(newest(PEGAWAI, "SUPERIOR_CHANGED").path("kind").asText()).isEqualTo("SUPERIOR");

        String unit = unitOf(PEGAWAI);
        String was = unitName(PEGAWAI);
        String title = Rows.text("select head_title from work_unit where id = ?", unit);
        Step reshape = Step.of(admin, "/people/unit?unit=" + unit)
                .with("parentId", "x")
                .with("parentIdValue", Rows.text("select parent_id from work_unit where id = ?", unit))
                .with("name", "Bidang Jejak")
                .with("headTitle", title)
                .with("official", "")
                .with("start", day.toString())
                .with("letter", LETTER);
        reshape.after(reshape.press("look")).press("save");
        JsonNode told = json(Rows.text(
                "select detail from audit_event where action = 'PERSONNEL_CHANGED' and object_id = ? and subject_id is null",
                open()));
        changed(told, "workUnit", was, "Bidang Jejak");
        changed(told, "headTitle", title, title);
        assertThat(admin.get("/audit/list?action=PERSONNEL_CHANGED").text())
                .contains("Unit kerja: " + was + " → Bidang Jejak", "Perubahan unit");
    }

    @Test
    void whoTakesADecisionBackInAnothersPlaceDoesItOnHisBehalf() {
        long waiting = Examples.entry(PEGAWAI, today, "SENT");
        Answer lent = lend(LETTER, today, today, "VALIDATE");
        assertThat(lent.status()).as(lent.toString()).isEqualTo(201);
        Session acting = Session.of("rekan1");
        acting.post(
                "/api/v1/review",
                Map.of("decisions", List.of(Map.of("id", waiting, "version", 0, "verdict", "approve"))));
        Answer undone =
                acting.post("/api/v1/review/undo", Map.of("entries", List.of(Map.of("id", String.valueOf(waiting)))));
        assertThat(undone.status()).as(undone.toString()).isEqualTo(200);
        for (String action : List.of("ENTRY_APPROVE", "REVIEW_UNDONE")) {
            assertThat(Rows.text("""
                            select e.nip from audit_event a join employee e on e.id = a.on_behalf_of
                             where a.object_type = 'day_entry' and a.object_id = ? and a.action = ?""", waiting, action)).as(action).isEqualTo(ATASAN);
        }
    }

    private void mutation() {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("nip", PEGAWAI);
        body.put("unitId", unitOf(KEPSEK));
        body.put("post", "Pengelola Contoh");
        body.put("kind", "DEFINITIF");
        body.put("positionClass", 7);
        body.put("start", day.toString());
        body.put("letter", LETTER);
        Answer done = admin.post("/api/v1/assignments", body);
        assertThat(done.status()).as(done.toString()).isEqualTo(201);
    }

    private static void changed(JsonNode told, String field, String before, String after) {
        List<String> states = new ArrayList<>();
        for (String state : List.of("before", "after")) {
            assertThat(told.path(state).has(field)).as(field + " in " + told).isTrue();
            JsonNode value = told.path(state).path(field);
            states.add(value.isNull() ? null : value.asText());
        }
        assertThat(states).as(field + " in " + told).containsExactly(before, after);
    }

    /** What the newest such record about that person tells. */
    private static JsonNode newest(String nip, String action) {
        return json(Rows.text("""
                select a.detail from audit_event a join employee e on e.id = a.subject_id
                 where e.nip = ? and a.action = ? order by a.id desc limit 1""", nip, action));
    }

    private static long count(String nip, String action) {
        return Rows.number("""
                select count(*) from audit_event a join employee e on e.id = a.subject_id
                 where e.nip = ? and a.action = ?""", nip, action);
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(text, e);
        }
    }

    private static String shown(LocalDate day) {
        return DateTimeFormatter.ofPattern("d MMM yyyy", Words.INDONESIAN).format(day);
    }

    private static String name(String nip) {
        return Rows.text("select name from employee where nip = ?", nip);
    }

    private static String unitName(String nip) {
        return Rows.text("select name from work_unit where id = ?", unitOf(nip));
    }

    private static String unitOf(String nip) {
        return Rows.text(
                "select p.unit_id from placement p join employee e on e.id = p.employee_id where e.nip = ? and ? between p.start_date and p.end_date",
                nip,
                RunningPortal.today());
    }
}
