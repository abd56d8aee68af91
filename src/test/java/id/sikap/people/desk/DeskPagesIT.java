package id.sikap.people.desk;

import static org.assertj.core.api.Assertions.assertThat;

import id.sikap.people.Nip;
import id.sikap.platform.Words;
import id.sikap.support.Examples;
import id.sikap.support.Form;
import id.sikap.support.PortalTest;
import id.sikap.support.Rows;
import id.sikap.support.RunningPortal;
import id.sikap.support.Session;
import id.sikap.support.Session.Answer;
import id.sikap.support.Statements;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The pages of the personnel office: looked at before it is saved, saved once, taken back until its day; and who sees whom. */
@PortalTest
class DeskPagesIT {

    private static final String LETTER = "800/halaman/2026";
    private static final String PEGAWAI = Session.nipOf("pegawai");
    private static final String ATASAN = Session.nipOf("atasan");
    private static final String KEPSEK = Session.nipOf("kepsek");
    private static final String PERSON = "/people/person?nip=";

    private final LocalDate today = RunningPortal.today();
    private final Session admin = Session.of("admin");

    @AfterEach
    void takeBack() {
        Deeds.takeBack(LETTER, today);
    }

    @Test
    void oneSeesOneselfAndThoseBelow() {
        String printed = new Nip(PEGAWAI).printed();
        for (String persona : List.of("pegawai", "atasan", "admin", "ppk")) {
            for (String tab : List.of("", "&tab=history", "&tab=superiors", "&tab=documents")) {
                Answer page = Session.of(persona).get(PERSON + PEGAWAI + tab);
                assertThat(page.status()).as(persona + tab).isEqualTo(200);
            }
        }
        Answer own = Session.of("pegawai").get("/people/person");
        assertThat(own.text()).contains(printed, "Memimpin unit kerja", "Atasan hari ini");
        assertThat(Session.of("pegawai").get("/audit/mine").text()).contains("Melihat data seseorang");
        for (String persona : List.of("rekan1", "guru", "kepsek")) {
            assertThat(Session.of(persona).get(PERSON + PEGAWAI).status())
                    .as(persona)
                    .isEqualTo(404);
        }
        Answer foreign = Session.of("atasan").get(PERSON + KEPSEK);
        Answer nobody = Session.of("atasan").get(PERSON + "190001011900011001");
        assertThat(foreign.status()).isEqualTo(404);
        assertThat(withoutNonce(foreign).replace(KEPSEK, "-"))
                .as("no telling one from the other")
                .isEqualTo(withoutNonce(nobody).replace("190001011900011001", "-"));
        assertThat(admin.get(PERSON + "199999999999999999").status()).isEqualTo(404);
    }

    @Test
    void theHistoryTakesAsManyStatementsForManyEventsAsForFew() throws Exception {
        Session own = Session.of("pegawai");
        List<String> few = Statements.during(() -> own.get(PERSON + PEGAWAI + "&tab=history"));
        for (int i = 0; i < 8; i++) {
            Examples.delegation(PEGAWAI, KEPSEK);
        }
        List<String> many = Statements.during(() ->
                assertThat(own.get(PERSON + PEGAWAI + "&tab=history").text()).contains("Wewenang dilimpahkan kepada"));
        assertThat(many).hasSameSizeAs(few).hasSizeLessThanOrEqualTo(6);
    }

    @Test
    void nothingIsSavedBeforeTheConsequencesAreSeenAndWhatWasTypedStays() {
        LocalDate day = today.plusDays(3);
        String before = Rows.fingerprint();
        Step form = Step.of(admin, "/people/assign?nip=" + PEGAWAI);
        Answer preview = assign(form, day).press("look");
        assertThat(preview.text()).contains("Akibatnya", "atasannya berganti");
        Answer back = form.after(preview).press("back");
        assertThat(back.text()).contains("Pengelola Contoh", LETTER, day.toString());
        assertThat(Rows.fingerprint()).isEqualTo(before);

        Answer again = assign(form.after(back), day).press("look");
        Step saving = form.after(again);
        Answer saved = saving.press("save");
        assertThat(saved.status()).isEqualTo(302);
        assertThat(saved.header("Location")).contains("said=change_saved", PEGAWAI);
        assertThat(saving.press("save").status())
                .as("the impatient second press")
                .isLessThan(500);
        assertThat(Rows.number("select count(*) from personnel_change where letter = ?", LETTER))
                .isEqualTo(1);

        Answer history = admin.get(PERSON + PEGAWAI + "&tab=history");
        assertThat(history.text()).contains("Pengelola Contoh", "Akan berlaku", "Ya, batalkan");
        assertThat(Session.of("pegawai").get(PERSON + PEGAWAI + "&tab=history").text())
                .contains("Pengelola Contoh")
                .doesNotContain("Ya, batalkan");
        Answer undone =
                Form.open(admin, PERSON + PEGAWAI + "&tab=history", "register").press("changes:0:undo");
        assertThat(undone.header("Location")).contains("said=change_undone");
        assertThat(admin.get(PERSON + PEGAWAI + "&tab=history").text()).contains("Ditarik");
    }

    @Test
    void faultsStandAtTheirFields() {
        Answer answer = Step.of(admin, "/people/assign")
                .with("nip", "199999999999999999")
                .with("unitId", "Entah")
                .with("post", "")
                .with("kind", "DEFINITIF")
                .with("start", today.minusMonths(3).toString())
                .with("letter", LETTER)
                .press("look");
        assertThat(answer.text())
                .contains(
                        "Tidak ada pegawai dengan NIP ini.",
                        "Unit kerja ini tidak ada",
                        "bulan yang sudah lewat",
                        LETTER);
    }

    @Test
    void nobodyBecomesTheSuperiorOfHisOwnSuperior() {
        String before = Rows.fingerprint();
        Answer ring = Step.of(admin, "/people/superior?nip=" + ATASAN)
                .with("nip", ATASAN)
                .with("superior", PEGAWAI)
                .with("start", today.plusDays(1).toString())
                .with("end", today.plusDays(2).toString())
                .with("letter", LETTER)
                .with("reason", "Keliru")
                .press("look");
        assertThat(ring.text()).contains("Garis komando akan berputar");
        assertThat(Rows.fingerprint()).isEqualTo(before);
    }

    @Test
    void anAbsenceANamedSuperiorAndAUnitAreLookedAtAndSaved() {
        LocalDate day = today.plusDays(5);
        Step absence = Step.of(admin, "/people/absence?nip=" + ATASAN)
                .with("nip", ATASAN)
                .with("kind", "PENSIUN")
                .with("start", day.toString())
                .with("end", "")
                .with("letter", LETTER);
        Answer preview = absence.press("look");
        assertThat(preview.text()).contains("tidak mengemban jabatan", "orang: mulai", "<details>", LETTER);
        assertThat(absence.after(preview).press("save").status()).isEqualTo(302);

        Step superior = Step.of(admin, "/people/superior?nip=" + PEGAWAI)
                .with("nip", PEGAWAI)
                .with("superior", KEPSEK)
                .with("start", today.plusDays(1).toString())
                .with("end", today.plusDays(2).toString())
                .with("letter", LETTER)
                .with("reason", "Tim lintas unit");
        assertThat(superior.after(superior.press("look")).press("save").status())
                .isEqualTo(302);
        assertThat(admin.get(PERSON + PEGAWAI + "&tab=superiors").text())
                .contains("Ditetapkan tersendiri oleh pengelola kepegawaian.");

        String unit = unitOf(PEGAWAI);
        Step reshape = Step.of(admin, "/people/unit?unit=" + unit)
                .with("parentId", "x")
                .with("parentIdValue", Rows.text("select parent_id from work_unit where id = ?", unit))
                .with("name", "Bidang Contoh Baru")
                .with("headTitle", Rows.text("select head_title from work_unit where id = ?", unit))
                .with("official", "")
                .with("start", day.plusDays(1).toString())
                .with("letter", LETTER);
        assertThat(reshape.after(reshape.press("look")).press("save").header("Location"))
                .contains("said=change_saved");
        assertThat(admin.get("/people/unit?unit=" + unit).text()).contains(LETTER, "Ya, batalkan");
    }

    @Test
    void aSuperiorLendsHisAuthorityAndThinksBetterOfIt() {
        Session atasan = Session.of("atasan");
        String peer = Session.nipOf("rekan1");
        Step decree = decree(atasan, peer, today.plusDays(2), today.plusDays(4));
        Answer preview = decree.press("look");
        assertThat(preview.text())
                .contains(
                        "melaksanakan wewenang",
                        "Mulai "
                                + DateTimeFormatter.ofPattern("d MMM yyyy", Words.INDONESIAN)
                                        .format(today.plusDays(5)) + " kembali kepada");
        assertThat(Rows.number("select count(*) from delegation where letter = ?", LETTER))
                .as("only looked at")
                .isZero();
        assertThat(decree.after(preview).press("save").header("Location")).contains("said=change_saved");
        assertThat(atasan.get("/people/delegation").text()).contains(LETTER, "Akan berlaku");
        assertThat(decree(atasan, ATASAN, today.plusDays(9), today.plusDays(9))
                        .press("look")
                        .text())
                .contains("kepada diri sendiri");
        assertThat(Form.open(atasan, "/people/delegation", "decrees")
                        .press("lines:0:undo")
                        .header("Location"))
                .contains("said=change_undone");
        assertThat(Rows.number("select count(*) from delegation where letter = ?", LETTER))
                .isZero();
        assertThat(Session.of("pegawai").get("/people/delegation").status()).isEqualTo(404);
    }

    @Test
    void bothAreToldOnTheirQueueThatAuthorityIsLent() {
        assertThat(saved(decree(Session.of("atasan"), Session.nipOf("rekan1"), today, today.plusDays(1)))
                        .status())
                .isEqualTo(302);
        assertThat(Session.of("rekan1").get("/review/queue").text()).contains("Anda Plh. ", LETTER);
        assertThat(Session.of("atasan").get("/review/queue").text()).contains("Wewenang Anda sedang dilaksanakan");
        assertThat(Session.of("kepsek").get("/review/queue").text()).doesNotContain(LETTER);
    }

    @Test
    void theDemoShowsAuthorityInOthersHands() {
        assertThat(Session.of("plh").get("/review/queue").text()).contains("Anda Plh. Kepala UPTD Samsat Contoh");
        assertThat(Session.of("petugas").get("/people/person").text())
                .contains("Melaksanakan wewenang", "Plh. Kepala UPTD");
        assertThat(Session.of("kepala_opd").get(PERSON + PEGAWAI).status())
                .as("below a unit below his")
                .isEqualTo(200);
    }

    @Test
    void whatDoesNotFitIsListedInAFixedNumberOfStatements() throws Exception {
        List<String> few = Statements.during(
                () -> assertThat(admin.get("/people/quality").status()).isEqualTo(200));
        Rows.change("""
                insert into absence (id, employee_id, kind, start_date, end_date, letter)
                select 1, id, 'CLTN', ?, ?, ? from employee where nip = ?""", today, today.plusDays(1), LETTER, ATASAN);
        Rows.change(
                "update placement p join employee e on e.id = p.employee_id set p.because = 'VACANT' where e.nip = ?",
                PEGAWAI);
        try {
            List<String> many = Statements.during(
                    () -> assertThat(admin.get("/people/quality").text())
                            .contains(
                                    Rows.text("select name from employee where nip = ?", PEGAWAI),
                                    "assign?unit=" + unitOf(PEGAWAI)));
            assertThat(many).hasSameSizeAs(few).hasSizeLessThanOrEqualTo(7);
        } finally {
            Rows.change("delete from absence where id = 1");
            Rows.change(
                    "update placement p join employee e on e.id = p.employee_id set p.because = 'TREE' where e.nip = ?",
                    PEGAWAI);
        }
    }

    @Test
    void aContractThatEndsIsListedUntilItIsSettledAndPutsNobodyOut() {
        String over = contractEnding("< ?");
        assertThat(quality()).contains(over, contractEnding("> ?"), "Sudah berakhir", "Akan berakhir");
        assertThat(Rows.text("select active from employee where nip = ?", over)).isIn("1", "true");
        assertThat(admin.get(PERSON + over).text()).contains("Perjanjian kerja", "Tetap aktif di portal");
        assertThat(admin.get(PERSON + PEGAWAI).text()).as("a PNS has none").doesNotContain("Perjanjian kerja");
        Rows.change("""
                insert into absence (id, employee_id, kind, start_date, end_date, letter)
                select 1, id, 'BERHENTI', contract_end + interval 1 day, '9999-12-31', ? from employee where nip = ?""", LETTER, over);
        try {
            assertThat(quality()).doesNotContain(over);
        } finally {
            Rows.change("delete from absence where id = 1");
        }
    }

    private String quality() {
        return admin.get("/people/quality").text();
    }

    private String contractEnding(String when) {
        return Rows.text(
                "select nip from employee where contract_end " + when + " order by contract_end, nip limit 1", today);
    }

    @Test
    void aUnitIsFoundByPiecesOfItsOwnAndItsAgencysName() {
        String unit = unitOf(PEGAWAI);
        String name = Rows.text("select name from work_unit where id = ?", unit);
        String agency =
                Rows.text("select a.name from work_unit u join work_unit a on a.id = u.agency_id where u.id = ?", unit);
        String pieces = name.substring(0, 6).strip() + "+" + agency.substring(agency.lastIndexOf(' ') + 1);
        assertThat(admin.get("/api/v1/units?query=" + pieces).json().findValuesAsText("id"))
                .contains(unit);
        assertThat(Session.of("atasan").get("/api/v1/units?query=a").status()).isEqualTo(404);
    }

    private static String withoutNonce(Answer page) {
        return page.text().replaceAll("nonce=\"[^\"]*\"", "");
    }

    private Step decree(Session who, String to, LocalDate start, LocalDate end) {
        return Step.of(who, "/people/delegation")
                .with("to", to)
                .with("start", start.toString())
                .with("end", end.toString())
                .with("letter", LETTER)
                .with("scope", "VALIDATE");
    }

    private static Answer saved(Step form) {
        return form.after(form.press("look")).press("save");
    }

    private static Step assign(Step form, LocalDate day) {
        return form.with("nip", PEGAWAI)
                .with("unitId", "x")
                .with("unitIdValue", unitOf(KEPSEK))
                .with("post", "Pengelola Contoh")
                .with("kind", "DEFINITIF")
                .with("start", day.toString())
                .with("end", "")
                .with("letter", LETTER);
    }

    private static String unitOf(String nip) {
        return Rows.text(
                "select p.unit_id from placement p join employee e on e.id = p.employee_id where e.nip = ? and ? between p.start_date and p.end_date",
                nip,
                RunningPortal.today());
    }
}
