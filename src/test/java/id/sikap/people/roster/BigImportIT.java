package id.sikap.people.roster;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.sikap.demo.DemoLoader;
import id.sikap.people.roster.sheet.RosterFile;
import id.sikap.start.Children;
import id.sikap.start.Options;
import id.sikap.start.PayaraMicro;
import id.sikap.support.Session;
import id.sikap.support.Session.Answer;
import id.sikap.support.TestDatabase;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A whole province's worth of people ten times over, taken in by a portal with the heap it is sold with, and a second time with a
 * few who moved: {@code -Droster.people=100000} (the drill profile). Says how long each took and how full the heap was.
 */
@EnabledIfSystemProperty(named = "roster.people", matches = "\\d+")
class BigImportIT {

    private static final int PEOPLE = Integer.getInteger("roster.people", 0);
    private static final String HEAP = "1g";
    private static final int MOST_SECONDS = 300;
    private static final int MOST_MILLIS = 100;
    private static final int MOVED = 12;
    private static final int RENAMED = 3;
    private static final String BOUNDARY = "----sikap";
    private static final Path HOME = Path.of("target", "it-big").toAbsolutePath();

    private Session admin;
    private Heap heap;

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void soManyAreTakenInAndBroughtUpToDate(boolean workbook) throws Exception {
        DataSource database = TestDatabase.fresh("roster_big");
        Files.createDirectories(HOME);
        DemoLoader.load(database, "small", Clock.system(ZoneId.of("Asia/Jakarta")), HOME);
        Files.deleteIfExists(HOME.resolve("anchors").resolve("audit-anchors.jsonl"));
        String kind = workbook ? "XLSX" : "CSV";
        BigExport export = new BigExport(PEOPLE);
        Children children = new Children(HOME.resolve("run").resolve("processes"));
        Runtime.getRuntime().addShutdownHook(new Thread(children::end));
        try {
            int port = freePort();
            Map<String, String> settings = new Options(
                            Map.of("sikap.home", HOME.toString(), "sikap.demo", "small", "sikap.zone", "Asia/Jakarta"))
                    .forThePortal(TestDatabase.login("roster_big"));
            Process server = new PayaraMicro(Path.of("target", "dist").toAbsolutePath(), HOME, "127.0.0.1", port, HEAP)
                    .start(children, settings, Path.of("target", "sikap.war").toAbsolutePath(), line -> {});
            heap = new Heap(server);
            admin = Session.signIn(
                    "http://127.0.0.1:" + port,
                    one(
                            database,
                            "select e.nip from demo_persona p join employee e on e.id = p.employee_id"
                                    + " where p.persona = 'admin'"),
                    DemoLoader.PASSWORD);

            byte[] units = export.file(RosterFile.UNITS, workbook);
            byte[] people = export.file(RosterFile.PEOPLE, workbook);
            JsonNode checked = send(kind + " first load, checked", true, units, people);
            assertThat(checked.path("rows"))
                    .hasSize(PEOPLE + checked.path("units").asInt());
            JsonNode taken = send(kind + " first load, taken", false, units, people);
            assertThat(taken.path("created").asInt()).isEqualTo(PEOPLE);

            export.move(MOVED);
            export.nameSuperior(RENAMED);
            byte[] later = export.file(RosterFile.PEOPLE, workbook);
            JsonNode known = send(kind + " update, checked", true, units, later);
            JsonNode updated = send(kind + " update, taken", false, units, later);
            for (JsonNode answer : new JsonNode[] {known, updated}) {
                assertThat(answer.path("created").asInt()).isZero();
                assertThat(answer.path("updated").asInt()).isEqualTo(MOVED + RENAMED);
                assertThat(answer.path("differences").path("unit").asInt()).isEqualTo(MOVED);
                assertThat(answer.path("differences").path("superior").asInt()).isEqualTo(MOVED + RENAMED);
            }
            assertThat(one(
                            database,
                            "select count(*) from audit_event where action in ('PERSON_ADDED', 'PERSON_IMPORTED')"))
                    .as("everybody finds in his trail that the import spoke of him")
                    .isEqualTo(Integer.toString(PEOPLE + MOVED + RENAMED));
            assertThat(admin.get("/api/v1/audit/verify").json().path("ok").asBoolean())
                    .isTrue();
            heap.close();
            if (!workbook) {
                searchIsQuick("http://127.0.0.1:" + port, export);
            }
        } finally {
            children.end();
        }
    }

    /** As the header asks while one types: by those who see everyone, by a head of many, and by a head of few. */
    private void searchIsQuick(String portal, BigExport export) {
        SearchTimes times = new SearchTimes();
        times.measure("administrator", admin);
        times.measure("secretary", Session.signIn(portal, export.headOf("S"), DemoLoader.PASSWORD));
        times.measure("agency", Session.signIn(portal, export.headOf("A0"), DemoLoader.PASSWORD));
        times.measure("section", Session.signIn(portal, export.headOf("A0.0.0"), DemoLoader.PASSWORD));
        assertThat(times.p95()).as("milliseconds").isLessThan(MOST_MILLIS);
    }

    private JsonNode send(String what, boolean dryRun, byte[] units, byte[] people) throws Exception {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        part(body, "units", units);
        part(body, "people", people);
        body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        heap.forget();
        long start = System.nanoTime();
        Answer answer = admin.send(
                "POST",
                "/api/v1/import?dryRun=" + dryRun + "&rows=" + dryRun,
                BodyPublishers.ofByteArray(body.toByteArray()),
                Map.of("Content-Type", "multipart/form-data; boundary=" + BOUNDARY));
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(
                "%-26s %,9d people %6.1f s   upload %5.1f MB, answer %5.1f MB   %s%n",
                what, PEOPLE, seconds, body.size() / 1e6, answer.raw().body().length / 1e6, heap.said());
        assertThat(answer.status())
                .as(() -> what + ": "
                        + answer.text().substring(0, Math.min(500, answer.text().length())))
                .isEqualTo(200);
        assertThat(seconds).isLessThan(MOST_SECONDS);
        return answer.json();
    }

    private static void part(ByteArrayOutputStream body, String name, byte[] content) {
        body.writeBytes(
                ("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"; filename=\"a\"\r\n\r\n")
                        .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }

    private static String one(DataSource database, String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return Optional.ofNullable(row.getString(1)).orElseThrow();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
