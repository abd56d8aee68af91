package id.sikap.people.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.sikap.support.PortalTest;
import id.sikap.support.Rows;
import id.sikap.support.RunningPortal;
import id.sikap.support.Session;
import id.sikap.support.Session.Answer;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a post is: said with the appointment, kept with the post, shown with the person. */
@PortalTest
class AssignPostIT {

    private static final String LETTER = "800/jenjang/2026";
    private static final String PEGAWAI = Session.nipOf("pegawai");
    private static final String ATASAN = Session.nipOf("atasan");
    private static final String MADYA = "Contoh Hukum Ahli Madya";
    private static final String SAID = "Fungsional, jenjang Ahli Madya · kelas 11";

    private final LocalDate today = RunningPortal.today();
    private final Session admin = Session.of("admin");

    @AfterEach
    void takeBack() {
        RunningPortal.setClock(RunningPortal.at(today.minusDays(1) + "T12:00:00"));
        Session later = Session.of("admin");
        String id;
        while ((id = Rows.text(
                        "select id from personnel_change where letter = ? and undone_at is null limit 1", LETTER))
                != null) {
            assertThat(later.post("/api/v1/changes/" + id + "/undo", Map.of()).status())
                    .isEqualTo(204);
        }
        RunningPortal.resetClock();
        Rows.change(
                "delete from change_cut where change_id in (select id from personnel_change where letter = ?)", LETTER);
        Rows.change("delete from personnel_change where letter = ?", LETTER);
        Rows.change("delete from post where title like 'Contoh %' and id not in (select post_id from assignment)");
    }

    @Test
    void aPromotionIsToThePostAsItIsAndNotToAnImplementers() {
        Map<String, Object> promotion = appointment(MADYA, today);
        promotion.put("postKind", "FUNGSIONAL");
        promotion.put("level", "Ahli Madya");
        promotion.put("positionClass", 11);
        assertThat(admin.post("/api/v1/assignments", promotion).status()).isEqualTo(201);
        assertThat(Rows.text("""
                select concat_ws('|', position_kind, echelon_code, position_level, position_class, position_since)
                  from employee where nip = ?""", PEGAWAI)).isEqualTo("2|MA|11|" + today);
        String person = "/people/person?nip=" + PEGAWAI;
        assertThat(admin.get(person).text()).contains(MADYA, SAID);
        assertThat(admin.get(person + "&tab=history").text()).contains(SAID);
    }

    @Test
    void whatIsNotSaidFollowsFromTheTitle() {
        assertThat(admin.post("/api/v1/assignments", appointment("Contoh Arsip Terampil", today.plusDays(3)))
                        .status())
                .isEqualTo(201);
        assertThat(
                        Rows.text(
                                "select concat_ws('|', position_kind, position_level, position_class) from post where title = 'Contoh Arsip Terampil'"))
                .isEqualTo("2|TR");
    }

    @Test
    void whatDoesNotFitIsRefusedAtItsField() {
        Map<String, Object> wrong = appointment(MADYA, today.plusDays(3));
        wrong.put("postKind", "ADMINISTRATOR");
        wrong.put("level", "MA");
        wrong.put("positionClass", 18);
        JsonNode fields =
                admin.post("/api/v1/assignments?preview=true", wrong).json().path("fields");
        assertThat(fields.fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("postKind", "echelon", "level", "positionClass");
        assertThat(fields.path("positionClass").asText()).contains("1 sampai 17");
    }

    @Test
    void aPostThatIsHeldStaysWhatItIsAndOneThatNobodyEverHeldDoesNot() {
        Map<String, Object> held =
                appointment(Rows.text("select position_title from employee where nip = ?", ATASAN), today.plusDays(3));
        held.put("positionClass", 3);
        JsonNode fields =
                admin.post("/api/v1/assignments?preview=true", held).json().path("fields");
        assertThat(fields.path("positionClass").asText())
                .contains("tercatat " + Rows.text("select position_class from employee where nip = ?", ATASAN));

        Map<String, Object> mistaken = appointment(MADYA, today.plusDays(3));
        mistaken.put("positionClass", 12);
        String change =
                admin.post("/api/v1/assignments", mistaken).json().path("id").asText();
        Map<String, Object> right = appointment(MADYA, today.plusDays(4));
        right.put("positionClass", 11);
        right.put("nip", Session.nipOf("rekan1"));
        assertThat(admin.post("/api/v1/assignments?preview=true", right).status())
                .isEqualTo(422);
        assertThat(admin.post("/api/v1/changes/" + change + "/undo", Map.of()).status())
                .isEqualTo(204);
        assertThat(admin.post("/api/v1/assignments", right).status()).isEqualTo(201);
        assertThat(Rows.text("select position_class from post where title = ?", MADYA))
                .isEqualTo("11");
    }

    @Test
    void thePageSaysWhatThePostWillBeAndMeansOnlyWhatFits() {
        Step form = form(MADYA)
                .with("postKind", "FUNGSIONAL")
                .with("echelon", "31")
                .with("level", "MA")
                .with("positionClass", "11");
        Answer preview = form.press("look");
        assertThat(preview.text()).contains("Akibatnya", SAID);
        assertThat(form(MADYA)
                        .with("postKind", "FUNGSIONAL")
                        .with("echelon", "")
                        .with("level", "MU")
                        .with("positionClass", "sebelas")
                        .press("look")
                        .text())
                .contains("menyebut jenjang Ahli Madya", "angka 1 sampai 17");
    }

    @Test
    void anEmptyHeadPostComesWithWhatIsKnownOfIt() {
        String text = admin.get("/people/assign?unit=" + unit(ATASAN)).text();
        assertThat(text)
                .containsPattern("value=\"ADMINISTRATOR\" selected")
                .containsPattern("value=\"3[12]\" selected");
    }

    @Test
    void thePostsOfAUnitAreFoundByAPieceOfTheTitle() {
        JsonNode items = admin.get("/api/v1/posts?unit=" + unit(ATASAN) + "&query=ahli+PERT")
                .json()
                .path("items");
        assertThat(items.findValuesAsText("title")).isNotEmpty().allMatch(title -> title.endsWith("Ahli Pertama"));
        assertThat(items.findValuesAsText("level")).containsOnly("PT");
        assertThat(items.findValuesAsText("text")).contains("Fungsional, jenjang Ahli Pertama · kelas 8");
        assertThat(admin.get("/api/v1/posts?unit=" + unit(ATASAN) + "&query=%25")
                        .json()
                        .path("items"))
                .isEmpty();
        assertThat(admin.get("/api/v1/posts?unit=1").status()).isEqualTo(404);
    }

    private Step form(String post) {
        return Step.of(admin, "/people/assign")
                .with("nip", PEGAWAI)
                .with("unitId", "x")
                .with("unitIdValue", unit(ATASAN))
                .with("post", post)
                .with("kind", "DEFINITIF")
                .with("start", today.plusDays(2).toString())
                .with("end", "")
                .with("letter", LETTER);
    }

    /** In the unit where they both work. */
    private static Map<String, Object> appointment(String post, LocalDate start) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("nip", PEGAWAI);
        body.put("unitId", unit(ATASAN));
        body.put("post", post);
        body.put("kind", "DEFINITIF");
        body.put("start", start.toString());
        body.put("letter", LETTER);
        return body;
    }

    private static String unit(String nip) {
        return Rows.text("""
                select p.unit_id from placement p join employee e on e.id = p.employee_id
                 where e.nip = ? and ? between p.start_date and p.end_date""", nip, RunningPortal.today());
    }
}
