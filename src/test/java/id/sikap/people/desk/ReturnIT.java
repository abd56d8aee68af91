package id.sikap.people.desk;

import static org.assertj.core.api.Assertions.assertThat;

import id.sikap.demo.DemoLoader;
import id.sikap.platform.Words;
import id.sikap.support.Examples;
import id.sikap.support.PortalTest;
import id.sikap.support.Rows;
import id.sikap.support.RunningPortal;
import id.sikap.support.Session;
import id.sikap.support.Session.Answer;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Back before the last day: from an absence, and of lent authority; and who may act on a post that is held. */
@PortalTest
class ReturnIT {

    private static final String LETTER = "800/kembali/2026";
    private static final String PEGAWAI = Session.nipOf("pegawai");
    private static final String ATASAN = Session.nipOf("atasan");
    private static final String REKAN = Session.nipOf("rekan1");

    private final LocalDate today = RunningPortal.today();
    private final Session admin = Session.of("admin");

    @AfterEach
    void takeBack() {
        Deeds.takeBack(LETTER, today);
    }

    @Test
    void lentAuthorityIsTakenUpAgainBeforeItsLastDay() {
        Session atasan = Session.of("atasan");
        Examples.entry(PEGAWAI, today, "SENT");
        String decree = lend(atasan, today);
        assertThat(atasan.get("/people/delegation").text()).contains("return?of=" + decree);
        String before = Rows.fingerprint();
        Step form = Step.of(atasan, "/people/return?of=" + decree)
                .with("start", today.plusDays(2).toString())
                .with("letter", LETTER);
        Answer preview = form.press("look");
        assertThat(preview.text())
                .contains("Mulai " + day(today.plusDays(2)), "melaksanakan sendiri", "ikut beralih", name(REKAN));
        assertThat(Rows.fingerprint()).isEqualTo(before);
        Step saving = form.after(preview);
        assertThat(saving.press("save").header("Location")).contains("said=change_saved");
        assertThat(saving.press("save").status()).as("the second press").isLessThan(500);
        assertThat(superior(today.plusDays(1))).isEqualTo(REKAN);
        assertThat(superior(today.plusDays(2))).isEqualTo(ATASAN);
        assertThat(Rows.number("select count(*) from personnel_change where letter = ? and kind = 'RETURN'", LETTER))
                .isEqualTo(1);
    }

    @Test
    void whatIsBuiltUponIsTakenBackLast() {
        String decree = lend(Session.of("atasan"), today.plusDays(1));
        Step form = Step.of(admin, "/people/return?of=" + decree)
                .with("start", today.plusDays(3).toString())
                .with("letter", LETTER);
        assertThat(form.after(form.press("look")).press("save").status()).isEqualTo(302);
        assertThat(superior(today.plusDays(3))).isEqualTo(ATASAN);
        Answer undo = undo("DELEGATION");
        assertThat(undo.status()).isEqualTo(409);
        assertThat(undo.json().path("code").asText()).isEqualTo("change.built_upon");
        assertThat(undo("RETURN").status()).isEqualTo(204);
        assertThat(superior(today.plusDays(3))).as("the days are given back").isEqualTo(REKAN);
        assertThat(undo("DELEGATION").status()).isEqualTo(204);
    }

    private Answer undo(String kind) {
        return admin.post(
                "/api/v1/changes/"
                        + Rows.text("select id from personnel_change where letter = ? and kind = ?", LETTER, kind)
                        + "/undo",
                Map.of());
    }

    @Test
    void onlyTheLenderAndTheAdministratorEndIt() {
        String decree = lend(Session.of("atasan"), today);
        assertThat(Session.of("rekan1").get("/people/return?of=" + decree).status())
                .isEqualTo(404);
        assertThat(Session.of("kepsek").get("/people/return?of=" + decree).status())
                .isEqualTo(404);
        assertThat(Session.of("ppk").get("/people/return?of=" + decree).status())
                .isEqualTo(404);
        assertThat(admin.get("/people/return?of=" + decree).status()).isEqualTo(200);
        assertThat(admin.get("/people/return?of=1").status()).isEqualTo(404);
        for (LocalDate day : new LocalDate[] {today.minusDays(1), today, today.plusDays(5)}) {
            assertThat(Step.of(admin, "/people/return?of=" + decree)
                            .with("start", day.toString())
                            .with("letter", LETTER)
                            .press("look")
                            .text())
                    .as(day.toString())
                    .contains("Pilih tanggal antara");
        }
    }

    @Test
    void aLeaveTellsItsReturnAndEndsEarly() {
        Step leave = Step.of(admin, "/people/absence?nip=" + ATASAN)
                .with("nip", ATASAN)
                .with("kind", "CLTN")
                .with("start", today.plusDays(1).toString())
                .with("end", today.plusDays(6).toString())
                .with("letter", LETTER);
        Answer preview = leave.press("look");
        assertThat(preview.text())
                .contains(
                        "Mulai " + day(today.plusDays(7)) + " bertugas kembali",
                        "Mulai " + day(today.plusDays(7)) + " kembali ke atasan semula");
        leave.after(preview).press("save");
        assertThat(superior(today.plusDays(3))).isNotEqualTo(ATASAN);
        String absence = Rows.text("select id from absence where letter = ?", LETTER);
        assertThat(Session.of("atasan").get("/people/return?of=" + absence).status())
                .isEqualTo(404);
        Step back = Step.of(admin, "/people/return?of=" + absence)
                .with("start", today.plusDays(3).toString())
                .with("letter", LETTER);
        Answer told = back.press("look");
        assertThat(told.text()).contains(name(ATASAN), ": mulai " + day(today.plusDays(3)) + " mengemban jabatan");
        assertThat(back.after(told).press("save").status()).isEqualTo(302);
        assertThat(superior(today.plusDays(2))).isNotEqualTo(ATASAN);
        assertThat(superior(today.plusDays(3))).isEqualTo(ATASAN);
    }

    @Test
    void aPostThatIsHeldHasNoPlt() {
        Map<String, Object> acting = onThePostOfAtasan(REKAN, "PLT", today.plusDays(4));
        Answer refused = admin.post("/api/v1/assignments", acting);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().path("fields").path("kind").asText())
                .contains("masih dipegang", name(ATASAN), "Plh.");
        acting.put("kind", "PLH");
        acting.put("end", today.plusDays(6).toString());
        Answer lent = admin.post("/api/v1/assignments?preview=true", acting);
        assertThat(lent.json().findValuesAsText("kind")).contains("LENT");
        assertThat(lent.json().findValuesAsText("back"))
                .contains(today.plusDays(7).toString());
        acting.put("kind", "PLT");
        acting.remove("end");
        Rows.change("""
                insert into absence (id, employee_id, kind, start_date, end_date, letter)
                select 1, id, 'PENSIUN', ?, '9999-12-31', ? from employee where nip = ?""", today.plusDays(5), LETTER, ATASAN);
        try {
            assertThat(admin.post("/api/v1/assignments?preview=true", acting).status())
                    .as("he retires the day after")
                    .isEqualTo(422);
            acting.put("start", today.plusDays(5).toString());
            assertThat(admin.post("/api/v1/assignments?preview=true", acting).status())
                    .isEqualTo(200);
        } finally {
            Rows.change("delete from absence where id = 1");
        }
    }

    @Test
    void aPltWithoutALastDayIsEndedByLetter() {
        Rows.change("""
                insert into absence (id, employee_id, kind, start_date, end_date, letter)
                select 1, id, 'PENSIUN', ?, '9999-12-31', ? from employee where nip = ?""", today, LETTER, ATASAN);
        try {
            assertThat(admin.post("/api/v1/assignments", onThePostOfAtasan(REKAN, "PLT", today))
                            .status())
                    .isEqualTo(201);
            String plt = Rows.text("select id from assignment where letter = ?", LETTER);
            assertThat(admin.get("/people/person?tab=history&nip=" + REKAN).text())
                    .contains("return?of=" + plt, "Akhiri lebih awal");
            for (String persona : new String[] {"rekan1", "admin_opd", "ppk"}) {
                assertThat(Session.of(persona).get("/people/return?of=" + plt).status())
                        .as(persona)
                        .isEqualTo(404);
            }
            String before = Rows.fingerprint();
            Step form = Step.of(admin, "/people/return?of=" + plt)
                    .with("start", today.plusDays(2).toString())
                    .with("letter", LETTER);
            Answer preview = form.press("look");
            assertThat(preview.text())
                    .contains("penugasan Plt. ", "atasannya berganti", "karena jabatan kepala unitnya kosong");
            assertThat(Rows.fingerprint()).isEqualTo(before);
            assertThat(form.after(preview).press("save").header("Location")).contains("said=change_saved");
            assertThat(superior(today.plusDays(1))).isEqualTo(REKAN);
            assertThat(superior(today.plusDays(2))).isNotEqualTo(REKAN);
            assertThat(admin.get("/people/person?tab=history&nip=" + REKAN).text())
                    .contains("Berakhir lebih awal");
            assertThat(undo("RETURN").status()).isEqualTo(204);
            assertThat(superior(today.plusDays(2))).isEqualTo(REKAN);
        } finally {
            Rows.change("delete from absence where id = 1");
        }
    }

    @Test
    void aNewHeadEndsWhatOthersActed() {
        Rows.change("""
                insert into absence (id, employee_id, kind, start_date, end_date, letter)
                select 1, id, 'PENSIUN', ?, '9999-12-31', ? from employee where nip = ?""", today, LETTER, ATASAN);
        try {
            admin.post("/api/v1/assignments", onThePostOfAtasan(REKAN, "PLT", today));
            Map<String, Object> head = onThePostOfAtasan(Session.nipOf("rekan2"), "DEFINITIF", today.plusDays(3));
            assertThat(admin.post("/api/v1/assignments?preview=true", head)
                            .json()
                            .findValuesAsText("text"))
                    .anyMatch(text -> text.contains(name(REKAN)) && text.contains("penugasan Plt. "));
            assertThat(admin.post("/api/v1/assignments", head).status()).isEqualTo(201);
            assertThat(endOfPlt()).isEqualTo(today.plusDays(2).toString());
            assertThat(admin.post(
                                    "/api/v1/changes/"
                                            + Rows.text(
                                                    "select id from personnel_change where letter = ? and effective_on = ?",
                                                    LETTER,
                                                    today.plusDays(3))
                                            + "/undo",
                                    Map.of())
                            .status())
                    .isEqualTo(204);
            assertThat(endOfPlt()).isEqualTo("9999-12-31");
            Map<String, Object> later = onThePostOfAtasan(Session.nipOf("rekan2"), "PLT", today.plusDays(4));
            assertThat(admin.post("/api/v1/assignments", later).status()).isEqualTo(201);
            Answer refused = admin.post("/api/v1/assignments?preview=true", head);
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.json().path("fields").path("start").asText()).contains("sudah direncanakan pelaksana");
        } finally {
            Rows.change("delete from absence where id = 1");
        }
    }

    /** The new head relieves the Plt., a letter ends him still earlier; then the other way round. */
    @Test
    void aPltIsNotRevivedByWhatIsTakenBackOutOfOrder() {
        Rows.change("""
                insert into absence (id, employee_id, kind, start_date, end_date, letter)
                select 1, id, 'PENSIUN', ?, '9999-12-31', ? from employee where nip = ?""", today, LETTER, ATASAN);
        try {
            admin.post("/api/v1/assignments", onThePostOfAtasan(REKAN, "PLT", today));
            Map<String, Object> head = onThePostOfAtasan(Session.nipOf("rekan2"), "DEFINITIF", today.plusDays(4));
            String relieved =
                    admin.post("/api/v1/assignments", head).json().path("id").asText();
            endThePlt(today.plusDays(2));
            builtUpon(relieved);
            assertThat(endOfPlt()).isEqualTo(today.plusDays(1).toString());
            assertThat(undo("RETURN").status()).isEqualTo(204);
            assertThat(endOfPlt()).isEqualTo(today.plusDays(3).toString());
            assertThat(admin.post("/api/v1/changes/" + relieved + "/undo", Map.of())
                            .status())
                    .isEqualTo(204);
            assertThat(endOfPlt()).isEqualTo("9999-12-31");
            endThePlt(today.plusDays(2));
            assertThat(admin.post("/api/v1/assignments", head).status()).isEqualTo(201);
            builtUpon(Rows.text(
                    "select id from personnel_change where letter = ? and kind = 'RETURN' order by id desc limit 1",
                    LETTER));
            assertThat(endOfPlt()).isEqualTo(today.plusDays(1).toString());
        } finally {
            Rows.change("delete from absence where id = 1");
        }
    }

    private void endThePlt(LocalDate from) {
        String plt = Rows.text("select id from assignment where letter = ? and kind = 'PLT'", LETTER);
        Step form = Step.of(admin, "/people/return?of=" + plt)
                .with("start", from.toString())
                .with("letter", LETTER);
        assertThat(form.after(form.press("look")).press("save").status()).isEqualTo(302);
    }

    private void builtUpon(String change) {
        Answer undo = admin.post("/api/v1/changes/" + change + "/undo", Map.of());
        assertThat(undo.status()).isEqualTo(409);
        assertThat(undo.json().path("code").asText()).isEqualTo("change.built_upon");
    }

    private static String endOfPlt() {
        return Rows.text(
                "select a.end_date from assignment a join employee e on e.id = a.employee_id where a.letter = ? and e.nip = ?",
                LETTER,
                REKAN);
    }

    /** Until then the definitive head was away, and came back while the Plt. had no last day. */
    @Test
    void whoActedHasNothingBelowOnceTheHeadIsThere() {
        Rows.change("""
                insert into absence (id, employee_id, kind, start_date, end_date, letter)
                select 1, id, 'CLTN', ?, '9999-12-31', ? from employee where nip = ?""", today, LETTER, ATASAN);
        String person = "/people/person?tab=history&nip=" + PEGAWAI;
        String recap = "/api/v1/reports/unit/" + Deeds.unitOf(ATASAN) + "/"
                + today.toString().substring(0, 7) + ".pdf";
        try {
            admin.post("/api/v1/assignments", onThePostOfAtasan(REKAN, "PLT", today));
            Rows.change(
                    "update placement set superior_id = null where superior_id = (select id from employee where nip = ?)",
                    REKAN);
            assertThat(Session.of("rekan1").get(person).status()).isEqualTo(200);
        } finally {
            Rows.change("delete from absence where id = 1");
        }
        assertThat(Session.of("rekan1").get(person).status()).isEqualTo(404);
        assertThat(Session.of("rekan1").get(recap).status()).isEqualTo(404);
    }

    @Test
    void aTeamLeaderLeadsNoLonger() {
        Session leader = Session.of("ketua_tim");
        assertThat(found(leader)).isEqualTo(1);
        String post = Rows.text(
                "select a.id from assignment a join employee e on e.id = a.employee_id where e.nip = ? and a.kind = 'KETUA_TIM'",
                Session.nipOf("ketua_tim"));
        Step form = Step.of(admin, "/people/return?of=" + post)
                .with("start", today.plusDays(1).toString())
                .with("letter", LETTER);
        Answer preview = form.press("look");
        assertThat(preview.text()).contains("penugasan Tim Digitalisasi");
        assertThat(form.after(preview).press("save").status()).isEqualTo(302);
        assertThat(found(leader)).isEqualTo(1);
        RunningPortal.setClock(RunningPortal.at(today.plusDays(1) + "T09:00:00"));
        assertThat(found(Session.signIn(Session.nipOf("ketua_tim"), DemoLoader.PASSWORD)))
                .isZero();
    }

    private static long found(Session who) {
        return who.get("/api/v1/people?query=" + PEGAWAI).json().path("total").asLong();
    }

    private static Map<String, Object> onThePostOfAtasan(String nip, String kind, LocalDate start) {
        return Deeds.onThePostOf(ATASAN, nip, kind, start, null, LETTER);
    }

    /** For five days; @return the number of the fact. */
    private String lend(Session lender, LocalDate start) {
        Step decree = Step.of(lender, "/people/delegation")
                .with("to", REKAN)
                .with("start", start.toString())
                .with("end", start.plusDays(4).toString())
                .with("letter", LETTER)
                .with("scope", "VALIDATE");
        assertThat(decree.after(decree.press("look")).press("save").status()).isEqualTo(302);
        return Rows.text("select id from delegation where letter = ?", LETTER);
    }

    private String superior(LocalDate day) {
        return admin.get("/api/v1/people/" + PEGAWAI + "/superior?on=" + day)
                .json()
                .path("nip")
                .asText();
    }

    private static String name(String nip) {
        return Rows.text("select name from employee where nip = ?", nip);
    }

    private static String day(LocalDate day) {
        return DateTimeFormatter.ofPattern("d MMM yyyy", Words.INDONESIAN).format(day);
    }
}
