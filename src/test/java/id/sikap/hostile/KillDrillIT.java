package id.sikap.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import id.sikap.demo.DemoLoader;
import id.sikap.start.Children;
import id.sikap.start.EmbeddedDatabase;
import id.sikap.start.Login;
import id.sikap.start.Schema;
import id.sikap.support.Session;
import id.sikap.support.Session.Answer;
import id.sikap.support.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * The portal is killed at random moments while people log their work. Whoever has a receipt has exactly one entry; whoever
 * has none finds out by asking again with the same key. In the long form ({@code mvn -Pdrill verify}) twenty times during
 * five hundred posts.
 */
@DisabledIfSystemProperty(named = "sikap.db.url", matches = ".+", disabledReason = "this run is about another server")
class KillDrillIT {

    private static final long SEED = Long.getLong("drill.seed", 20_261_122L);
    private static final int KILLS = Integer.getInteger("drill.kills", 3);
    private static final int POSTS = Integer.getInteger("drill.posts", 120);
    private static final Path HOME = Path.of("target", "drill").toAbsolutePath();

    /** What kills and brings back. @return milliseconds until all was well again */
    private interface Death {
        long come(Victim victim) throws Exception;
    }

    @Test
    void everyReceiptHasItsEntryOnceAndNothingIsHalf() throws Exception {
        DataSource database = TestDatabase.fresh("drill");
        drill("portal", database, TestDatabase.login("drill"), KILLS, victim -> {
            victim.kill();
            return victim.start();
        });
    }

    /** The portal lives on: it says so while the database is away, and goes on when it is back. */
    @Test
    @EnabledIfSystemProperty(named = "drill.database", matches = "true")
    void aKilledDatabaseIsNoticedAndFoundAgain() throws Exception {
        Children children = new Children(HOME.resolve("run").resolve("database"));
        children.endOrphans();
        Runtime.getRuntime().addShutdownHook(new Thread(children::end));
        EmbeddedDatabase embedded = EmbeddedDatabase.start(HOME, children);
        Schema.migrate(embedded.owner(), embedded.portal());
        drill("database", embedded.owner().dataSource(), embedded.portal(), 1, victim -> {
            ProcessHandle server = ProcessHandle.current()
                    .descendants()
                    .filter(process -> process.info().commandLine().orElse("").contains("--datadir=" + HOME))
                    .findFirst()
                    .orElseThrow();
            ProcessBuilder same = new ProcessBuilder(commandOf(server));
            same.environment().put("LD_LIBRARY_PATH", libraries(same.command()));
            server.destroyForcibly();
            server.onExit().get();
            demandBusy(victim);
            long begin = System.nanoTime();
            Process again = same.redirectErrorStream(true)
                    .redirectOutput(
                            HOME.resolve("log").resolve("mariadb-again.log").toFile())
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(again::destroy));
            while (status(victim, "/healthz") != 200) {
                assertThat(again.isAlive()).isTrue();
            }
            return (System.nanoTime() - begin) / 1_000_000;
        });
        try (Connection connection = embedded.owner().dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("shutdown");
        }
    }

    /** Without the accounts' file, which was for the first start only. */
    private static List<String> commandOf(ProcessHandle server) {
        List<String> command = new ArrayList<>();
        command.add(server.info().command().orElseThrow());
        Arrays.stream(server.info().arguments().orElseThrow())
                .filter(argument -> !argument.startsWith("--init-file"))
                .forEach(command::add);
        return command;
    }

    private static String libraries(List<String> command) {
        return command.stream()
                .filter(argument -> argument.startsWith("--basedir="))
                .map(argument -> argument.substring("--basedir=".length()) + "/libs")
                .findFirst()
                .orElseThrow();
    }

    private static void demandBusy(Victim victim) throws Exception {
        Session stranger = Session.anonymous(victim.uri());
        assertThat(stranger.get("/healthz").status()).isEqualTo(503);
        Answer answer =
                stranger.post("/api/v1/session", Map.of("nip", "198703162013031000", "password", Victim.password()));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).isNotNull();
    }

    private static int status(Victim victim, String path) {
        return Session.anonymous(victim.uri()).get(path).status();
    }

    private static void drill(String dying, DataSource database, Login login, int kills, Death death) throws Exception {
        DemoLoader.load(database, "small", Clock.system(ZoneId.of("Asia/Jakarta")), HOME);
        Files.deleteIfExists(HOME.resolve("anchors").resolve("audit-anchors.jsonl"));
        try (Victim victim = new Victim(HOME, login)) {
            long start = victim.start();
            List<String> nips = nips(database);
            Progress progress = new Progress(nips.size());
            List<Writer> writers = new ArrayList<>();
            for (int i = 0; i < nips.size(); i++) {
                int share = POSTS / nips.size() + (i < POSTS % nips.size() ? 1 : 0);
                writers.add(new Writer(victim, nips.get(i), share, SEED + i, progress));
            }
            ExecutorService people = Executors.newFixedThreadPool(writers.size());
            List<Future<List<Writer.Post>>> work =
                    writers.stream().map(people::submit).toList();
            List<Long> revivals = new ArrayList<>();
            for (int moment : moments(kills)) {
                progress.await(moment);
                revivals.add(death.come(victim));
            }
            List<Writer.Post> posts = new ArrayList<>();
            for (Future<List<Writer.Post>> each : work) {
                posts.addAll(each.get());
            }
            people.shutdown();
            TreeSet<Integer> statuses = new TreeSet<>();
            writers.forEach(writer -> statuses.addAll(writer.statuses()));
            System.out.printf(
                    "Kill drill (%s), seed %d: %d posts acknowledged after %d sent, %d with a file, answers %s;"
                            + " first start %d ms, %d kills, well again after %s ms%n",
                    dying,
                    SEED,
                    posts.size(),
                    progress.count(),
                    posts.stream().mapToInt(Writer.Post::files).sum(),
                    statuses,
                    start,
                    revivals.size(),
                    revivals);
            assertThat(writers).flatExtracting(Writer::wrongs).isEmpty();
            assertThat(posts).hasSize(POSTS);
            assertThat(writers.stream().mapToInt(Writer::interruptions).sum())
                    .as("some had to ask again")
                    .isPositive();
            demandLedger(database, posts);
            askAgain(victim, posts);
            demandLedger(database, posts);
            demandTrail(victim);
        }
    }

    /** Each after a random number of posts, apart enough for some to get through between two deaths. */
    private static List<Integer> moments(int kills) {
        Random random = new Random(SEED);
        int apart = POSTS / (kills + 1);
        List<Integer> moments = new ArrayList<>();
        for (int kill = 1; kill <= kills; kill++) {
            moments.add(kill * apart - random.nextInt(Math.max(1, apart / 2)));
        }
        return moments;
    }

    private static List<String> nips(DataSource database) throws SQLException {
        List<String> nips = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(
                        "select e.nip from demo_persona p join employee e on e.id = p.employee_id order by p.sort_order");
                ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                nips.add(rows.getString(1));
            }
        }
        return nips;
    }

    /** The books against the receipts: entries, their line in the audit trail, their files. */
    private static void demandLedger(DataSource database, List<Writer.Post> posts) throws Exception {
        Map<String, String> entries = new HashMap<>();
        try (Connection connection = database.getConnection()) {
            each(
                    connection,
                    "select e.op_key, e.id, e.receipt_code, count(a.id) from day_entry e left join audit_event a on a.object_id = e.id"
                            + " and a.action = 'ENTRY_LOGGED' where e.result like 'Ujian mati %'"
                            + " group by e.op_key, e.id, e.receipt_code",
                    row -> {
                        String twice = entries.put(row.getString(1), row.getString(2) + " " + row.getString(3));
                        assertThat(twice).as("entry there twice").isNull();
                        assertThat(row.getInt(4))
                                .as("audit lines of %s", row.getString(2))
                                .isOne();
                    });
            for (Writer.Post post : posts) {
                String code = post.receipt().replaceAll(".*\"code\":\"([^\"]+)\".*", "$1");
                assertThat(entries.get(post.key())).as("entry of %s", post).isEqualTo(post.id() + " " + code);
            }
            assertThat(entries).as("one entry for each post").hasSize(posts.size());
            AtomicInteger files = new AtomicInteger();
            each(
                    connection,
                    "select v.sha256, count(a.id) from evidence v join day_entry e on e.id = v.entry_id"
                            + " left join audit_event a on a.object_id = e.id and a.action = 'EVIDENCE_ADDED'"
                            + " where e.result like 'Ujian mati %' group by v.id, v.sha256",
                    row -> {
                        files.incrementAndGet();
                        assertThat(row.getInt(2)).as("audit lines of a file").isOne();
                        demandFile(row.getString(1));
                    });
            assertThat(files.get())
                    .as("files of acknowledged uploads")
                    .isEqualTo(posts.stream().mapToInt(Writer.Post::files).sum());
        }
    }

    private static void demandFile(String sha256) throws Exception {
        Path file = HOME.resolve("evidence")
                .resolve(sha256.substring(0, 2))
                .resolve(sha256.substring(2, 4))
                .resolve(sha256);
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
        assertThat(HexFormat.of().formatHex(hash)).isEqualTo(sha256);
    }

    /** No kill tore a chain, left a gap in one, or anchored what was not committed. */
    private static void demandTrail(Victim victim) {
        String admin =
                Session.anonymous(victim.uri()).get("/api/v1/demo/accounts").json().findParents("persona").stream()
                        .filter(account -> account.path("persona").asText().equals("admin"))
                        .map(account -> account.path("nip").asText())
                        .findFirst()
                        .orElseThrow();
        Answer verdict = Session.signIn(victim.uri(), admin, Victim.password()).get("/api/v1/audit/verify");
        assertThat(verdict.json().path("ok").asBoolean()).as(verdict.toString()).isTrue();
    }

    private static void askAgain(Victim victim, List<Writer.Post> posts) throws IOException {
        Map<String, Session> sessions = new HashMap<>();
        for (Writer.Post post : posts) {
            Session session =
                    sessions.computeIfAbsent(post.nip(), nip -> Session.signIn(victim.uri(), nip, Victim.password()));
            Answer again = Writer.post(session, post.key(), post.body());
            assertThat(again.status()).as(again.toString()).isEqualTo(200);
            assertThat(again.json().path("id").asText()).isEqualTo(post.id());
            assertThat(again.json().path("receipt")).hasToString(post.receipt());
        }
    }

    /** What is asked of each row. */
    private interface Row {
        void read(ResultSet row) throws Exception;
    }

    private static void each(Connection connection, String sql, Row reader) throws Exception {
        try (PreparedStatement query = connection.prepareStatement(sql);
                ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                reader.read(rows);
            }
        }
    }
}
