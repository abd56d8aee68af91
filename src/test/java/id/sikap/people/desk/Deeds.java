package id.sikap.people.desk;

import static org.assertj.core.api.Assertions.assertThat;

import id.sikap.support.Examples;
import id.sikap.support.Rows;
import id.sikap.support.RunningPortal;
import id.sikap.support.Session;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a test of these pages enters by its letter, and takes back again. */
final class Deeds {

    private Deeds() {}

    /** The latest first, on the day before, on which nothing of today has begun. */
    static void takeBack(String letter, LocalDate today) {
        RunningPortal.setClock(RunningPortal.at(today.minusDays(1) + "T12:00:00"));
        Session admin = Session.of("admin");
        String id;
        while ((id = Rows.text(
                        "select id from personnel_change where letter = ? and undone_at is null order by id desc limit 1",
                        letter))
                != null) {
            assertThat(admin.post("/api/v1/changes/" + id + "/undo", Map.of()).status())
                    .isEqualTo(204);
        }
        RunningPortal.resetClock();
        Rows.change(
                "delete from change_cut where change_id in (select id from personnel_change where letter = ?)", letter);
        Rows.change("delete from personnel_change where letter = ?", letter);
        Examples.remove();
    }

    /** An appointment to the post that somebody holds. */
    static Map<String, Object> onThePostOf(
            String holder, String nip, String kind, LocalDate start, LocalDate end, String letter) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("nip", nip);
        body.put("unitId", unitOf(holder));
        body.put("post", Rows.text("select position_title from employee where nip = ?", holder));
        body.put("kind", kind);
        body.put("start", start.toString());
        if (end != null) {
            body.put("end", end.toString());
        }
        body.put("letter", letter);
        return body;
    }

    /** Where his own post is, whether he is there or not. */
    static String unitOf(String nip) {
        return Rows.text(
                "select p.unit_id from assignment a join post p on p.id = a.post_id join employee e on e.id = a.employee_id where e.nip = ? and a.kind = 'DEFINITIF' order by a.end_date desc",
                nip);
    }
}
