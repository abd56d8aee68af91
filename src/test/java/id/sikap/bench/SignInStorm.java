package id.sikap.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;

/**
 * {@code mvn -Pbench -Dbench.main=id.sikap.bench.SignInStorm}: 10,381 people sign in within ten minutes, one after the
 * other as chance has it, while others post entries at a steady modest rate; the posts' p95 with the storm over that
 * without it, in turn, so that whoever else uses the machine slows both. A minute at the same rate by default;
 * {@code -Dstorm.seconds=600 -Dstorm.rounds=1} is the whole storm.
 */
public final class SignInStorm {

    private static final int PEOPLE = 10_381;
    private static final double STORM_SECONDS = 600;
    private static final int WRITERS = 200;

    private final double seconds = Double.parseDouble(System.getProperty("storm.seconds", "60"));
    private final int rounds = Integer.getInteger("storm.rounds", 3);
    private final double perSecond =
            Double.parseDouble(System.getProperty("storm.rate", Double.toString(PEOPLE / STORM_SECONDS)));
    private final double posts = Double.parseDouble(System.getProperty("storm.posts", "10"));
    private final Servers servers;
    private final Findings findings = new Findings();
    private final List<Person> writers = new ArrayList<>();
    private final List<Person> crowd = new ArrayList<>();
    private final ThreadLocal<Http> kept;
    private DataSource database;
    private String day;
    private int next;

    private SignInStorm(Servers servers) {
        this.servers = servers;
        this.kept = ThreadLocal.withInitial(() -> new Http(servers.portalPort));
    }

    /** Arguments: the folder with the server's jars, and the WAR. */
    public static void main(String[] arguments) throws Exception {
        try (Servers servers = new Servers(Path.of(arguments[0]), Path.of(arguments[1]))) {
            new SignInStorm(servers).run();
        }
        // Connections of the driver's may linger.
        System.exit(0);
    }

    private void run() throws Exception {
        say("Load average %.1f before", Machine.loadAverage());
        servers.startPortal();
        database = servers.owner().dataSource();
        choosePeople();
        Machine.Process portal = servers.portalServer();
        say("Warming up");
        try (Http http = new Http(servers.portalPort)) {
            for (Person writer : writers) {
                writer.signIn(http);
            }
        }
        posts(30, 20).await(20);
        storm(20).await(20);
        for (int round = 1; round <= rounds; round++) {
            say("Round %d, load average %.1f", round, Machine.loadAverage());
            forget();
            OpenLoop.Result calm = posts(posts, seconds).await(seconds);
            forget();
            double cpu = portal.cpuMillis();
            OpenLoop storm = storm(seconds);
            OpenLoop.Result rough = posts(posts, seconds).await(seconds);
            OpenLoop.Result entered = storm.await(seconds);
            double spent = (portal.cpuMillis() - cpu) / 10 / seconds;
            findings.ratio(
                    "1",
                    "post p95, in the storm ÷ without",
                    rough.percentile(0.95),
                    "ms",
                    calm.percentile(0.95),
                    "ms",
                    "≤ 1.2");
            findings.ratio(
                    "1",
                    "post p50, in the storm ÷ without",
                    rough.percentile(0.5),
                    "ms",
                    calm.percentile(0.5),
                    "ms",
                    "");
            findings.value("1", "errors of posts", calm.errors() + rough.errors(), "", "0");
            findings.value("2", "signed in", entered.millis().length, "people", "");
            findings.value(
                    "2",
                    "signed in, of those who came",
                    100.0 * entered.millis().length / Math.round(perSecond * seconds),
                    "%",
                    "≥ 100");
            findings.value("2", "sign-in p50, from coming to being in", entered.percentile(0.5), "ms", "");
            findings.value("2", "sign-in p95", entered.percentile(0.95), "ms", "");
            findings.value("2", "sign-in max", entered.percentile(1), "ms", "");
            findings.value("2", "told to come again", entered.again(), "times", "");
            findings.value("3", "the server's processor time in the storm", spent, "% of a core", "");
        }
        forget();
        findings.print();
        say("Load average %.1f after", Machine.loadAverage());
    }

    private OpenLoop posts(double rate, double time) {
        return OpenLoop.start(rate, time, i -> () -> {
            writers.get(i % WRITERS).post(kept.get(), day);
            return 0;
        });
    }

    /** Everybody by an own connection, as everybody has. */
    private OpenLoop storm(double time) {
        int from = next;
        next += (int) Math.round(perSecond * time);
        return OpenLoop.start(perSecond, time, i -> () -> {
            try (Http http = new Http(servers.portalPort)) {
                return crowd.get((from + i) % crowd.size()).tryToSignIn(http);
            }
        });
    }

    private void choosePeople() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            try (ResultSet row = statement.executeQuery("select max(work_date) from day_entry")) {
                row.next();
                day = row.getObject(1, LocalDate.class).toString();
            }
            try (ResultSet row = statement.executeQuery("""
                    select e.nip, (select min(t.id) from target t where t.employee_id = e.id and t.withdrawn_at is null
                        and '%s' between t.starts_on and t.ends_on)
                    from employee e join account a on a.employee_id = e.id and a.enabled
                    where e.active and not exists (select 1 from demo_persona p where p.employee_id = e.id)
                    order by crc32(e.nip)""".formatted(day))) {
                while (row.next()) {
                    (writers.size() < WRITERS ? writers : crowd)
                            .add(new Person(row.getString(1), row.getObject(2, Long.class)));
                }
            }
        }
        say("%d who post, %d who come; %.1f a second for %.0f s", writers.size(), crowd.size(), perSecond, seconds);
    }

    /** Removes what was posted. */
    private void forget() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(
                    "delete from day_entry where work_date = '" + day + "' and op_key like '" + Person.MARK + "%'");
        }
    }

    private static void say(String format, Object... values) {
        System.out.printf(Locale.ROOT, format + "%n", values);
    }
}
