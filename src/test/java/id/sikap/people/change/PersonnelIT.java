package id.sikap.people.change;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
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

/** The deeds of the personnel office over HTTP: told beforehand, done once, taken back until their day. */
@PortalTest
class PersonnelIT {

    private static final String LETTER = "800/contoh/2026";
    private static final String PEGAWAI = Session.nipOf("pegawai");
    private static final String ATASAN = Session.nipOf("atasan");
    private static final String KEPSEK = Session.nipOf("kepsek");

    private final LocalDate today = RunningPortal.today();
    private final List<String> made = new ArrayList<>();

    @AfterEach
    void takeBack() {
        // The day before, on which nothing of today has begun.
        RunningPortal.setClock(RunningPortal.at(today.minusDays(1) + "T12:00:00"));
        Session admin = Session.of("admin");
        for (int i = made.size() - 1; i >= 0; i--) {
            assertThat(admin.post("/api/v1/changes/" + made.get(i) + "/undo", Map.of())
                            .status())
                    .isEqualTo(204);
        }
        RunningPortal.resetClock();
        Examples.remove();
    }

    @Test
    void theSuperiorIsNamedWithPostCapacityAndReason() {
        JsonNode superior = Session.of("pegawai")
                .get("/api/v1/people/" + PEGAWAI + "/superior?on=" + today)
                .json();
        assertThat(superior.path("nip").asText()).isEqualTo(ATASAN);
        assertThat(superior.path("capacity").asText()).isEqualTo("DEFINITIF");
        assertThat(superior.path("post").asText()).startsWith("Kepala");
        assertThat(superior.path("because").asText()).contains("Memimpin unit kerja");
        assertThat(Session.of("guru")
                        .get("/api/v1/people/" + PEGAWAI + "/superior")
                        .status())
                .isEqualTo(404);
        assertThat(Session.of("pegawai")
                        .get("/api/v1/people/" + PEGAWAI + "/superior?on=besok")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void eachSeesThePeopleHeMaySee() {
        assertThat(Session.of("pegawai")
                        .get("/api/v1/people")
                        .json()
                        .path("total")
                        .asLong())
                .isEqualTo(1);
        long everyone = Rows.number("select count(*) from employee");
        assertThat(Session.of("admin")
                        .get("/api/v1/people?size=5")
                        .json()
                        .path("total")
                        .asLong())
                .isEqualTo(everyone);
        JsonNode team = Session.of("atasan").get("/api/v1/people?size=100").json();
        assertThat(team.path("total").asLong()).isBetween(2L, everyone - 1);
        assertThat(team.path("items").findValuesAsText("nip"))
                .contains(ATASAN, PEGAWAI)
                .doesNotContain(KEPSEK);
        assertThat(Session.of("atasan")
                        .get("/api/v1/people?query=" + KEPSEK)
                        .json()
                        .path("total")
                        .asLong())
                .isZero();
        assertThat(Session.of("admin").get("/api/v1/people?size=1000").status()).isEqualTo(422);
    }

    @Test
    void aPreviewTellsWhatWillHappenAndWritesNothing() {
        Session admin = Session.of("admin");
        String before = Rows.fingerprint();
        Answer preview = admin.post("/api/v1/assignments?preview=true", move(today.plusDays(3)));
        assertThat(preview.status()).isEqualTo(200);
        assertThat(preview.json().findValuesAsText("kind")).contains("PLACE", "SUPERIOR");
        assertThat(preview.json().findValuesAsText("on"))
                .containsOnly(today.plusDays(3).toString());
        assertThat(preview.text()).contains("atasannya berganti");
        assertThat(Rows.fingerprint()).isEqualTo(before);
    }

    @Test
    void aMutationHoldsFromItsDayAndCanBeTakenBackUntilThen() {
        LocalDate day = today.plusDays(3);
        Session admin = Session.of("admin");
        String before = placements(PEGAWAI);
        Answer done = admin.post("/api/v1/assignments", move(day));
        assertThat(done.status()).as(done.toString()).isEqualTo(201);
        String change = done.json().path("id").asText();
        assertThat(superior(admin, PEGAWAI, today)).isEqualTo(ATASAN);
        assertThat(superior(admin, PEGAWAI, day)).isEqualTo(KEPSEK);
        assertThat(superior(admin, PEGAWAI, day.minusDays(1))).isEqualTo(ATASAN);
        assertThat(Session.of("pegawai")
                        .post("/api/v1/changes/" + change + "/undo", Map.of())
                        .status())
                .isEqualTo(404);
        assertThat(admin.post("/api/v1/changes/" + change + "/undo", Map.of()).status())
                .isEqualTo(204);
        assertThat(placements(PEGAWAI)).isEqualTo(before);
    }

    @Test
    void whatHasBegunIsNotTakenBack() {
        Session admin = Session.of("admin");
        String change = done(admin.post("/api/v1/assignments", move(today)));
        Answer undo = admin.post("/api/v1/changes/" + change + "/undo", Map.of());
        assertThat(undo.status()).isEqualTo(409);
        assertThat(undo.json().path("code").asText()).isEqualTo("change.day_has_come");
        assertThat(Rows.text("select position_title from employee where nip = ?", PEGAWAI))
                .as("what asks no date shows it from its day on")
                .isEqualTo("Pengelola Contoh");
    }

    @Test
    void aWrongAppointmentIsRefusedAtItsFields() {
        Session admin = Session.of("admin");
        Map<String, Object> empty = new LinkedHashMap<>();
        Answer answer = admin.post("/api/v1/assignments", empty);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().path("fields").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("nip", "unitId", "post", "kind", "letter", "start");
        Map<String, Object> early = move(today.minusMonths(2));
        assertThat(admin.post("/api/v1/assignments", early)
                        .json()
                        .path("fields")
                        .path("start")
                        .asText())
                .contains("bulan yang sudah lewat");
        Map<String, Object> stranger = move(today.plusDays(3));
        stranger.put("nip", "199999999999999999");
        assertThat(admin.post("/api/v1/assignments", stranger)
                        .json()
                        .path("fields")
                        .has("nip"))
                .isTrue();
    }

    @Test
    void aPlhHasALastDayAndADefinitiveAppointmentHasNone() {
        Map<String, Object> plh = move(today.plusDays(3));
        plh.put("kind", "PLH");
        Answer endless = Session.of("admin").post("/api/v1/assignments", plh);
        assertThat(endless.status()).isEqualTo(422);
        assertThat(endless.json().path("fields").fieldNames()).toIterable().containsExactly("end");
        assertThat(endless.json().path("fields").path("end").asText())
                .startsWith("Plh. ")
                .contains("tanggal akhir");
        Map<String, Object> definitive = move(today.plusDays(3));
        definitive.put("end", today.plusDays(9).toString());
        assertThat(Session.of("admin")
                        .post("/api/v1/assignments", definitive)
                        .json()
                        .path("fields")
                        .fieldNames())
                .toIterable()
                .containsExactly("end");
    }

    @Test
    void theSameKeyIsTheSameChange() {
        Session admin = Session.of("admin");
        String key = Examples.key();
        Map<String, Object> body = move(today.plusDays(3));
        String first = done(admin.post("/api/v1/assignments", body, Map.of("Idempotency-Key", key)));
        assertThat(admin.post("/api/v1/assignments", body, Map.of("Idempotency-Key", key))
                        .json()
                        .path("id")
                        .asText())
                .isEqualTo(first);
        body.put("letter", "lain");
        assertThat(admin.post("/api/v1/assignments", body, Map.of("Idempotency-Key", key))
                        .status())
                .isEqualTo(409);
    }

    @Test
    void lentAuthorityGoesOverAndComesBackByItself() {
        long waiting = Examples.entry(PEGAWAI, today, "SENT");
        Answer lent = Session.of("atasan").post("/api/v1/delegations", decree(ATASAN, Session.nipOf("rekan1")));
        done(lent);
        Session acting = Session.of("rekan1");
        assertThat(queue(acting)).contains(waiting);
        assertThat(superior(Session.of("admin"), PEGAWAI, today)).isEqualTo(Session.nipOf("rekan1"));
        JsonNode told = Session.of("pegawai")
                .get("/api/v1/people/" + PEGAWAI + "/superior")
                .json();
        assertThat(told.path("capacity").asText()).isEqualTo("PLH");
        assertThat(told.path("because").asText()).contains(LETTER);
        assertThat(superior(Session.of("admin"), PEGAWAI, today.plusDays(5)))
                .as("after the last day it is back")
                .isEqualTo(ATASAN);
        JsonNode result = acting.post(
                        "/api/v1/review",
                        Map.of("decisions", List.of(Map.of("id", waiting, "version", 0, "verdict", "approve"))))
                .json();
        assertThat(result.path("results").path(0).path("result").asText()).isEqualTo("ok");
        assertThat(Rows.text(
                        "select e.nip from review r join employee e on e.id = r.on_behalf_of where r.entry_id = ?",
                        waiting))
                .isEqualTo(ATASAN);
    }

    @Test
    void nobodyDecidesOnHisOwnEntry() {
        String delegate = Session.nipOf("rekan1");
        long own = Examples.entry(delegate, today, "SENT");
        done(Session.of("atasan").post("/api/v1/delegations", decree(ATASAN, delegate)));
        assertThat(queue(Session.of("rekan1"))).doesNotContain(own);
        JsonNode result = Session.of("rekan1")
                .post(
                        "/api/v1/review",
                        Map.of("decisions", List.of(Map.of("id", own, "version", 0, "verdict", "approve"))))
                .json();
        assertThat(result.path("results").path(0).path("result").asText()).isEqualTo("not_found");
        String above = superior(Session.of("admin"), delegate, today);
        assertThat(above).as("it goes one further up").isNotEqualTo(delegate).isNotEqualTo(ATASAN);
        assertThat(queue(Session.signIn(above, id.sikap.demo.DemoLoader.PASSWORD)))
                .contains(own);
    }

    @Test
    void aDecreeIsRefusedAtItsFields() {
        Session admin = Session.of("admin");
        String peer = Session.nipOf("rekan1");
        assertThat(fields(admin, decree(ATASAN, ATASAN))).containsExactly("to");
        Map<String, Object> backwards = decree(ATASAN, peer);
        backwards.put("end", today.minusDays(1).toString());
        assertThat(fields(admin, backwards)).containsExactly("end");
        Map<String, Object> nothing = decree(ATASAN, peer);
        nothing.put("scope", List.of());
        assertThat(fields(admin, nothing)).containsExactly("scope");
        done(admin.post("/api/v1/delegations", decree(ATASAN, peer)));
        assertThat(fields(admin, decree(ATASAN, Session.nipOf("rekan2"))))
                .as("overlap")
                .containsExactly("start");
        assertThat(fields(admin, decree(peer, ATASAN))).as("cycle").containsExactly("from");
        assertThat(fields(admin, decree(peer, Session.nipOf("rekan2"))))
                .as("delegate of a delegate")
                .containsExactly("from");
        assertThat(Session.of("atasan")
                        .post("/api/v1/delegations", decree(KEPSEK, peer))
                        .status())
                .as("another's authority is not his to lend")
                .isEqualTo(404);
    }

    @Test
    void actingOnAVacantPostMakesTheSuperiorInThatCapacity() {
        Session admin = Session.of("admin");
        LocalDate day = today.plusDays(10);
        Rows.change("""
                insert into absence (id, employee_id, kind, start_date, end_date, letter)
                select 1, id, 'PENSIUN', ?, '9999-12-31', ? from employee where nip = ?""", day, LETTER, ATASAN);
        try {
            Map<String, Object> acting = new LinkedHashMap<>(move(day));
            acting.put("nip", Session.nipOf("rekan1"));
            acting.put("unitId", unitOf(ATASAN));
            acting.put("post", Rows.text("select position_title from employee where nip = ?", ATASAN));
            acting.put("kind", "PLT");
            done(admin.post("/api/v1/assignments", acting));
            JsonNode superior = admin.get("/api/v1/people/" + PEGAWAI + "/superior?on=" + day)
                    .json();
            assertThat(superior.path("nip").asText()).isEqualTo(Session.nipOf("rekan1"));
            assertThat(superior.path("capacity").asText()).isEqualTo("PLT");
        } finally {
            Rows.change("delete from absence where id = 1");
        }
    }

    private static List<String> fields(Session who, Map<String, Object> decree) {
        Answer answer = who.post("/api/v1/delegations", decree);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(422);
        List<String> names = new ArrayList<>();
        answer.json().path("fields").fieldNames().forEachRemaining(names::add);
        return names;
    }

    private String done(Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        made.add(answer.json().path("id").asText());
        return made.get(made.size() - 1);
    }

    private Map<String, Object> decree(String from, String to) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("from", from);
        body.put("to", to);
        body.put("letter", LETTER);
        body.put("start", today.toString());
        body.put("end", today.plusDays(2).toString());
        body.put("scope", List.of("VALIDATE", "SIGN"));
        return body;
    }

    /** The employee goes to the school. */
    private static Map<String, Object> move(LocalDate start) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("nip", PEGAWAI);
        body.put("unitId", unitOf(KEPSEK));
        body.put("post", "Pengelola Contoh");
        body.put("kind", "DEFINITIF");
        body.put("start", start.toString());
        body.put("letter", LETTER);
        return body;
    }

    private static String unitOf(String nip) {
        return Rows.text(
                "select p.unit_id from placement p join employee e on e.id = p.employee_id where e.nip = ? and ? between p.start_date and p.end_date",
                nip,
                RunningPortal.today());
    }

    private static String superior(Session who, String nip, LocalDate day) {
        return who.get("/api/v1/people/" + nip + "/superior?on=" + day)
                .json()
                .path("nip")
                .asText();
    }

    private static List<Long> queue(Session who) {
        List<Long> ids = new ArrayList<>();
        who.get("/api/v1/review/queue")
                .json()
                .forEach(row -> ids.add(row.path("id").asLong()));
        return ids;
    }

    private static String placements(String nip) {
        return Rows.text("""
                select group_concat(concat_ws('|', p.unit_id, p.superior_id, p.start_date, p.end_date) order by p.start_date)
                  from placement p join employee e on e.id = p.employee_id where e.nip = ?""", nip);
    }
}
