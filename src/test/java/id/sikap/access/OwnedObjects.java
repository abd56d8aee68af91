package id.sikap.access;

import id.sikap.support.Examples;
import id.sikap.support.Rows;
import id.sikap.support.RunningPortal;
import id.sikap.support.Session;
import id.sikap.support.Session.Answer;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * For each line of the authority table that speaks of somebody's object: such an object, made fresh, and a request for it
 * that would succeed for whoever may make it.
 */
final class OwnedObjects {

    /** Whose objects they are. */
    static final String OWNER = Session.nipOf("pegawai");

    static final byte[] PDF = pdf();

    private static final String PERSON_MONTH = YearMonth.from(RunningPortal.today()) + ".xlsx";

    /** How to get at an object: what it is, who stands in which relation to it, and the request. */
    record Way(Supplier<String> object, Map<String, String> nips, Asked asked) {}

    /** A request of somebody for an object. */
    @FunctionalInterface
    interface Asked {
        Answer by(Session asker, String object);
    }

    /** A colleague under the same superior, a teacher of another agency, and those who may look from afar. */
    private static final Map<String, String> TO_A_PERSON = Map.of(
            "own", OWNER,
            "subordinate", Session.nipOf("atasan"),
            "same_unit", Session.nipOf("rekan1"),
            "foreign", Session.nipOf("guru"),
            "admin", Session.nipOf("admin"),
            "ppk", Session.nipOf("ppk"));

    /** The head of the owner's unit, the head of the agency above it, one who only sits in it, and another unit's head. */
    private static final Map<String, String> TO_A_UNIT = Map.of(
            "own", Session.nipOf("atasan"),
            "subordinate", Rows.text("""
                            select s.nip from employee e join placement a on a.employee_id = e.id
                            join employee s on s.id = a.superior_id where e.nip = ?""", Session.nipOf("atasan")),
            "same_unit", Session.nipOf("rekan1"),
            "foreign", Session.nipOf("kepsek"),
            "admin", Session.nipOf("admin"),
            "ppk", Session.nipOf("ppk"));

    private static final Map<String, Way> WAYS = ways();

    private OwnedObjects() {}

    /** By method and path as the table writes them. */
    static Map<String, Way> all() {
        return WAYS;
    }

    private static Map<String, Way> ways() {
        Map<String, Way> ways = new LinkedHashMap<>();
        person(ways, "GET /api/v1/entries", () -> OWNER, (who, nip) -> who.get("/api/v1/entries?nip=" + nip));
        person(ways, "PUT /api/v1/entries/{id}", () -> entry("DRAFT"), (who, id) -> {
            Map<String, Object> body = Examples.post(RunningPortal.today());
            body.put("version", 0);
            return who.put("/api/v1/entries/" + id, body);
        });
        person(
                ways,
                "POST /api/v1/entries/{id}/discard",
                () -> entry("DRAFT"),
                (who, id) -> who.post("/api/v1/entries/" + id + "/discard", Map.of("version", 0)));
        person(
                ways,
                "POST /api/v1/entries/{id}/withdraw",
                () -> entry("SENT"),
                (who, id) -> who.post("/api/v1/entries/" + id + "/withdraw", Map.of("version", 0)));
        person(
                ways,
                "POST /api/v1/entries/{id}/evidence",
                () -> entry("SENT"),
                (who, id) -> who.upload("/api/v1/entries/" + id + "/evidence", "file", "bukti.pdf", PDF));
        person(
                ways,
                "GET /api/v1/evidence/{id}",
                () -> evidence("SENT"),
                (who, id) -> who.get("/api/v1/evidence/" + id));
        person(
                ways,
                "DELETE /api/v1/evidence/{id}",
                () -> evidence("RETURNED"),
                (who, id) -> who.delete("/api/v1/evidence/" + id));
        person(ways, "GET /api/v1/targets", () -> OWNER, (who, nip) -> who.get("/api/v1/targets?nip=" + nip));
        person(
                ways,
                "POST /api/v1/targets",
                () -> OWNER,
                (who, nip) -> who.post(
                        "/api/v1/targets",
                        Examples.target(nip, RunningPortal.today().getYear())));
        person(
                ways,
                "POST /api/v1/targets/{id}/agree",
                () -> target(),
                (who, id) -> who.post("/api/v1/targets/" + id + "/agree", Map.of()));
        person(
                ways,
                "POST /api/v1/targets/{id}/withdraw",
                () -> target(),
                (who, id) -> who.post("/api/v1/targets/" + id + "/withdraw", Map.of()));
        person(
                ways,
                "GET /api/v1/reports/person/{nip}/{file}",
                () -> OWNER,
                (who, nip) -> who.get("/api/v1/reports/person/" + nip + "/" + PERSON_MONTH));
        person(
                ways,
                "GET /api/v1/people/{nip}/superior",
                () -> OWNER,
                (who, nip) -> who.get("/api/v1/people/" + nip + "/superior"));
        person(ways, "GET /people/person", () -> OWNER, (who, nip) -> who.get("/people/person?nip=" + nip));
        person(
                ways,
                "POST /people/person",
                () -> OWNER,
                (who, nip) -> who.postForm("/people/person?nip=" + nip, Map.of()));
        person(
                ways,
                "POST /api/v1/changes/{id}/undo",
                () -> String.valueOf(Examples.delegation(Session.nipOf("kepsek"), OWNER)),
                (who, id) -> who.post("/api/v1/changes/" + id + "/undo", Map.of()));
        person(ways, "GET /api/v1/audit", () -> OWNER, (who, nip) -> who.get("/api/v1/audit?subject=" + nip));
        unit(
                ways,
                "GET /api/v1/reports/unit/{unit}/{file}",
                (who, id) -> who.get("/api/v1/reports/unit/" + id + "/" + PERSON_MONTH));
        unit(ways, "GET /report/unit", (who, id) -> who.get("/report/unit?unit=" + id));
        unit(ways, "POST /report/unit", (who, id) -> who.postForm("/report/unit?unit=" + id, Map.of()));
        return ways;
    }

    private static void person(Map<String, Way> ways, String line, Supplier<String> object, Asked asked) {
        ways.put(line, new Way(object, TO_A_PERSON, asked));
    }

    private static void unit(Map<String, Way> ways, String line, Asked asked) {
        ways.put(line, new Way(OwnedObjects::unit, TO_A_UNIT, asked));
    }

    /** Where the owner works. */
    static String unit() {
        return Rows.text("""
                select a.unit_id from placement a join employee e on e.id = a.employee_id where e.nip = ?""", OWNER);
    }

    private static String entry(String status) {
        return String.valueOf(Examples.entry(OWNER, RunningPortal.today(), status));
    }

    private static String evidence(String status) {
        return String.valueOf(Examples.evidence(Examples.entry(OWNER, RunningPortal.today(), status)));
    }

    private static String target() {
        return String.valueOf(Examples.target(OWNER));
    }

    /** The smallest document with a page. */
    private static byte[] pdf() {
        return """
                %PDF-1.4
                1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
                2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
                3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>endobj
                trailer<</Root 1 0 R>>
                %%EOF
                """.getBytes(StandardCharsets.US_ASCII);
    }
}
