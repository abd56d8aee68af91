package id.sikap.people.desk;

import static org.assertj.core.api.Assertions.assertThat;

import id.sikap.support.PortalTest;
import id.sikap.support.Rows;
import id.sikap.support.RunningPortal;
import id.sikap.support.Session;
import id.sikap.support.Session.Answer;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a unit was called, where it hung and who headed it, one after the other. */
@PortalTest
class UnitHistoryIT {

    private static final String LETTER = "060/riwayat/2026";
    private static final String ATASAN = Session.nipOf("atasan");

    private final LocalDate today = RunningPortal.today();
    private final Session admin = Session.of("admin");
    private final String unit = Rows.text("""
            select p.unit_id from placement p join employee e on e.id = p.employee_id
             where e.nip = ? and ? between p.start_date and p.end_date""", ATASAN, today);

    @AfterEach
    void takeBack() {
        String id;
        while ((id = Rows.text(
                        "select id from personnel_change where letter = ? and undone_at is null order by id desc limit 1",
                        LETTER))
                != null) {
            assertThat(admin.post("/api/v1/changes/" + id + "/undo", Map.of()).status())
                    .isEqualTo(204);
        }
        Rows.change(
                "delete from change_cut where change_id in (select id from personnel_change where letter = ?)", LETTER);
        Rows.change("delete from personnel_change where letter = ?", LETTER);
        Rows.change("delete from post where title = 'Kepala Bagian Anyar'");
    }

    @Test
    void headsNamesAndPlacesFollowEachOther() {
        String name = Rows.text("select name from work_unit where id = ?", unit);
        String parent = Rows.text("select parent_id from work_unit where id = ?", unit);
        String title = Rows.text("select head_title from work_unit where id = ?", unit);
        rename("Bagian Tengah", title, parent, today.plusDays(1));
        rename("Bagian Anyar", "Kepala Bagian Anyar", parent, today.plusDays(2));
        Map<String, Object> acting = new LinkedHashMap<>();
        acting.put("nip", Session.nipOf("rekan1"));
        acting.put("unitId", unit);
        acting.put("post", "Kepala Bagian Anyar");
        acting.put("kind", "PLT");
        acting.put("start", today.plusDays(2).toString());
        acting.put("end", today.plusDays(60).toString());
        acting.put("letter", LETTER);
        assertThat(admin.post("/api/v1/assignments", acting).status()).isEqualTo(201);

        Answer page = admin.get("/people/unit?unit=" + unit);
        String history = page.text().substring(page.text().indexOf("class=\"timeline\""));
        assertThat(history)
                .containsSubsequence(
                        "data-when=\"COMING\"",
                        "Bagian Anyar",
                        "Berada di bawah: " + Rows.text("select name from work_unit where id = ?", parent),
                        "data-when=\"COMING\"",
                        "Kepala unit · Pelaksana tugas (Plt.)",
                        Rows.text("select name from employee where nip = ?", Session.nipOf("rekan1")),
                        "data-when=\"COMING\"",
                        "Bagian Tengah",
                        "data-when=\"IN_FORCE\"",
                        name,
                        "data-when=\"IN_FORCE\"",
                        "Kepala unit · Definitif",
                        Rows.text("select name from employee where nip = ?", ATASAN),
                        "eselon III.a");
        assertThat(history.split(Pattern.quote("data-when"), -1))
                .as("a head whose unit is renamed is one head")
                .hasSize(6);
    }

    private void rename(String name, String headTitle, String parent, LocalDate start) {
        Step reshape = Step.of(admin, "/people/unit?unit=" + unit)
                .with("parentId", "x")
                .with("parentIdValue", parent)
                .with("name", name)
                .with("headTitle", headTitle)
                .with("official", "")
                .with("start", start.toString())
                .with("letter", LETTER);
        assertThat(reshape.after(reshape.press("look")).press("save").status()).isEqualTo(302);
    }
}
