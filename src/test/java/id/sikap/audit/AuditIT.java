package id.sikap.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.sikap.support.Examples;
import id.sikap.support.PortalTest;
import id.sikap.support.Rows;
import id.sikap.support.RunningPortal;
import id.sikap.support.Session;
import id.sikap.support.Session.Answer;
import id.sikap.support.Statements;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the running portal writes down, who may read it, and whether it holds. */
@PortalTest
class AuditIT {

    private static final byte[] PDF = """
            %PDF-1.4
            1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
            2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
            3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>endobj
            trailer<</Root 1 0 R>>
            %%EOF
            """.getBytes(java.nio.charset.StandardCharsets.US_ASCII);

    private static int quietMinutes;
    private static Session pegawai;
    private static Session atasan;
    private static Session admin;

    @BeforeAll
    static void signIn() {
        RunningPortal.resetClock();
        pegawai = Session.of("pegawai");
        atasan = Session.of("atasan");
        admin = Session.of("admin");
    }

    @AfterAll
    static void leaveNothing() {
        Examples.remove();
        Rows.change("delete from sign_in_throttle");
    }

    @AfterEach
    void theTrailIsWhole() {
        JsonNode verdict = admin.get("/api/v1/audit/verify").json();
        assertThat(verdict.path("ok").asBoolean()).as(verdict.toString()).isTrue();
        assertThat(verdict.path("records").asLong()).isEqualTo(Rows.number("select count(*) from audit_event") - 1);
    }

    @Test
    void aPostIsTwoStatementsMoreAndOneCommit() throws Exception {
        LocalDate today = RunningPortal.today();
        // Standing still, so that the rules are not read again in the middle.
        RunningPortal.setClock(Clock.systemUTC().instant());
        post(today);
        List<String> statements = Statements.during(() -> post(today));
        assertThat(statements.stream().filter(sql -> sql.contains("audit_event")))
                .hasSize(1);
        assertThat(statements.stream().filter(sql -> sql.contains("audit_chain")))
                .hasSize(1)
                .allMatch(sql -> sql.startsWith("update"));
        assertThat(statements).as(statements.toString()).hasSize(3);
        assertThat(Statements.commitsDuring(() -> post(today))).isOne();
        assertThat(connection("convert(argument using latin1) like '%audit_event%'"))
                .as("on the connection that commits")
                .isEqualTo(connection("convert(argument using latin1) like 'insert into day_entry%'"))
                .isEqualTo(connection("convert(argument using latin1) = 'COMMIT'"))
                .matches("\\d+");
    }

    /** The entity manager holds its connection already: it has locked the entry. */
    @Test
    void theLineOfAnUploadIsOnItsConnection() throws Exception {
        String entry = post(RunningPortal.today()).json().path("id").asText();
        Statements.during(
                () -> assertThat(pegawai.upload("/api/v1/entries/" + entry + "/evidence", "file", "bukti.pdf", PDF)
                                .status())
                        .isEqualTo(201));
        assertThat(connection("convert(argument using latin1) like '%audit_event%'"))
                .isEqualTo(connection("convert(argument using latin1) like 'insert into evidence%'"))
                .isEqualTo(connection("convert(argument using latin1) = 'COMMIT'"))
                .matches("\\d+");
    }

    /** Which of the database's connections it was. */
    private static String connection(String sql) {
        return Rows.text(
                "select group_concat(distinct thread_id) from mysql.general_log where user_host like 'sikap[%' and "
                        + sql);
    }

    /** Many records of one deed are one statement. */
    @Test
    void whatIsDoneToSeveralIsWrittenAtOnce() throws Exception {
        Map<String, Object> body = new java.util.TreeMap<>(
                Examples.target(Session.nipOf("pegawai"), RunningPortal.today().getYear()));
        body.remove("nip");
        body.put("nips", List.of(Session.nipOf("pegawai"), Session.nipOf("rekan1")));
        long before = Rows.number("select count(*) from audit_event where action = 'TARGET_PROPOSED'");
        List<String> statements = Statements.during(
                () -> assertThat(atasan.post("/api/v1/targets", body).status()).isEqualTo(201));
        assertThat(Rows.number("select count(*) from audit_event where action = 'TARGET_PROPOSED'"))
                .isEqualTo(before + 2);
        assertThat(statements.stream().filter(sql -> sql.contains("audit_")))
                .as(statements.toString())
                .hasSize(2);
    }

    @Test
    void aChangeTellsWhatWasBeforeAndAfterAndTheNameOfItsRequest() {
        Answer made = post(RunningPortal.today());
        String id = made.json().path("id").asText();
        Map<String, Object> body = Examples.post(RunningPortal.today());
        body.put("version", made.json().path("version").asInt());
        body.put("minutes", 90);
        Answer edited = pegawai.put("/api/v1/entries/" + id, body);
        assertThat(edited.status()).as(edited.toString()).isEqualTo(200);
        JsonNode record = newest(pegawai, "ENTRY_EDITED");
        assertThat(record.path("objectId").asText()).isEqualTo(id);
        assertThat(record.path("actor").path("nip").asText()).isEqualTo(Session.nipOf("pegawai"));
        assertThat(record.path("subject").path("nip").asText()).isEqualTo(Session.nipOf("pegawai"));
        assertThat(record.path("detail").toString())
                .isEqualTo("{\"before\":{\"minutes\":\"60\"},\"after\":{\"minutes\":\"90\"}}");
        assertThat(record.path("requestId").asText())
                .isEqualTo(edited.header("X-Request-Id"))
                .matches("\\w{4}-\\w{4}-\\w{4}");
        assertThat(record.path("address").asText()).isEqualTo("127.0.0.1");
    }

    @Test
    void whoLooksAtAnothersEvidenceAndEntriesIsSeenByHim() {
        long entry = Examples.entry(Session.nipOf("pegawai"), RunningPortal.today(), "SENT");
        long evidence = Examples.evidence(entry);
        long before = Rows.number("select count(*) from audit_event where action = 'EVIDENCE_VIEWED'");
        assertThat(pegawai.get("/api/v1/evidence/" + evidence).status()).isEqualTo(200);
        assertThat(Rows.number("select count(*) from audit_event where action = 'EVIDENCE_VIEWED'"))
                .as("one's own")
                .isEqualTo(before);
        assertThat(atasan.get("/api/v1/evidence/" + evidence).status()).isEqualTo(200);
        atasan.get("/api/v1/entries?nip=" + Session.nipOf("pegawai"));
        JsonNode seen = newest(pegawai, "EVIDENCE_VIEWED");
        assertThat(seen.path("objectId").asText()).isEqualTo(String.valueOf(entry));
        assertThat(seen.path("actor").path("nip").asText()).isEqualTo(Session.nipOf("atasan"));
        assertThat(seen.has("address")).as("where the superior sat").isFalse();
        assertThat(newest(pegawai, "ENTRIES_VIEWED").path("actor").path("nip").asText())
                .isEqualTo(Session.nipOf("atasan"));
        assertThat(pegawai.get("/audit/mine?others=true").text()).contains("Melihat bukti dukung");
    }

    @AfterEach
    void resetClock() {
        RunningPortal.resetClock();
    }

    /** In which nobody was refused yet: other tests of the run provoke refusals too, and of these only so many are kept. */
    private static Instant quietMinute() {
        Instant quiet = Clock.systemUTC().instant().plusSeconds(120L + 120 * ++quietMinutes);
        RunningPortal.setClock(quiet);
        return quiet;
    }

    @Test
    void refusalsAreKeptThoughNothingHappened() {
        quietMinute();
        long other = Examples.entry(Session.nipOf("guru"), RunningPortal.today(), "DRAFT");
        Answer foreign = pegawai.post("/api/v1/entries/" + other + "/discard", Map.of("version", 0));
        denied(foreign, 404, "not_found", "POST /api/v1/entries/" + other + "/discard");
        denied(pegawai.get("/people/list"), 404, "not_found", "GET /people/list");
        denied(pegawai.get("/report/unit?unit=1"), 404, "not_found", "GET /report/unit");
        denied(pegawai.withToken("wrong").post("/api/v1/entries", Map.of()), 403, "csrf", "POST /api/v1/entries");
        denied(
                pegawai.send(
                        "POST",
                        "/target/propose",
                        java.net.http.HttpRequest.BodyPublishers.noBody(),
                        Map.of("Sec-Fetch-Site", "cross-site")),
                403,
                "cross_site",
                "POST /target/propose");
        Answer row = atasan.post(
                "/api/v1/review",
                Map.of("decisions", List.of(Map.of("id", other, "version", 0, "verdict", "approve"))));
        denied(row, 200, "not_found", "POST /api/v1/review " + other);
        long before = Rows.number("select count(*) from audit_event where action = 'DENIED'");
        Session.anonymous().get("/people/list");
        Session.anonymous().get("/api/v1/entries");
        assertThat(Rows.number("select count(*) from audit_event where action = 'DENIED'"))
                .as("who has not signed in is asked to")
                .isEqualTo(before);
    }

    private static void denied(Answer answer, int status, String why, String what) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
        assertThat(Rows.text(
                        "select json_extract(detail, '$.why', '$.what') from audit_event where action = 'DENIED'"
                                + " and request_id = ?",
                        answer.header("X-Request-Id")))
                .isEqualTo("[\"" + why + "\", \"" + what + "\"]");
    }

    @Test
    void nobodyFillsTheDiskWithRefusals() {
        Session guru = Session.of("guru");
        long id = Rows.number("select id from employee where nip = ?", Session.nipOf("guru"));
        Instant quiet = quietMinute();
        long before = Rows.number("select count(*) from audit_event where actor_id = ?", id);
        for (int i = 0; i < 50; i++) {
            assertThat(guru.get("/people/list").status()).isEqualTo(404);
        }
        assertThat(Rows.number("select count(*) from audit_event where actor_id = ?", id))
                .isEqualTo(before + RefusalBound.EACH_A_MINUTE);
        RunningPortal.setClock(quiet.plusSeconds(60));
        guru.get("/people/list");
        assertThat(Rows.text("select detail from audit_event where actor_id = ? order by id desc limit 1", id))
                .startsWith("{\"leftOut\":30,");
    }

    @Test
    void everySignInLeavesATrace() {
        String nip = Session.nipOf("rekan2");
        Session.signIn(nip, "Sikap-Demo-2026").delete("/api/v1/session");
        List<String> seen = new ArrayList<>();
        try {
            for (int i = 0; i < 8; i++) {
                Session.anonymous().post("/api/v1/session", Map.of("nip", nip, "password", "salah"));
            }
        } finally {
            Rows.change("delete from sign_in_throttle");
        }
        Session.signIn(nip, "Sikap-Demo-2026")
                .get("/api/v1/audit")
                .json()
                .forEach(record -> seen.add(record.path("action").asText()));
        assertThat(seen).startsWith("SIGNED_IN", "SIGN_IN_FAILED").contains("SIGNED_OUT");
        assertThat(newest(admin, "SIGN_IN_THROTTLED").path("address").asText()).isEqualTo("127.0.0.1");
    }

    @Test
    void paperIsPrintedOrExportedAndItsSubjectKnows() {
        String month = RunningPortal.today().toString().substring(0, 7);
        String path = "/api/v1/reports/person/" + Session.nipOf("pegawai") + "/" + month;
        assertThat(admin.get(path + ".pdf").status()).isEqualTo(200);
        assertThat(admin.get(path + ".xlsx").status()).isEqualTo(200);
        for (String action : List.of("REPORT_PRINTED", "REPORT_EXPORTED")) {
            assertThat(newest(pegawai, action).path("actor").path("nip").asText())
                    .isEqualTo(Session.nipOf("admin"));
        }
    }

    /** In the unit of the employee: he, his colleagues and their head. */
    @Test
    void everyoneInAPrintedRecapKnowsOfIt() {
        String month = RunningPortal.today().toString().substring(0, 7);
        String unit = unitOfPegawai();
        for (Map.Entry<String, String> paper :
                Map.of(".pdf", "LISTED_IN_PRINT", ".xlsx", "LISTED_IN_EXPORT").entrySet()) {
            assertThat(admin.get("/api/v1/reports/unit/" + unit + "/" + month + paper.getKey())
                            .status())
                    .isEqualTo(200);
            String code = Rows.text(
                    "select object_id from audit_event where action = ? order by id desc limit 1", paper.getValue());
            assertThat(Rows.number(
                            "select count(distinct subject_id) from audit_event where action = ? and object_id = ?",
                            paper.getValue(),
                            code))
                    .isEqualTo(Rows.number("""
                            select count(*) from placement p join work_unit u on u.id = p.unit_id
                             where u.tree_path like concat((select tree_path from work_unit where id = ?), '%')
                               and ? between p.start_date and p.end_date""", unit, RunningPortal.today()));
            assertThat(newest(pegawai, paper.getValue())
                            .path("actor")
                            .path("nip")
                            .asText())
                    .isEqualTo(Session.nipOf("admin"));
        }
        assertThat(pegawai.get("/audit/mine?others=true").text()).contains("Mencetak rekap unit yang memuat seseorang");
    }

    @Test
    void figuresReadOnTheScreenAreATraceButForTheTeamsOwnSuperior() {
        String path = "/report/unit?unit=" + unitOfPegawai();
        long before = about("pegawai", "FIGURES_VIEWED");
        assertThat(atasan.get(path).status()).isEqualTo(200);
        assertThat(newest(admin, "UNIT_VIEWED").path("actor").path("nip").asText())
                .isEqualTo(Session.nipOf("atasan"));
        assertThat(about("pegawai", "FIGURES_VIEWED")).isEqualTo(before);
        assertThat(admin.get(path).status()).isEqualTo(200);
        assertThat(about("pegawai", "FIGURES_VIEWED")).isEqualTo(before + 1);
    }

    @Test
    void whoAsksForOnesTargetsOrSuperiorIsSeen() {
        String nip = Session.nipOf("pegawai");
        for (Map.Entry<String, String> question : Map.of(
                        "/api/v1/targets?nip=" + nip, "TARGETS_VIEWED",
                        "/api/v1/people/" + nip + "/superior", "SUPERIOR_VIEWED")
                .entrySet()) {
            long before = about("pegawai", question.getValue());
            assertThat(pegawai.get(question.getKey()).status()).isEqualTo(200);
            assertThat(Session.of("guru").get(question.getKey()).status()).isEqualTo(404);
            assertThat(about("pegawai", question.getValue()))
                    .as("oneself, and who got no answer")
                    .isEqualTo(before);
            assertThat(atasan.get(question.getKey()).status()).isEqualTo(200);
            assertThat(about("pegawai", question.getValue())).isEqualTo(before + 1);
        }
    }

    private static long about(String persona, String action) {
        return Rows.number(
                "select count(*) from audit_event a join employee e on e.id = a.subject_id where e.nip = ? and a.action = ?",
                Session.nipOf(persona),
                action);
    }

    private static String unitOfPegawai() {
        return Rows.text("""
                select p.unit_id from placement p join employee e on e.id = p.employee_id
                 where e.nip = ? and ? between p.start_date and p.end_date""", Session.nipOf("pegawai"), RunningPortal.today());
    }

    @Test
    void theNewestComeFirstPageByPage() {
        JsonNode all = admin.get("/api/v1/audit?size=9").json();
        JsonNode first = admin.get("/api/v1/audit?size=4").json();
        JsonNode next = admin.get(
                        "/api/v1/audit?size=5&after=" + first.get(3).path("id").asText())
                .json();
        List<JsonNode> joined = new ArrayList<>();
        first.forEach(joined::add);
        next.forEach(joined::add);
        assertThat(joined).hasSize(9).containsExactlyElementsOf(all);
        LocalDate today = RunningPortal.today();
        assertThat(admin.get("/api/v1/audit?from=" + today.plusDays(1)).json()).isEmpty();
        assertThat(admin.get("/api/v1/audit?from=" + today + "&to=" + today).json())
                .isNotEmpty();
        for (String bad : List.of("size=0", "size=1001", "size=x", "from=x", "from=2026-02-02&to=2026-02-01")) {
            assertThat(admin.get("/api/v1/audit?" + bad).status()).as(bad).isEqualTo(422);
        }
        assertThat(admin.get("/api/v1/audit?after=x").status()).isEqualTo(404);
    }

    @Test
    void tamperingIsNamed() {
        post(RunningPortal.today());
        String id = Rows.text("select max(id) from audit_event where action = 'ENTRY_LOGGED'");
        String detail = Rows.text("select detail from audit_event where id = ?", id);
        Rows.change("update audit_event set detail = '{\"minutes\":1}' where id = ?", id);
        try {
            JsonNode verdict = admin.get("/api/v1/audit/verify").json();
            assertThat(verdict.path("ok").asBoolean()).isFalse();
            assertThat(verdict.path("firstBad").path("id").asText()).isEqualTo(id);
            assertThat(verdict.path("firstBad").path("kind").asText()).isEqualTo("ALTERED");
            assertThat(verdict.path("firstBad").path("seq").asText())
                    .isEqualTo(Rows.text("select seq from audit_event where id = ?", id));
            assertThat(verdict.path("firstBad").path("chain").asText())
                    .isEqualTo(Rows.text("select chain_id from audit_event where id = ?", id));
        } finally {
            Rows.change("update audit_event set detail = ? where id = ?", detail, id);
        }
    }

    @Test
    void theEndsAreAnchoredOutsideAndTheEarlierRecordsSealed() throws Exception {
        Path file = RunningPortal.home().resolve("anchors").resolve("audit-anchors.jsonl");
        assertThat(Files.readAllLines(file)).isNotEmpty().allMatch(line -> line.contains("\"signature\":\""));
        assertThat(Rows.number("select length from audit_chain where id = 0"))
                .isEqualTo(Rows.number("select count(*) from audit_event where chain_id is null"))
                .isPositive();
    }

    private static Answer post(LocalDate day) {
        Answer answer = pegawai.post("/api/v1/entries", Examples.post(day), Map.of("Idempotency-Key", Examples.key()));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        return answer;
    }

    private static JsonNode newest(Session reader, String action) {
        for (JsonNode record : reader.get("/api/v1/audit?size=1000").json()) {
            if (record.path("action").asText().equals(action)) {
                return record;
            }
        }
        throw new AssertionError("No " + action);
    }
}
