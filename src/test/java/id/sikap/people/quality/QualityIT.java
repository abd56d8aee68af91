package id.sikap.people.quality;

import static org.assertj.core.api.Assertions.assertThat;

import id.sikap.people.desk.Step;
import id.sikap.support.Examples;
import id.sikap.support.PortalTest;
import id.sikap.support.Rows;
import id.sikap.support.RunningPortal;
import id.sikap.support.Session;
import id.sikap.support.Session.Answer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Mutu data: what does not fit is brought about by a deed, stands in its list, and is gone from it when another mends it. */
@PortalTest
class QualityIT {

    private static final String LETTER = "800/mutu/2026";
    private static final String PEGAWAI = Session.nipOf("pegawai");
    private static final String ATASAN = Session.nipOf("atasan");
    private static final String REKAN = Session.nipOf("rekan1");

    private final LocalDate today = RunningPortal.today();
    private Session admin = Session.of("admin");

    @AfterEach
    void takeBack() {
        on(today.minusDays(1));
        String id;
        while ((id = Rows.text(
                        "select id from personnel_change where letter = ? and undone_at is null order by id desc limit 1",
                        LETTER))
                != null) {
            assertThat(admin.post("/api/v1/changes/" + id + "/undo", Map.of()).status())
                    .isEqualTo(204);
        }
        RunningPortal.resetClock();
        Rows.change(
                "delete from change_cut where change_id in (select id from personnel_change where letter = ?)", LETTER);
        Rows.change("delete from personnel_change where letter = ?", LETTER);
        Examples.remove();
    }

    /** A new day, on which nobody is signed in yet. */
    private void on(LocalDate day) {
        RunningPortal.setClock(RunningPortal.at(day + "T12:00:00"));
        admin = Session.of("admin");
    }

    @Test
    void aHeadPostThatTwoHoldIsListedUntilOneLeavesIt() {
        String unit = unitOf(ATASAN);
        String post = Rows.text("select head_title from work_unit where id = ?", unit);
        assertThat(section("twice")).doesNotContain(post);
        appoint(REKAN, unit, post, today);
        assertThat(section("twice")).contains(post);
        assertThat(section("vacant")).doesNotContain(">" + post + "<");
        on(today.plusDays(1));
        appoint(REKAN, unit, "Analis Mutu", today.plusDays(1));
        assertThat(section("twice")).doesNotContain(post);
    }

    @Test
    void aUnitInWhichNobodyWorksIsListedUntilSomebodyDoes() {
        String unit = Rows.text("select id from work_unit where code = 'D012'");
        String name = Rows.text("select name from work_unit where id = ?", unit);
        assertThat(section("unused")).doesNotContain(name);
        String nip;
        while ((nip = Rows.text(
                        "select e.nip from placement p join employee e on e.id = p.employee_id where p.unit_id = ?"
                                + " and ? between p.start_date and p.end_date order by e.nip limit 1",
                        unit,
                        today))
                != null) {
            appoint(nip, unitOf(PEGAWAI), "Analis Mutu", today);
        }
        assertThat(section("unused")).contains(name, "unit?unit=" + unit);
        on(today.plusDays(1));
        appoint(REKAN, unit, "Analis Mutu", today.plusDays(1));
        assertThat(section("unused")).doesNotContain(name);
    }

    @Test
    void aDecreeThatEndedBeforeItsQueueDidIsListedUntilTheQueueIsEmpty() {
        Examples.entry(PEGAWAI, today, "SENT");
        Answer lent = admin.post(
                "/api/v1/delegations",
                Map.of(
                        "from",
                        ATASAN,
                        "to",
                        REKAN,
                        "letter",
                        LETTER,
                        "start",
                        today.toString(),
                        "end",
                        today.toString(),
                        "scope",
                        List.of("VALIDATE")));
        assertThat(lent.status()).as(lent.toString()).isEqualTo(201);
        assertThat(section("expired")).as("still in force").doesNotContain("nip=" + ATASAN);
        on(today.plusDays(1));
        assertThat(section("expired")).contains("nip=" + ATASAN);
        Session atasan = Session.of("atasan");
        List<Map<String, Object>> decisions = new ArrayList<>();
        atasan.get("/api/v1/review/queue")
                .json()
                .forEach(row -> decisions.add(Map.of(
                        "id", row.path("id").asText(),
                        "version", row.path("version").asInt(),
                        "verdict", "approve")));
        try {
            Answer decided = atasan.post("/api/v1/review", Map.of("decisions", decisions));
            assertThat(decided.json().findValuesAsText("result"))
                    .hasSameSizeAs(decisions)
                    .containsOnly("ok");
            assertThat(section("expired")).doesNotContain("nip=" + ATASAN);
        } finally {
            // The demo's own wait again.
            for (Map<String, Object> decision : decisions) {
                Rows.change("delete from review where entry_id = ?", decision.get("id"));
                Rows.change(
                        "update day_entry set status = 'SENT', decided_at = null, decided_by = null, version = ? where id = ?",
                        decision.get("version"),
                        decision.get("id"));
            }
        }
    }

    /** The governor holds no number: who stands under him has a superior only while he is named. */
    @Test
    void whoHasNobodyAboveHimIsListedUntilSomebodyIsNamed() {
        String root = Rows.text("select id from work_unit where code = 'D001'");
        String below = Rows.text("""
                select e.nip from placement p join employee e on e.id = p.employee_id
                 where p.superior_id is null and ? between p.start_date and p.end_date and p.because = 'TOP' and e.active
                 order by e.nip limit 1""", today);
        governor(root, "Gubernur Mutu", today);
        assertThat(section("none")).doesNotContain("nip=" + below);
        on(today.plusDays(1));
        governor(root, "", today.plusDays(1));
        assertThat(section("none")).contains("nip=" + below);
        on(today.plusDays(2));
        governor(root, "Gubernur Mutu", today.plusDays(2));
        assertThat(section("none")).doesNotContain("nip=" + below);
    }

    private void governor(String root, String name, LocalDate day) {
        Step reshape = Step.of(admin, "/people/unit?unit=" + root)
                .with("parentId", "")
                .with("parentIdValue", "")
                .with("name", Rows.text("select name from work_unit where id = ?", root))
                .with("headTitle", Rows.text("select head_title from work_unit where id = ?", root))
                .with("official", name)
                .with("start", day.toString())
                .with("letter", LETTER);
        Answer preview = reshape.press("look");
        Answer saved = reshape.after(preview).press("save");
        assertThat(saved.status()).as(preview.text()).isEqualTo(302);
    }

    private void appoint(String nip, String unit, String post, LocalDate day) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("nip", nip);
        body.put("unitId", unit);
        body.put("post", post);
        body.put("kind", "DEFINITIF");
        body.put("start", day.toString());
        body.put("letter", LETTER);
        Answer done = admin.post("/api/v1/assignments", body);
        assertThat(done.status()).as(done.toString()).isEqualTo(201);
    }

    /** That list of the page alone; nothing where it is empty. */
    private String section(String id) {
        String page = admin.get("/people/quality").text();
        int start = page.indexOf("<section class=\"card\" id=\"" + id + "\"");
        return start < 0 ? "" : page.substring(start, page.indexOf("</section>", start));
    }

    private static String unitOf(String nip) {
        return Rows.text(
                "select p.unit_id from placement p join employee e on e.id = p.employee_id where e.nip = ? and ? between p.start_date and p.end_date",
                nip,
                RunningPortal.today());
    }
}
