package id.sikap.people.roster;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.sikap.demo.DemoLoader;
import id.sikap.people.roster.sheet.Faults;
import id.sikap.people.roster.sheet.MarkedWorkbook;
import id.sikap.support.PortalTest;
import id.sikap.support.RunningPortal;
import id.sikap.support.Session;
import id.sikap.support.Session.Answer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The import as a script calls it, on the portal that runs. */
@PortalTest
class ImportIT {

    private static final String BOUNDARY = "----sikap";
    private static final String TOP = "197001011995031009";

    private final Session admin = Session.of("admin");

    private Leftovers leftovers;

    @BeforeEach
    void lookAround() throws SQLException {
        leftovers = Leftovers.fromNow();
    }

    @AfterEach
    void removeTheExport() throws SQLException {
        leftovers.remove();
        Leftovers.forgetHeads();
    }

    @Test
    void theDirtyExportIsRefusedWithEachRowAndNothingIsWritten() throws Exception {
        String before = count("employee");
        Answer answer = send(admin, false, resource("/import/unor.csv"), resource("/import/pegawai.csv"), Map.of());
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().path("faults")).hasSize(14);
        assertThat(answer.json().path("faults").get(0).toString())
                .isEqualTo("{\"file\":\"people\",\"row\":511,\"column\":\"golongan_id\",\"code\":\"unknown-rank\","
                        + "\"message\":\"Golongan 47 tidak dikenal.\"}");
        assertThat(answer.json().path("people").asInt()).isEqualTo(1336);
        assertThat(answer.json().path("created").asInt()).isZero();
        assertThat(count("employee")).isEqualTo(before);
    }

    @Test
    void theReasonsAreInEnglishForWhoAsks() throws Exception {
        Answer answer = send(
                admin,
                true,
                resource("/import/unor.csv"),
                resource("/import/pegawai.csv"),
                Map.of("Accept-Language", "en"));
        assertThat(answer.json().path("faults").get(0).path("message").asText()).isEqualTo("The rank 47 is unknown.");
    }

    @Test
    void theProvinceCouldComeInBesideTheDemo() throws Exception {
        String before = count("employee");
        Answer answer = send(
                admin,
                true,
                resource("/db/demo/province/unor.csv"),
                resource("/db/demo/province/pegawai.csv"),
                Map.of());
        assertThat(answer.status()).isEqualTo(200);
        assertThat(counts(answer)).containsExactly(760, 10_381, 10_381, 0, 0);
        assertThat(count("employee")).isEqualTo(before);
    }

    @Test
    void whoWasImportedInTheDemoCanSignInAndIsUpdatedByNumber() throws Exception {
        Answer first = send(admin, false, new Export().units(), new Export().people(), Map.of());
        assertThat(counts(first)).containsExactly(3, 4, 4, 0, 0);
        Session chief = Session.signIn(Export.CHIEF, DemoLoader.PASSWORD);
        assertThat(chief.get("/api/v1/session").json().path("roles").toString()).contains("SUPERVISOR");
        assertThat(one("select detail from audit_event where action = 'ROSTER_IMPORTED' order by id desc limit 1"))
                .isEqualTo("{\"units\":3,\"people\":4,\"created\":4,\"updated\":0}");

        Answer second = send(
                admin,
                false,
                null,
                new Export().with(Export.STAFF, "nama", "=1+1").people(),
                Map.of());
        assertThat(counts(second)).containsExactly(0, 4, 0, 1, 0);
        assertThat(second.json().path("differences").toString())
                .as("a name is no move")
                .isEqualTo("{\"unit\":0,\"post\":0,\"superior\":0,\"left\":0,\"back\":0}");
        assertThat(one("select name from employee where nip = '" + Export.STAFF + "'"))
                .isEqualTo("=1+1");
    }

    /** Whoever an import brings in or changes finds it among the traces of his data, and who did it; nobody else does. */
    @Test
    void everybodyFindsInHisTracesWhatAnImportChanged() throws Exception {
        send(admin, false, new Export().units(), new Export().people(), Map.of());
        send(admin, false, null, new Export().with(Export.STAFF, "unor_id", "D").people(), Map.of());
        String about =
                "select group_concat(action order by a.id) from audit_event a join employee e on e.id = a.subject_id"
                        + " where a.action in ('PERSON_ADDED', 'PERSON_IMPORTED') and e.nip = '%s'";
        assertThat(one(about.formatted(Export.STAFF))).isEqualTo("PERSON_ADDED,PERSON_IMPORTED");
        assertThat(one(about.formatted(Export.CHIEF))).isEqualTo("PERSON_ADDED");
        String traces = Session.signIn(Export.STAFF, DemoLoader.PASSWORD)
                .get("/audit/mine")
                .text();
        assertThat(traces)
                .contains("Memasukkan seseorang lewat impor", "Mengubah data seseorang lewat impor")
                .containsPattern("(?s)Unit kerja.*B.*D.*Atasan.*" + Export.CHIEF + ".*" + Export.HEAD);
        assertThat(admin.get("/api/v1/audit/verify").json().path("ok").asBoolean())
                .isTrue();
    }

    /** The chief goes to the top of the agency: his people stand under its head, though no row says anything of theirs. */
    @Test
    void unitsAndWhoStandsUnderAnotherHaveLinesOfTheirOwn() throws Exception {
        String since = one("select max(id) from audit_event");
        send(admin, false, new Export().units(), new Export().people(), Map.of());
        assertThat(units("UNIT_ADDED", since)).isEqualTo("B,D,R");
        assertThat(one("select detail from audit_event where action = 'UNIT_ADDED' and object_id = 'B'"
                        + " order by at desc, id desc limit 1"))
                .isEqualTo("{\"before\":{\"nama_unor\":null},\"after\":{\"nama_unor\":\"Bidang\"}}");
        assertThat(units("UNIT_IMPORTED", since)).isNull();
        String superiors = "select count(*) from audit_event a join employee e on e.id = a.subject_id"
                + " where a.action = 'SUPERIOR_CHANGED' and e.nip = '%s'";
        assertThat(one(superiors.formatted(Export.STAFF))).as("new").isEqualTo("0");
        send(
                admin,
                false,
                new Export().with("B", "eselon_id", "32").units(),
                new Export()
                        .with(Export.CHIEF, "unor_id", "D")
                        .with(Export.CHIEF, "jabatan", "Analis")
                        .people(),
                Map.of());
        assertThat(units("UNIT_IMPORTED", since)).isEqualTo("B");
        assertThat(one(superiors.formatted(Export.STAFF))).isEqualTo("1");
        assertThat(one(superiors.formatted(Export.HEAD))).isEqualTo("0");
        assertThat(one(
                        "select group_concat(a.action order by a.id) from audit_event a join employee e on e.id = a.subject_id"
                                + " where a.action like 'PERSON\\_%' and e.nip = '" + Export.STAFF + "'"))
                .as("said once")
                .isEqualTo("PERSON_ADDED");
        assertThat(Session.signIn(Export.STAFF, DemoLoader.PASSWORD)
                        .get("/audit/mine")
                        .text())
                .contains("Atasan berubah · Impor data kepegawaian")
                .containsPattern("Atasan: Nama 002 \\(" + Export.CHIEF + "\\), Kepala Bidang → Nama 001 \\("
                        + Export.HEAD + "\\), Kepala Dinas");
        assertThat(admin.get("/audit/list?action=UNIT_IMPORTED").text())
                .contains("Nama unit: Bidang", "Eselon: 31 → 32");
    }

    private static String units(String action, String since) {
        return one("select group_concat(object_id order by object_id) from audit_event where action = '" + action
                + "' and id > " + since);
    }

    @Test
    void whoHasAContractFindsWhenItWasExtended() throws Exception {
        send(admin, false, new Export().units(), new Export().people(), Map.of());
        byte[] extended = new Export()
                .with(Export.CONTRACT, "kontrak_selesai", "29-02-2028")
                .people();
        assertThat(counts(send(admin, false, null, extended, Map.of()))).containsExactly(0, 4, 0, 1, 0);
        assertThat(one("select a.detail from audit_event a join employee e on e.id = a.subject_id"
                        + " where a.action = 'PERSON_IMPORTED' and e.nip = '" + Export.CONTRACT + "'"))
                .isEqualTo("{\"before\":{\"kontrak_selesai\":\"28-02-2027\"},"
                        + "\"after\":{\"kontrak_selesai\":\"29-02-2028\"}}");
        assertThat(Session.signIn(Export.CONTRACT, DemoLoader.PASSWORD)
                        .get("/audit/mine")
                        .text())
                .containsPattern("(?s)Perjanjian kerja berakhir.*28-02-2027.*29-02-2028");
        assertThat(admin.get("/people/person?nip=" + Export.CONTRACT).text()).contains("1 Mar 2022 – 29 Feb 2028");
    }

    /** One workbook to download, its marked cells to mend, one upload: everything is in. */
    @Test
    void theDirtyExportComesInWholeOnceItsMarkedCellsAreMended() throws Exception {
        byte[] units = resource("/import/unor.csv");
        byte[] dirty = resource("/import/pegawai.csv");
        int before = Integer.parseInt(count("employee"));
        Answer answer = send("/api/v1/import/faults?file=people", admin, units, dirty, Map.of());
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Disposition")).contains("kesalahan-people.xlsx");
        byte[] marked = answer.raw().body();
        JsonNode faults = send(admin, true, units, dirty, Map.of()).json().path("faults");
        assertThat(send(admin, false, units, marked, Map.of()).json().path("faults"))
                .as("as it is it is as wrong as it was")
                .isEqualTo(faults);

        MarkedWorkbook workbook = new MarkedWorkbook(marked);
        assertThat(workbook.list().get(0))
                .isEqualTo(new MarkedWorkbook.Entry(511, "golongan_id", "Golongan 47 tidak dikenal."));
        assertThat(workbook.list()).hasSize(14);
        for (JsonNode fault : faults) {
            int row = fault.path("row").asInt();
            boolean pppk = workbook.row(row).get(4).equals("PPPK");
            workbook.mend(
                    1,
                    row,
                    fault.path("column").asText(),
                    mended(fault.path("code").asText(), row, pppk));
        }
        Answer taken = send(admin, false, units, workbook.saved(), Map.of());
        assertThat(counts(taken)).as(taken.json().path("faults").toString()).containsExactly(760, 1336, 1336, 0, 0);
        assertThat(count("employee")).isEqualTo(String.valueOf(before + 1336));
        assertThat(one("select name from employee where nip = '196912101998032907'"))
                .isEqualTo("=HYPERLINK(\"x\")");
    }

    private static String mended(String code, int row, boolean pppk) {
        return switch (code) {
            case "unknown-unit" -> "U00002";
            case "no-such-date" -> "31-12-2020";
            case "unknown-rank" -> pppk ? "" : "33";
            case "no-name" -> "Nama Yang Benar";
            case "own-superior" -> "";
            default -> "1987%02d162013031%03d".formatted(1 + row % 12, row % 1_000);
        };
    }

    @Test
    void unitsComeBackMarkedAsWellAndAFileNobodyCanReadDoesNot() throws Exception {
        byte[] wrong = new Export().with("B", "eselon_id", "77").units();
        Answer workbook = send("/api/v1/import/faults?file=units", admin, wrong, null, Map.of("Accept-Language", "en"));
        MarkedWorkbook marked = new MarkedWorkbook(workbook.raw().body());
        assertThat(marked.list())
                .containsExactly(new MarkedWorkbook.Entry(4, "eselon_id", "The echelon 77 is unknown."));
        byte[] mended = marked.mend(1, 4, "eselon_id", "31").saved();
        assertThat(counts(send(admin, false, mended, null, Map.of()))).containsExactly(3, 0, 0, 0, 0);

        Answer unread = send(
                "/api/v1/import/faults?file=people",
                admin,
                null,
                "nip;nama\n1;2".getBytes(StandardCharsets.UTF_8),
                Map.of());
        assertThat(unread.status()).isEqualTo(422);
        assertThat(unread.json().path("title").asText()).contains("tidak terbaca sampai akhir");
        assertThat(send("/api/v1/import/faults?file=lain", admin, null, wrong, Map.of())
                        .status())
                .isEqualTo(422);
    }

    /** A superior without a number has a name at least; where nobody entered it the post stands for him. */
    @Test
    void theSuperiorOfTheTopHasANameButNoNumber() {
        Export export =
                new Export().unit("X", "", "Badan", "Kepala Badan", "21").pns(TOP, "Kepala Badan", "X");
        send(admin, false, export.units(), export.people(), Map.of());
        assertThat(superior(Export.HEAD)).isEqualTo("- Gubernur / Gubernur DEFINITIF");
        send(admin, false, export.with("R", "kepala_non_asn", "Dr. Contoh").units(), null, Map.of());
        assertThat(superior(Export.HEAD)).isEqualTo("- Dr. Contoh / Gubernur DEFINITIF");
        assertThat(superior(TOP)).as("nobody at all").isEqualTo("- Tidak ada atasan / Tidak ada atasan DEFINITIF");
        assertThat(superior(Session.nipOf("ppk")))
                .as("the demo's")
                .isEqualTo("- Aryo Pranatajaya / Gubernur DEFINITIF");
    }

    private String superior(String nip) {
        JsonNode found = admin.get("/api/v1/people/" + nip + "/superior").json();
        assertThat(found.path("because").asText()).isNotEmpty();
        return (found.has("nip") ? found.path("nip").asText() : "-") + " "
                + found.path("name").textValue() + " / " + found.path("post").textValue() + " "
                + found.path("capacity").asText();
    }

    /** One says what a sheet's heads mean; from then on everybody's sheets with these heads are read, by scripts too. */
    @Test
    void headsFromElsewhereAreExplainedOnceAndRemembered() throws Exception {
        send(admin, false, new Export().units(), new Export().people(), Map.of());
        String longHead = "Alamat surel kedinasan yang masih aktif dan dibaca pada setiap hari kerja";
        byte[] sheet = ("PEMUTAKHIRAN SUREL\n\nNo;NIP Baru;" + longHead + "\n1;" + Export.STAFF
                        + ";budi@contoh.go.id\n")
                .getBytes(StandardCharsets.UTF_8);
        Answer unknown = send(admin, true, null, sheet, Map.of());
        assertThat(unknown.status()).isEqualTo(422);
        JsonNode heads = unknown.json().path("heads").get(0);
        assertThat(heads.path("known").asBoolean()).isFalse();
        assertThat(heads.path("row").asInt()).isEqualTo(3);
        assertThat(heads.path("heads").toString()).isEqualTo("[\"No\",\"NIP Baru\",\"" + longHead + "\"]");
        assertThat(heads.path("examples").get(0).get(1).asText()).isEqualTo(Export.STAFF);
        assertThat(heads.path("fields").get(0).toString())
                .isEqualTo("{\"name\":\"nip\",\"label\":\"NIP\",\"need\":\"ALWAYS\",\"column\":1}");

        assertThat(explain(heads, "nip", 1, "email", 1).json().path("fields").toString())
                .isEqualTo("{\"email\":\"Kolom NIP Baru sudah dipakai untuk data lain.\"}");
        assertThat(explain(heads, "email", 2).json().path("fields").has("nip")).isTrue();
        assertThat(explain(heads, "nip", 3).status()).isEqualTo(422);
        assertThat(explain(heads, "nip", 1, "email", 2).status()).isEqualTo(204);
        assertThat(
                        one(
                                "select detail from audit_event where action = 'ROSTER_COLUMNS_CHOSEN' order by id desc limit 1"))
                .isEqualTo("{\"before\":{\"nip\":null,\"email\":null},\"after\":{\"nip\":\"NIP Baru\",\"email\":\""
                        + Faults.quote(longHead) + "\"}}");

        Answer taken = send(admin, false, null, sheet, Map.of());
        assertThat(counts(taken)).containsExactly(0, 1, 0, 1, 0);
        assertThat(taken.json().path("heads").get(0).path("by").asText()).isNotEmpty();
        assertThat(one("select concat(name, ' ', email) from employee where nip = '" + Export.STAFF + "'"))
                .as("what the sheet has no column for stays")
                .isEqualTo("Nama 003 budi@contoh.go.id");
        for (String persona : List.of("pegawai", "ppk")) {
            assertThat(Session.of(persona)
                            .post("/api/v1/import/columns", Map.of("file", "people"))
                            .status())
                    .isEqualTo(404);
        }
    }

    @Test
    void whatIsNoExplanationOfHeadsIsSaidSo() throws Exception {
        Map<String, Integer> answers = new LinkedHashMap<>();
        answers.put("[]", 400);
        answers.put("{}", 422);
        answers.put("{\"file\":7}", 422);
        answers.put("{\"file\":\"people\"}", 422);
        answers.put("{\"file\":\"people\",\"heads\":\"nip\",\"columns\":[]}", 422);
        answers.put("{\"file\":\"people\",\"heads\":[null],\"columns\":[{\"field\":\"nip\",\"column\":0}]}", 422);
        answers.put("{\"file\":\"people\",\"heads\":[\"a\"],\"columns\":[{\"field\":\"nip\",\"column\":-1}]}", 422);
        answers.put("{\"file\":\"people\",\"heads\":[\"a\"],\"columns\":[{\"field\":\"nip\",\"column\":\"0\"}]}", 422);
        answers.put("{\"file\":\"people\",\"heads\":[\"a\"],\"columns\":[{\"field\":\"gaji\",\"column\":0}]}", 422);
        answers.put("{\"file\":\"people\",\"heads\":[\"a\"],\"columns\":[{\"field\":\"pangkat\",\"column\":0}]}", 422);
        answers.put(
                "{\"file\":\"people\",\"heads\":[\"a\",\"b\"],\"columns\":[{\"field\":\"nip\",\"column\":0},{\"field\":\"nip\",\"column\":1}]}",
                422);
        // Half of a pair of surrogates, a NUL, a head as long as a book: nothing a file could not have in it.
        answers.put(
                "{\"file\":\"people\",\"heads\":[\"\\ud800\\u0000" + "x".repeat(100_000)
                        + "\"],\"columns\":[{\"field\":\"nip\",\"column\":0}]}",
                422);
        for (Map.Entry<String, Integer> each : answers.entrySet()) {
            Answer answer = admin.send(
                    "POST",
                    "/api/v1/import/columns",
                    BodyPublishers.ofString(each.getKey()),
                    Map.of("Content-Type", "application/json"));
            assertThat(answer.status())
                    .as(each.getKey().substring(0, Math.min(90, each.getKey().length())))
                    .isEqualTo(each.getValue());
        }
        assertThat(count("roster_columns")).isEqualTo("0");
    }

    private Answer explain(JsonNode heads, Object... places) {
        List<Map<String, Object>> columns = new ArrayList<>();
        for (int i = 0; i < places.length; i += 2) {
            columns.add(Map.of("field", places[i], "column", places[i + 1]));
        }
        List<String> names = new ArrayList<>();
        heads.path("heads").forEach(name -> names.add(name.asText()));
        return admin.post("/api/v1/import/columns", Map.of("file", "people", "heads", names, "columns", columns));
    }

    @Test
    void everyRowHasItsVerdict() throws Exception {
        send(admin, false, new Export().units(), new Export().people(), Map.of());
        Export later = new Export()
                .with(Export.STAFF, "unor_id", "D")
                .with(Export.CONTRACT, "nama", "")
                .pns("198001012005031005", "Pranata", "B");
        Answer answer = send("/api/v1/import?dryRun=true&rows=true", admin, later.units(), later.people(), Map.of());
        assertThat(answer.status())
                .as("one is wrong, the others are told all the same")
                .isEqualTo(422);
        List<String> verdicts = new ArrayList<>();
        answer.json()
                .path("rows")
                .forEach(row -> verdicts.add(
                        row.path("row").asText() + " " + row.path("verdict").asText() + " " + row.path("differences")));
        assertThat(verdicts)
                .startsWith("2 SAME ", "3 SAME ", "4 SAME ")
                .endsWith(
                        "2 SAME ",
                        "3 SAME ",
                        "4 CHANGED [{\"column\":\"unor_id\",\"before\":\"B\",\"after\":\"D\"},"
                                + "{\"column\":\"atasan\",\"before\":\"" + Export.CHIEF + "\",\"after\":\""
                                + Export.HEAD
                                + "\"}]",
                        "5 WRONG ",
                        "6 NEW ");
        assertThat(answer.json().path("kinds").path("no-name").asText()).isEqualTo("Nama wajib diisi.");
        assertThat(answer.json().path("labels").path("atasan").asText()).isEqualTo("Atasan");
        assertThat(send(admin, true, null, later.people(), Map.of()).json().has("rows"))
                .as("only who asks gets them")
                .isFalse();
    }

    private static List<Integer> counts(Answer answer) {
        return List.of(
                answer.json().path("units").asInt(),
                answer.json().path("people").asInt(),
                answer.json().path("created").asInt(),
                answer.json().path("updated").asInt(),
                answer.json().path("faults").size());
    }

    @Test
    void onlyTheAdministratorImports() {
        for (String persona : List.of("pegawai", "atasan", "ppk")) {
            Session other = Session.of(persona);
            assertThat(send(other, true, new Export().units(), null, Map.of()).status())
                    .as(persona)
                    .isEqualTo(404);
            assertThat(other.get("/api/v1/import/progress").status()).isEqualTo(404);
        }
    }

    @Test
    void whatIsNoImportIsSaidSo() {
        assertThat(admin.post("/api/v1/import", Map.of()).status()).isEqualTo(415);
        assertThat(admin.upload("/api/v1/import", "else", "a.csv", new byte[] {1})
                        .status())
                .isEqualTo(400);
        Answer mistyped = admin.upload("/api/v1/import?dryRun=ja", "units", "a.csv", new Export().units());
        assertThat(mistyped.status()).isEqualTo(422);
        assertThat(mistyped.json().path("fields").has("dryRun")).isTrue();
        assertThat(admin.upload("/api/v1/import", "people", "a.csv", new byte[33 * 1024 * 1024])
                        .status())
                .isEqualTo(413);
        Answer picture = admin.upload("/api/v1/import", "people", "a.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 0});
        assertThat(picture.status()).isEqualTo(422);
        assertThat(picture.json().path("faults").get(0).path("code").asText()).isEqualTo("not-csv");
    }

    @Test
    void withoutAnImportThereIsNoProgress() {
        assertThat(admin.get("/api/v1/import/progress").text()).isEqualTo("{\"percent\":0}");
    }

    private static Answer send(
            Session session, boolean dryRun, byte[] units, byte[] people, Map<String, String> headers) {
        return send("/api/v1/import?dryRun=" + dryRun, session, units, people, headers);
    }

    static Answer send(String path, Session session, byte[] units, byte[] people, Map<String, String> headers) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        part(body, "units", units);
        part(body, "people", people);
        body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        Map<String, String> all = new TreeMap<>(headers);
        all.put("Content-Type", "multipart/form-data; boundary=" + BOUNDARY);
        return session.send("POST", path, BodyPublishers.ofByteArray(body.toByteArray()), all);
    }

    private static void part(ByteArrayOutputStream body, String name, byte[] content) {
        if (content != null) {
            body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"; filename=\""
                            + name + ".csv\"\r\nContent-Type: text/csv\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            body.writeBytes(content);
            body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        }
    }

    private static String count(String table) {
        return one("select count(*) from " + table);
    }

    private static String one(String sql) {
        try (Connection connection = RunningPortal.database().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            assertThat(found).as(sql).hasSize(1);
            return found.get(0);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = ImportIT.class.getResourceAsStream(name)) {
            return in.readAllBytes();
        }
    }
}
