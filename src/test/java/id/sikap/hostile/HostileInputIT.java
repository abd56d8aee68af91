package id.sikap.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import id.sikap.hostile.Shot.Visitor;
import id.sikap.hostile.Wire.Reply;
import id.sikap.support.PortalTest;
import id.sikap.support.RunningPortal;
import id.sikap.support.Session;
import id.sikap.support.Session.Answer;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * More than two thousand malformed requests, the same in every run ({@code -Dhostile.seed} for others). None may be our
 * fault: no answer of 500 and more, none that tells what we are made of, none slow; and what was refused left no trace.
 */
@PortalTest
class HostileInputIT {

    private static final long SEED = Long.getLong("hostile.seed", 20_261_122L);
    private static final long SLOW_MILLIS = 5_000;

    private static final Pattern INSIDES = Pattern.compile(
            "(?m)^\\s*at [\\w.$]+\\(|\\w(Exception|Error)\\b|\\bid\\.sikap\\.|\\b(org|com|java|jakarta)\\.[a-z]+\\.[a-zA-Z]|\\bSQLState\\b");

    /** Names that Faces itself puts into pages. */
    private static final Pattern PUBLIC_NAMES = Pattern.compile("jakarta\\.faces\\.[\\w.:]+|org\\.omnifaces\\.[\\w.]+");

    /** Everything but what a refusal may well write: the log of who tried, and files that were sound after all. */
    private static final String TABLES =
            "select table_name from information_schema.tables where table_schema = database()"
                    + " and table_name not in ('audit_event', 'audit_chain', 'portal_session', 'second_factor', 'sign_in_throttle', 'evidence', 'flyway_schema_history') order by 1";

    private static final Map<Visitor, Session> SESSIONS = new EnumMap<>(Visitor.class);
    private static String entry;
    private static String target;

    private final Wire wire = new Wire(RunningPortal.uri("/").getPort());
    private final List<String> faults = new ArrayList<>();

    @BeforeAll
    static void signIn() {
        RunningPortal.resetClock();
        for (Visitor visitor : Visitor.values()) {
            SESSIONS.put(visitor, visitor == Visitor.ANONYMOUS ? Session.anonymous() : Session.of(visitor.persona()));
        }
        Session pegawai = SESSIONS.get(Visitor.PEGAWAI);
        Answer made = pegawai.post(
                "/api/v1/entries",
                Map.of("date", today(), "result", "Sasaran", "quantity", 1, "unit", "berkas", "minutes", 5),
                Map.of("Idempotency-Key", UUID.randomUUID().toString()));
        assertThat(made.status()).as(made.toString()).isEqualTo(201);
        entry = made.json().path("id").asText();
        target = pegawai.get("/api/v1/targets").json().path(0).path("id").asText();
    }

    @AfterAll
    static void leaveNoThrottle() throws SQLException {
        try (Connection connection = RunningPortal.database().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("delete from sign_in_throttle");
        }
    }

    @Test
    void addresses() throws Exception {
        fire(rest(1).addresses(430));
    }

    @Test
    void json() throws Exception {
        fire(rest(2).json(450));
    }

    @Test
    void headers() throws Exception {
        fire(rest(3).headers(200));
    }

    @Test
    void framings() throws Exception {
        fire(rest(4).framings());
    }

    @Test
    void methods() throws Exception {
        fire(rest(5).methods());
    }

    @Test
    void resources() throws Exception {
        fire(rest(6).resources(200));
    }

    @Test
    void viewStates() throws Exception {
        fire(faces(7).viewStates(180));
    }

    @Test
    void fields() throws Exception {
        fire(faces(8).fields(260));
    }

    @Test
    void uploads() throws Exception {
        fire(new FileShots(new Random(SEED + 9), entry).uploads(200));
    }

    @Test
    void rosters() throws Exception {
        fire(new FileShots(new Random(SEED + 10), entry).rosters(140));
    }

    private static RestShots rest(int family) {
        return new RestShots(new Random(SEED + family), entry, target);
    }

    private static FacesShots faces(int family) {
        BiFunction<Visitor, String, String> pages =
                (who, page) -> SESSIONS.get(who).get(page).text();
        return new FacesShots(new Random(SEED + family), pages);
    }

    private void fire(List<Shot> shots) throws Exception {
        Map<String, String> before = checksums();
        Map<Integer, Integer> statuses = new TreeMap<>();
        long begin = System.nanoTime();
        int kept = 0;
        long slowest = 0;
        for (Shot shot : shots) {
            Reply reply = fire(shot);
            statuses.merge(reply.status(), 1, Integer::sum);
            slowest = Math.max(slowest, reply.millis());
            judge(shot, reply);
            kept += reply.status() == 201 ? 1 : 0;
        }
        System.out.printf(
                "Hostile input, seed %d: %d of %s in %.1f s, the slowest in %d ms, by status %s%n",
                SEED,
                shots.size(),
                shots.get(0).name().replaceAll("[#-].*", ""),
                (System.nanoTime() - begin) / 1e9,
                slowest,
                statuses);
        assertThat(faults).as("faulty answers, seed " + SEED).isEmpty();
        assertThat(checksums()).as("what was refused left no trace").isEqualTo(before);
        assertThat(Session.anonymous().get("/healthz").status()).isEqualTo(200);
    }

    /** Slow twice is slow; slow once may have been the machine. */
    private Reply fire(Shot shot) throws IOException {
        Reply reply = wire.send(bytes(shot), shot.isRaw());
        return reply.millis() < SLOW_MILLIS ? reply : wire.send(bytes(shot), shot.isRaw());
    }

    private byte[] bytes(Shot shot) {
        return shot.bytes(
                RunningPortal.uri("/").getPort(), SESSIONS.get(shot.who()).credentials());
    }

    private void judge(Shot shot, Reply reply) {
        String text = reply.isReadable() ? reply.text() : "";
        Function<String, Boolean> found = reply.text()::contains;
        // 505 is the server's true word about a version of HTTP that it does not speak.
        if (reply.status() >= 500 && !(shot.isRaw() && reply.status() == 505)) {
            complain(shot, reply, "is our fault");
        }
        if (reply.status() == 0 && !shot.isRaw()) {
            complain(shot, reply, "was not answered");
        }
        if (reply.millis() >= SLOW_MILLIS) {
            complain(shot, reply, "took long");
        }
        if (INSIDES.matcher(PUBLIC_NAMES.matcher(text).replaceAll("")).find()) {
            complain(shot, reply, "tells what we are made of");
        }
        if (found.apply(Nasty.EVALUATED)) {
            complain(shot, reply, "evaluates what was typed");
        }
        if (reply.type().contains("html") && found.apply(Nasty.MARKUP)) {
            complain(shot, reply, "shows markup that was typed as markup");
        }
        if (reply.headers().containsKey("x")) {
            complain(shot, reply, "has a header that was typed");
        }
    }

    private void complain(Shot shot, Reply reply, String what) {
        String text = reply.text();
        faults.add("%n%s%n  %s: %d %s %s in %d ms"
                .formatted(
                        shot,
                        what,
                        reply.status(),
                        reply.type(),
                        text.length() > 300 ? text.substring(0, 300) + "…" : text,
                        reply.millis()));
    }

    private static Map<String, String> checksums() {
        Map<String, String> sums = new TreeMap<>();
        try (Connection connection = RunningPortal.database().getConnection();
                Statement statement = connection.createStatement()) {
            List<String> tables = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery(TABLES)) {
                while (rows.next()) {
                    tables.add(rows.getString(1));
                }
            }
            try (ResultSet rows = statement.executeQuery("checksum table " + String.join(", ", tables))) {
                while (rows.next()) {
                    sums.put(rows.getString(1), rows.getString(2));
                }
            }
            return sums;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String today() {
        return java.time.LocalDate.now(java.time.ZoneId.of("Asia/Jakarta")).toString();
    }
}
