package id.sikap.access.grant;

import static org.assertj.core.api.Assertions.assertThat;

import id.sikap.demo.DemoLoader;
import id.sikap.support.Examples;
import id.sikap.support.Form;
import id.sikap.support.PortalTest;
import id.sikap.support.Rows;
import id.sikap.support.RunningPortal;
import id.sikap.support.Session;
import id.sikap.support.Session.Answer;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Roles by letter on their page, and what a unit's administrator can do with his. */
@PortalTest
class RolesIT {

    private static final String PAGE = "/access/roles";
    private static final LocalDate TODAY = RunningPortal.today();

    /** A persona, who needs no second factor. */
    private static final String NIP = Session.nipOf("rekan1");

    private Session admin;
    private String id;

    @BeforeEach
    void signIn() {
        admin = Session.of("admin");
        id = Rows.text("select id from employee where nip = ?", NIP);
    }

    @AfterEach
    void leaveNothing() {
        Examples.remove();
    }

    private Answer give(String nip, String role, String unit, LocalDate start, LocalDate end) {
        Form form = Form.open(admin, PAGE, "grant")
                .with(Map.of(
                        "nip",
                        nip,
                        "role",
                        role,
                        "start",
                        start.toString(),
                        "letter",
                        Examples.LETTER,
                        "end",
                        end == null ? "" : end.toString()));
        if (unit != null) {
            form.with("unitId", "dipilih").with("unitIdValue", unit);
        }
        return form.press("give");
    }

    private static String unit(String code) {
        return Rows.text("select id from work_unit where code = ?", code);
    }

    private long held() {
        return Rows.number("select count(*) from role_grant where employee_id = ? and ended_at is null", id);
    }

    @Test
    void aRoleIsFeltAtOnceAndTakenAwayAtOnce() {
        Session holder = Session.signIn(NIP, DemoLoader.PASSWORD);
        assertThat(holder.get("/audit/list").status()).isEqualTo(404);
        assertThat(give(NIP, "INSPECTOR", null, TODAY, null).header("Location")).contains("said=role_given");
        assertThat(holder.get("/audit/list").status()).isEqualTo(200);
        assertThat(Rows.number("""
                        select count(*) from audit_event where action = 'ROLE_GIVEN' and subject_id = ?""", id)).isPositive();
        String grant = Rows.text("select id from role_grant where employee_id = ?", id);
        Form list = Form.open(admin, PAGE, "grants");
        String fromHisLineOn = list.page().substring(list.page().indexOf("nip=" + NIP));
        Matcher button =
                Pattern.compile("name=\"grants:(lines:\\d+:takeAway)\"").matcher(fromHisLineOn);
        assertThat(button.find()).isTrue();
        assertThat(list.press(button.group(1)).header("Location")).contains("said=role_taken_away");
        assertThat(Rows.text("select ended_at from role_grant where id = ?", grant))
                .isNotNull();
        assertThat(holder.get("/audit/list").status()).isEqualTo(404);
    }

    @Test
    void theTrailTellsTheTermsOfARole() {
        LocalDate end = TODAY.plusDays(9);
        give(NIP, "UNIT_ADMIN", unit("D007"), TODAY, end);
        String terms = "{\"role\":\"UNIT_ADMIN\",\"workUnit\":\"Dinas Pendidikan dan Kebudayaan\",\"letter\":\""
                + Examples.LETTER + "\",\"start\":\"" + TODAY + "\",\"end\":\"" + end + "\"}";
        String none = "{\"role\":null,\"workUnit\":null,\"letter\":null,\"start\":null,\"end\":null}";
        assertThat(told("ROLE_GIVEN")).isEqualTo("{\"before\":" + none + ",\"after\":" + terms + "}");
        assertThat(Session.signIn(NIP, DemoLoader.PASSWORD).get("/audit/mine").text())
                .contains(
                        "Memberi peran",
                        "Peran: – → Pengelola unit",
                        "Unit kerja: – → Dinas Pendidikan dan Kebudayaan");
        Form list = Form.open(admin, PAGE, "grants");
        Matcher button = Pattern.compile("name=\"grants:(lines:\\d+:takeAway)\"")
                .matcher(list.page().substring(list.page().indexOf("nip=" + NIP)));
        assertThat(button.find()).isTrue();
        list.press(button.group(1));
        assertThat(told("ROLE_TAKEN_AWAY")).isEqualTo("{\"before\":" + terms + ",\"after\":" + none + "}");
    }

    private String told(String action) {
        return Rows.text(
                "select detail from audit_event where action = ? and subject_id = ? order by id desc limit 1",
                action,
                id);
    }

    @Test
    void aRoleHoldsFromItsDayOn() {
        give(NIP, "PYB", null, TODAY.plusDays(1), TODAY.plusDays(3));
        assertThat(held()).isEqualTo(1);
        assertThat(Session.signIn(NIP, DemoLoader.PASSWORD)
                        .get("/report/agency")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void nobodyGivesHimselfARole() {
        assertThat(give(Session.nipOf("admin"), "PPK", null, TODAY, null).text())
                .contains("hanya dapat diatur administrator lain");
        assertThat(Form.open(admin, PAGE, "grants").page()).contains(Session.nipOf("admin"));
    }

    @Test
    void whoOverseesOrOperatesHoldsNothingElse() {
        give(NIP, "UNIT_ADMIN", unit("D007"), TODAY, TODAY.plusDays(5));
        assertThat(give(NIP, "INSPECTOR", null, TODAY.plusDays(5), null).text()).contains("tidak dapat dirangkap");
        assertThat(give(NIP, "OPERATOR", null, TODAY, null).text()).contains("tidak dapat dirangkap");
        assertThat(give(NIP, "INSPECTOR", null, TODAY.plusDays(6), null).header("Location"))
                .as("from the day after")
                .contains("said=role_given");
        assertThat(held()).isEqualTo(2);
    }

    @Test
    void faultsStandAtTheirFieldsAndWhatWasTypedStays() {
        assertThat(give(NIP, "UNIT_ADMIN", null, TODAY, null).text()).contains("Wajib diisi");
        assertThat(give(NIP, "PPK", unit("D007"), TODAY, null).text()).contains("hanya diisi untuk pengelola unit");
        assertThat(give(NIP, "PPK", null, TODAY.minusDays(1), null).text()).contains("tidak dapat berlaku surut");
        assertThat(give(NIP, "PPK", null, TODAY, TODAY.minusDays(1)).text()).contains("mendahului tanggal mulai");
        assertThat(give("190001011900011001", "PPK", null, TODAY, null).text())
                .contains("Tidak ada pegawai dengan NIP ini", Examples.LETTER);
        give(NIP, "PPK", null, TODAY, null);
        assertThat(give(NIP, "PPK", null, TODAY, null).text()).contains("sudah memegang peran itu");
        assertThat(held()).isEqualTo(1);
    }

    /** With a code for such an account he would have its role. */
    @Test
    void aUnitsAdministratorDoesNotTouchTheAccountsOfTheEntrusted() {
        Session unitAdmin = Session.of("admin_opd");
        String inspector = Session.nipOf("inspektur");
        String ordinary = Session.nipOf("guru");
        assertThat(unitAdmin.get("/access/account?nip=" + ordinary).text()).contains("id=\"issue\"");
        assertThat(unitAdmin.get("/access/account?nip=" + inspector).text())
                .as("sits in the same agency")
                .doesNotContain("id=\"issue\"");
        assertThat(unitAdmin.get("/access/account?nip=" + NIP).text())
                .as("sits elsewhere")
                .doesNotContain("id=\"issue\"");
        // The form of one person does not serve for another.
        String before = Rows.text(
                "select code_hash from account a join employee e on e.id = a.employee_id where e.nip = ?", inspector);
        Form.open(unitAdmin, "/access/account?nip=" + ordinary, "issue").press("make");
        assertThat(Rows.text(
                        "select code_hash from account a join employee e on e.id = a.employee_id where e.nip = ?",
                        ordinary))
                .isNotNull();
        assertThat(Rows.text(
                        "select code_hash from account a join employee e on e.id = a.employee_id where e.nip = ?",
                        inspector))
                .isEqualTo(before);
        Rows.change(
                "update account a join employee e on e.id = a.employee_id set a.code_hash = null, a.code_expires_at = null where e.nip = ?",
                ordinary);
    }

    @Test
    void aUnitsAdministratorSeesTheCodesOfHisUnitsOnly() {
        Session unitAdmin = Session.of("admin_opd");
        assertThat(unitAdmin.get("/access/codes").text()).contains("Dinas Pendidikan dan Kebudayaan");
        assertThat(unitAdmin.get("/access/codes?unit=" + unit("D010")).status()).isEqualTo(200);
        assertThat(unitAdmin.get("/access/codes?unit=" + unit("D002")).status()).isEqualTo(404);
        assertThat(unitAdmin.get("/access/codes?unit=" + unit("D011")).status()).isEqualTo(404);
        assertThat(unitAdmin.get("/people/list").text())
                .contains(Session.nipOf("guru").substring(0, 8))
                .doesNotContain(NIP.substring(0, 8));
    }

    /** Else whoever enters the letters could give himself anybody's authority. */
    @Test
    void nobodyEntersADecreeInHisOwnFavour() {
        Answer answer = Session.of("admin_opd")
                .post(
                        "/api/v1/delegations",
                        Map.of(
                                "from",
                                Session.nipOf("kepsek"),
                                "to",
                                Session.nipOf("admin_opd"),
                                "letter",
                                Examples.LETTER,
                                "start",
                                TODAY.plusDays(300).toString(),
                                "end",
                                TODAY.plusDays(301).toString(),
                                "scope",
                                List.of("VALIDATE")));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(422);
        assertThat(answer.json().at("/fields/to").asText()).contains("orang lain");
    }
}
