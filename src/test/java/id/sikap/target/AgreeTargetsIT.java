package id.sikap.target;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.sikap.support.Examples;
import id.sikap.support.PortalTest;
import id.sikap.support.Rows;
import id.sikap.support.RunningPortal;
import id.sikap.support.Session;
import id.sikap.support.Session.Answer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A target holds when both sides have said yes, whoever spoke first. */
@PortalTest
class AgreeTargetsIT {

    private static final int YEAR = RunningPortal.today().getYear();

    private static Session employee;
    private static Session superior;

    @BeforeAll
    static void signIn() {
        employee = Session.of("pegawai");
        superior = Session.of("atasan");
    }

    @AfterEach
    void leaveNothing() {
        Examples.remove();
    }

    @Test
    void theEmployeeProposesAndTheSuperiorAgrees() {
        Answer made = employee.post("/api/v1/targets", Examples.target(Session.nipOf("pegawai"), YEAR));
        assertThat(made.status()).as(made.toString()).isEqualTo(201);
        assertThat(made.json().path("status").asText()).isEqualTo("awaits_superior");
        String id = made.json().path("id").asText();
        Answer agreed = superior.post("/api/v1/targets/" + id + "/agree", Map.of());
        assertThat(agreed.status()).isEqualTo(200);
        assertThat(agreed.json().path("status").asText()).isEqualTo("agreed");
        assertThat(listed(employee, "/api/v1/targets?period=" + YEAR, id)
                        .path("status")
                        .asText())
                .isEqualTo("agreed");
        assertThat(listed(superior, "/api/v1/targets?nip=" + Session.nipOf("pegawai"), id))
                .isNotNull();
    }

    @Test
    void theSuperiorSetsOneForSeveralAtOnce() {
        Map<String, Object> body = new HashMap<>(Examples.target("", YEAR));
        body.remove("nip");
        body.put("nips", List.of(Session.nipOf("pegawai"), Session.nipOf("rekan1")));
        Answer made = superior.post("/api/v1/targets", body);
        assertThat(made.status()).as(made.toString()).isEqualTo(201);
        assertThat(made.json().path("ids")).hasSize(2);
        assertThat(made.json().path("status").asText()).isEqualTo("awaits_employee");
        String mine = made.json().path("id").asText();
        assertThat(employee.post("/api/v1/targets/" + mine + "/agree", Map.of())
                        .json()
                        .path("status")
                        .asText())
                .isEqualTo("agreed");
    }

    /** One foreign name spoils the whole call: nobody gets half of a decision. */
    @Test
    void oneForeignNameLeavesAllWithoutATarget() {
        Map<String, Object> body = new HashMap<>(Examples.target("", YEAR));
        body.remove("nip");
        body.put("nips", List.of(Session.nipOf("pegawai"), Session.nipOf("guru")));
        String before = Rows.fingerprint();
        assertThat(superior.post("/api/v1/targets", body).status()).isEqualTo(404);
        assertThat(Rows.fingerprint()).isEqualTo(before);
    }

    @Test
    void whatBothAgreedOnIsNotTakenBackByOne() {
        String id = employee.post("/api/v1/targets", Examples.target(Session.nipOf("pegawai"), YEAR))
                .json()
                .path("id")
                .asText();
        superior.post("/api/v1/targets/" + id + "/agree", Map.of());
        Answer refused = employee.post("/api/v1/targets/" + id + "/withdraw", Map.of());
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().path("code").asText()).isEqualTo("target.state.agreed");
    }

    @Test
    void whatWasTakenBackIsNeitherAgreedNorListedNorLoggedOn() {
        String id = String.valueOf(Examples.target(Session.nipOf("pegawai")));
        assertThat(employee.post("/api/v1/targets/" + id + "/withdraw", Map.of())
                        .status())
                .isEqualTo(204);
        assertThat(superior.post("/api/v1/targets/" + id + "/agree", Map.of()).status())
                .isEqualTo(409);
        assertThat(listed(employee, "/api/v1/targets", id)).isNull();
        Map<String, Object> entry = Examples.post(RunningPortal.today());
        entry.put("targetId", id);
        assertThat(employee.post("/api/v1/entries", entry, Map.of("Idempotency-Key", Examples.key()))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void whatIsWrongIsSaidAtItsField() {
        Map<String, Object> body = new HashMap<>(Examples.target(Session.nipOf("pegawai"), YEAR));
        body.put("quantity", 0);
        body.put("result", " ");
        body.put("endsOn", YEAR + 1 + "-01-01");
        Answer answer = employee.post("/api/v1/targets", body);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().path("fields").fieldNames()).toIterable().contains("quantity", "result", "startsOn");
    }

    private static JsonNode listed(Session session, String path, String id) {
        for (JsonNode target : session.get(path).json()) {
            if (target.path("id").asText().equals(id)) {
                return target;
            }
        }
        return null;
    }
}
