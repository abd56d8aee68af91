package id.sikap.bench;

import id.sikap.access.PasswordHashing;
import id.sikap.demo.DemoLoader;
import id.sikap.report.Layouts;
import id.sikap.report.Papers;
import java.io.ByteArrayOutputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/**
 * {@code mvn -Pbench}: the portal on the province demo against the limits of what it is made of, in one run. Both sides of
 * a ratio are measured in turn in each round, so that whoever else uses the machine slows both; rates are shown for
 * orientation, the ratios are the result. By processor time they see still less of others.
 */
public final class Bench {

    private static final int EVERYONE = 256;
    private static final int OFFICE = 16;
    private static final int RUSH = 64;
    private static final int WRITERS = 32;
    private static final Pattern RESOURCE =
            Pattern.compile("<(?:link rel=\"stylesheet\"|script)[^>]*? (?:href|src)=\"([^\"]+)\"");

    private final boolean isLong = Boolean.getBoolean("bench.long");
    private final int rounds = Integer.getInteger("bench.rounds", isLong ? 7 : 3);
    private final double seconds = isLong ? 15 : 4;
    private final Servers servers;
    private final Findings findings = new Findings();
    private final List<Person> people = new ArrayList<>();
    private final List<Person> superiors = new ArrayList<>();
    private Person paymaster;
    private DataSource database;
    private String day;
    private Machine.Process portal;
    private Machine.Process mariadb;
    private Machine.Process bare;

    private Bench(Servers servers) {
        this.servers = servers;
    }

    /** Arguments: the folder with the server's jars, and the WAR. */
    public static void main(String[] arguments) throws Exception {
        try (Servers servers = new Servers(Path.of(arguments[0]), Path.of(arguments[1]))) {
            new Bench(servers).run();
        }
        // Connections of the driver's may linger.
        System.exit(0);
    }

    private void run() throws Exception {
        say("Load average %.1f before; %d rounds of %.0f s", Machine.loadAverage(), rounds, seconds);
        starts();
        portal = servers.portalServer();
        mariadb = servers.database();
        bare = servers.bareServer();
        database = servers.owner().dataSource();
        try (Connection connection = database.getConnection()) {
            choosePeople(connection);
        }
        prepareBareTable();
        signIns();
        warmUp();
        pages();
        for (int round = 1; round <= rounds; round++) {
            say("Round %d, load average %.1f", round, Machine.loadAverage());
            writes();
            reads();
            tasks();
            signInCost();
        }
        reports();
        forget();
        findings.print();
        say("Load average %.1f after", Machine.loadAverage());
    }

    // ---- start

    private void starts() throws Exception {
        if (servers.isFirstStart()) {
            say("First start: loads the province, two minutes");
            servers.startPortal();
        }
        for (int i = 0; i < Integer.getInteger("bench.starts", isLong ? 5 : 2); i++) {
            double alone = servers.startBare();
            double ours = servers.startPortal();
            findings.ratio("16", "start from a kept home ÷ bare PrimeFaces WAR", ours, "s", alone, "s", "≤ 1.3");
            findings.ratio(
                    "16",
                    "CPU of the start ÷ bare",
                    servers.cpuOfPortal() / 1000,
                    "s",
                    servers.bareServer().cpuMillis() / 1000,
                    "s",
                    "");
        }
        double ours = servers.portalServer().residentMegabytes();
        double alone = servers.bareServer().residentMegabytes();
        findings.ratio("16", "memory after start ÷ bare", ours, "MB", alone, "MB", "");
    }

    // ---- people

    private void choosePeople(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            try (ResultSet row = statement.executeQuery("select max(work_date) from day_entry")) {
                row.next();
                day = row.getObject(1, LocalDate.class).toString();
            }
            try (ResultSet row = statement.executeQuery("""
                    select e.nip, (select min(t.id) from target t where t.employee_id = e.id and t.withdrawn_at is null
                        and '%s' between t.starts_on and t.ends_on)
                    from employee e join account a on a.employee_id = e.id and a.enabled
                    where e.active and not exists (select 1 from demo_persona p where p.employee_id = e.id)
                    order by crc32(e.nip) limit %d""".formatted(day, EVERYONE))) {
                while (row.next()) {
                    people.add(new Person(row.getString(1), row.getObject(2, Long.class)));
                }
            }
            // Those with a queue of the usual length.
            try (ResultSet row = statement.executeQuery("""
                    select s.nip, count(*) n from day_entry d
                    join placement a on a.employee_id = d.employee_id and d.work_date between a.start_date and a.end_date
                    join employee s on s.id = a.superior_id
                    where d.status = 'SENT' group by s.nip order by abs(count(*) - 20), s.nip limit %d""".formatted(OFFICE))) {
                while (row.next()) {
                    superiors.add(new Person(row.getString(1), null));
                    if (superiors.size() == OFFICE) {
                        say("Queues of about %d entries, day %s", row.getInt(2), day);
                    }
                }
            }
            try (ResultSet row = statement.executeQuery("""
                    select e.nip from demo_persona p join employee e on e.id = p.employee_id where p.persona = 'ppk'""")) {
                row.next();
                paymaster = new Person(row.getString(1), null);
            }
        }
    }

    private void signIns() throws Exception {
        List<Person> all = new ArrayList<>(superiors);
        all.add(paymaster);
        all.addAll(people.subList(0, RUSH));
        signIn(all);
        Http http = new Http(servers.portalPort);
        for (int i = 0; i < 200; i++) {
            people.get(i % RUSH).get(http, "/worklog/day");
        }
        Machine.Heap heap = new Machine.Heap(portal.pid());
        long before = heap.live();
        List<Person> rest = people.subList(RUSH, EVERYONE);
        signIn(rest);
        for (Person person : rest) {
            person.get(http, "/worklog/day");
        }
        findings.value(
                "16", "heap a session with one day page", (heap.live() - before) / 1024.0 / rest.size(), "kB", "≤ 40");
        http.close();
    }

    private void signIn(List<Person> some) throws Exception {
        AtomicInteger next = new AtomicInteger();
        List<Thread> doors = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            Thread door = new Thread(() -> {
                try (Http http = new Http(servers.portalPort)) {
                    for (int n = next.getAndIncrement(); n < some.size(); n = next.getAndIncrement()) {
                        some.get(n).signIn(http);
                    }
                } catch (java.io.IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
            });
            door.start();
            doors.add(door);
        }
        for (Thread door : doors) {
            door.join();
        }
    }

    // ---- what users do

    private Load.Deed post(int user, int users) {
        Http http = new Http(servers.portalPort);
        int[] turn = {user};
        return () -> {
            turn[0] = (turn[0] + users) % EVERYONE;
            people.get(turn[0]).post(http, day);
        };
    }

    /** Day page, post, month list: by a few hands for all people in turn, so that nobody's day grows beyond the real. */
    private Load.Deed task(int user, int users) {
        Http http = new Http(servers.portalPort);
        int[] turn = {user};
        return () -> {
            turn[0] = (turn[0] + users) % EVERYONE;
            Person person = people.get(turn[0]);
            person.get(http, "/worklog/day?date=" + day);
            person.post(http, day);
            person.get(http, monthList());
        };
    }

    private String monthList() {
        return "/api/v1/entries?from=" + day.substring(0, 8) + "01&to=" + day;
    }

    private Load.Deed page(Person person, String path) {
        Http http = new Http(servers.portalPort);
        return () -> person.get(http, path);
    }

    private Load.Deed bareTask() {
        BareUser user = new BareUser(servers.barePort);
        return user::task;
    }

    private Load.Deed barePage() {
        BareUser user = new BareUser(servers.barePort);
        return user::openEmpty;
    }

    private void warmUp() throws Exception {
        say("Warming up");
        warm("tasks", OFFICE, 4_000, user -> task(user, OFFICE));
        forget();
        warm("queue pages", OFFICE, 1_500, user -> page(superiors.get(user), "/review/queue"));
        warm("bare tasks", OFFICE, 4_000, user -> bareTask());
        warm("bare pages", OFFICE, 1_500, user -> barePage());
    }

    /** By count, because it is the count that makes the compiler act; bounded, because the machine may be busy. */
    private void warm(String name, int users, int times, IntFunction<Load.Deed> user) throws Exception {
        int done = 0;
        long begun = System.nanoTime();
        while (done < times && System.nanoTime() - begun < TimeUnit.SECONDS.toNanos(isLong ? 120 : 45)) {
            done += Load.run(users, 3, user).millis().length;
        }
        say("  %d %s in %d s", done, name, TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begun));
    }

    // ---- the rounds

    private void writes() throws Exception {
        forget();
        Load.Result jdbc = Load.run(WRITERS, seconds, user -> bareInsert(), mariadb);
        Load.Result posts = Load.run(WRITERS, seconds, user -> post(user, WRITERS), portal, mariadb);
        findings.ratio(
                "6",
                "entry posts ÷ bare INSERT + commit, 32 writers",
                posts.perSecond(),
                "/s",
                jdbc.perSecond(),
                "/s",
                "≥ 0.5");
        findings.value("6", "CPU of a post, server + database", posts.cpuMillis(), "ms", "");
        findings.value("6", "post p50", posts.percentile(0.5), "ms", "");
        findings.value("6", "post p95", posts.percentile(0.95), "ms", "");
        findings.value("6", "errors of posts", posts.errors(), "", "0");
    }

    private void reads() throws Exception {
        forget();
        Load.Result empty = Load.run(OFFICE, seconds, user -> barePage(), bare);
        Load.Result dayPage =
                Load.run(OFFICE, seconds, user -> page(people.get(user), "/worklog/day?date=" + day), portal, mariadb);
        Load.Result queue =
                Load.run(OFFICE, seconds, user -> page(superiors.get(user), "/review/queue"), portal, mariadb);
        findings.ratio("3", "day page ÷ empty PrimeFaces page", dayPage.perSecond(), "/s", empty.perSecond(), "/s", "");
        findings.ratio("3", "queue page ÷ empty PrimeFaces page", queue.perSecond(), "/s", empty.perSecond(), "/s", "");
        findings.ratio("3", "CPU: empty page ÷ day page", empty.cpuMillis(), "ms", dayPage.cpuMillis(), "ms", "");
    }

    private void tasks() throws Exception {
        forget();
        Load.Result bareTask = Load.run(OFFICE, seconds, user -> bareTask(), bare);
        Load.Result office = Load.run(OFFICE, seconds, user -> task(user, OFFICE), portal, mariadb);
        findings.ratio(
                "3",
                "daily-log task ÷ bare GET + Ajax task, 16 users",
                office.perSecond(),
                "/s",
                bareTask.perSecond(),
                "/s",
                "≥ 2");
        findings.ratio(
                "3", "CPU: bare task ÷ daily-log task", bareTask.cpuMillis(), "ms", office.cpuMillis(), "ms", "≥ 2");
        forget();
        Load.Result rush = Load.run(RUSH, seconds, user -> task(user, RUSH), portal, mariadb);
        findings.ratio(
                "4", "task p95 ÷ p50, 64 users", rush.percentile(0.95), "ms", rush.percentile(0.5), "ms", "≤ 2.5");
        forget();
        Load.Result before = Load.run(OFFICE, seconds, user -> task(user, OFFICE), portal, mariadb);
        Load.Result crowd = Load.run(EVERYONE, seconds * 1.5, user -> task(user, EVERYONE), portal, mariadb);
        findings.ratio(
                "5", "task rate, 256 users ÷ 16 users", crowd.perSecond(), "/s", before.perSecond(), "/s", "≥ 0.9");
        findings.value("5", "errors at 256 users", crowd.errors(), "", "0");
        double ours = portal.residentMegabytes();
        Load.run(EVERYONE, seconds * 1.5, user -> bareTask(), bare);
        findings.ratio("16", "memory at 256 users ÷ bare", ours, "MB", bare.residentMegabytes(), "MB", "≤ 1.2");
    }

    /** One after the other: the same hash in this virtual machine, and the whole sign-in over there. */
    private void signInCost() throws Exception {
        String stored = PasswordHashing.hash(DemoLoader.PASSWORD);
        int times = 12;
        double[] hash = new double[times];
        double[] door = new double[times];
        double hashCpu = 0;
        double doorCpu = 0;
        try (Http http = new Http(servers.portalPort)) {
            for (int i = 0; i < times; i++) {
                Person person = people.get(i);
                long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
                hash[i] = millis(() -> PasswordHashing.verify(DemoLoader.PASSWORD, stored));
                hashCpu += (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before) / 1e6 / times;
                doorCpu -= (portal.cpuMillis() + mariadb.cpuMillis()) / times;
                door[i] = millis(() -> person.signIn(http));
                doorCpu += (portal.cpuMillis() + mariadb.cpuMillis()) / times;
            }
        }
        Arrays.sort(hash);
        Arrays.sort(door);
        findings.value("16", "Argon2id", hash[times / 2], "ms", "≤ 100");
        findings.value("16", "Argon2id, CPU", hashCpu, "ms", "≤ 100");
        findings.value("16", "sign-in beyond the hash", door[times / 2] - hash[times / 2], "ms", "≤ 15");
        findings.value("16", "sign-in beyond the hash, CPU", doorCpu - hashCpu, "ms", "≤ 15");
    }

    private static double millis(Load.Deed deed) throws Exception {
        long begun = System.nanoTime();
        deed.run();
        return (System.nanoTime() - begun) / 1e6;
    }

    // ---- the bare database

    private void prepareBareTable() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database if not exists bench");
            statement.execute("drop table if exists bench.line");
            statement.execute("create table bench.line (id bigint not null auto_increment primary key,"
                    + " employee_id bigint not null, work_date date not null, result varchar(2000) not null)");
        }
    }

    private Load.Deed bareInsert() {
        try {
            Connection connection = database.getConnection();
            connection.setAutoCommit(false);
            PreparedStatement insert = connection.prepareStatement(
                    "insert into bench.line (employee_id, work_date, result) values (?, ?, ?)");
            insert.setLong(1, 1);
            insert.setString(2, day);
            insert.setString(3, "Menyusun laporan kegiatan mingguan bidang");
            return () -> {
                insert.executeUpdate();
                connection.commit();
            };
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Removes what the bench wrote. */
    private void forget() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(
                    "delete from day_entry where work_date = '" + day + "' and op_key like '" + Person.MARK + "%'");
        }
    }

    // ---- single questions: statements and bytes

    private void pages() throws Exception {
        forget();
        Http http = new Http(servers.portalPort);
        Person person = people.get(0);
        Map<String, Long> post = statements(20, () -> person.post(http, day));
        findings.value("7", "statements of a post " + each(post), total(post), "", "≤ 6");
        forget();
        double dayStatements = statementsOf("day page", person, http, "/worklog/day?date=" + day);
        double list = statementsOf("month list", person, http, monthList());
        findings.value("14", "statements of the task", dayStatements + total(post) + list, "", "≤ 10");
        statementsOf("queue page", superiors.get(0), http, "/review/queue");
        statementsOf("history page", person, http, "/worklog/history");
        statementsOf("agency recap page", paymaster, http, "/report/agency");
        Http.Answer page = person.get(http, "/worklog/day?date=" + day);
        int bytes = page.bytes() + person.get(http, monthList()).bytes();
        findings.value("13", "day page + month list, gzip", bytes / 1024.0, "kB", "≤ 5.8");
        firstVisit(http, person, "day page", page);
        firstVisit(http, superiors.get(0), "queue page", superiors.get(0).get(http, "/review/queue"));
        firstVisit(http, paymaster, "agency page", paymaster.get(http, "/report/agency"));
        http.close();
    }

    private double statementsOf(String name, Person person, Http http, String path) throws Exception {
        Map<String, Long> counted = statements(10, () -> person.get(http, path));
        findings.value("14", "statements of the " + name + " " + each(counted), total(counted), "", "≤ 12");
        return total(counted);
    }

    private static String each(Map<String, Long> counted) {
        StringBuilder text = new StringBuilder();
        counted.forEach((name, hundredths) ->
                text.append(name).append(' ').append(hundredths / 100.0).append(' '));
        return "(" + text.toString().strip() + ")";
    }

    private static double total(Map<String, Long> counted) {
        return counted.values().stream().mapToLong(Long::longValue).sum() / 100.0;
    }

    /** Hundredths of statements by kind, as the database counted them. */
    private Map<String, Long> statements(int times, Load.Deed deed) throws Exception {
        deed.run();
        try (Connection connection = database.getConnection()) {
            Map<String, Long> before = status(connection);
            for (int i = 0; i < times; i++) {
                deed.run();
            }
            Map<String, Long> after = status(connection);
            Map<String, Long> each = new TreeMap<>();
            after.forEach((name, count) -> {
                long part = (count - before.get(name)) * 100 / times;
                if (part >= 20 && !name.equals("show_status")) {
                    each.put(name, part);
                }
            });
            return each;
        }
    }

    private static Map<String, Long> status(Connection connection) throws SQLException {
        Map<String, Long> counts = new TreeMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("show global status like 'Com\\_%'")) {
            while (rows.next()) {
                String name = rows.getString(1).substring(4);
                if (!name.startsWith("stmt_")) {
                    counts.put(name, rows.getLong(2));
                }
            }
        }
        return counts;
    }

    private void firstVisit(Http http, Person person, String name, Http.Answer page) throws Exception {
        Set<String> paths = new LinkedHashSet<>();
        Matcher found = RESOURCE.matcher(page.text());
        while (found.find()) {
            paths.add(found.group(1).replace("&amp;", "&"));
        }
        int bytes = 0;
        int again = 0;
        for (String path : paths) {
            Http.Answer resource = person.get(http, path);
            bytes += resource.bytes();
            String kept = resource.headers().getOrDefault("cache-control", "");
            if (!kept.contains("max-age=31536000") || !kept.contains("immutable")) {
                again++;
            }
        }
        findings.value(
                "13",
                "first visit of the " + name + ", js + css of " + paths.size() + " files, gzip",
                bytes / 1024.0,
                "kB",
                "≤ 164");
        findings.value("13", "requests of the second visit of the " + name, again, "", "0");
    }

    // ---- papers

    private void reports() throws Exception {
        say("Papers");
        String month = day.substring(0, 7);
        List<String> nips = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                        select e.nip from day_entry d join employee e on e.id = d.employee_id
                        where d.work_date like '%s-%%' and d.status not in ('DRAFT', 'DISCARDED')
                        group by e.nip having count(*) = 22 order by crc32(e.nip) limit 800""".formatted(month))) {
            while (row.next()) {
                nips.add(row.getString(1));
            }
        }
        Layouts.warm();
        ReportBench.Bare engine = new ReportBench.Bare(Papers.person(22));
        ByteArrayOutputStream sample = new ByteArrayOutputStream();
        engine.write(sample);
        Http http = new Http(servers.portalPort);
        int ourBytes = paymaster.get(http, paper(nips.get(0), month)).bytes();
        say("A paper: ours %d kB, the engine's %d kB", ourBytes >> 10, sample.size() >> 10);
        warm("papers", 2, 2_000, user -> papers(nips, month));
        warm("papers of the bare engine", 2, 2_000, user -> engine::write);
        for (int round = 0; round < rounds; round++) {
            Load.Result alone = Load.run(
                    2,
                    seconds,
                    user -> engine::write,
                    new Machine.Process(ProcessHandle.current().pid()));
            Load.Result ours = Load.run(2, seconds, user -> papers(nips, month), portal, mariadb);
            findings.ratio(
                    "11",
                    "a PDF a person over HTTP ÷ bare JasperReports, 2 threads",
                    ours.perSecond(),
                    "/s",
                    alone.perSecond(),
                    "/s",
                    "≥ 0.95");
            findings.ratio("11", "CPU: bare ÷ ours", alone.cpuMillis(), "ms", ours.cpuMillis(), "ms", "≥ 0.95");
        }
        Machine.Heap heap = new Machine.Heap(portal.pid());
        heap.resetPeak();
        Load.run(2, seconds, user -> papers(nips, month));
        double half = heap.peak() / 1048576.0;
        heap.resetPeak();
        Load.run(2, seconds * 2, user -> papers(nips, month));
        double whole = heap.peak() / 1048576.0;
        findings.value("12", "peak heap of the bulk, garbage included", whole, "MB", "≤ 295");
        findings.ratio("12", "peak heap, twice the people", whole, "MB", half, "MB", "≤ 1.1");
        findings.value("12", "heap that survives", heap.live() / 1048576.0, "MB", "");
        for (String format : List.of("pdf", "xlsx")) {
            String recap = "/api/v1/reports/agency/" + month + "." + format;
            paymaster.get(http, recap);
            heap.resetPeak();
            long before = heap.live();
            double took = millis(() -> paymaster.get(http, recap));
            findings.value("11", "agency recap as " + format, took, "ms", "");
            findings.value(
                    "12",
                    "agency recap as " + format + ", peak heap above rest",
                    (heap.peak() - before) / 1048576.0,
                    "MB",
                    "");
        }
        http.close();
    }

    private Load.Deed papers(List<String> nips, String month) {
        Http http = new Http(servers.portalPort);
        AtomicInteger next = new AtomicInteger(http.hashCode() & 0xffff);
        return () -> paymaster.get(http, paper(nips.get(next.getAndIncrement() % nips.size()), month));
    }

    private static String paper(String nip, String month) {
        return "/api/v1/reports/person/" + nip + "/" + month + ".pdf";
    }

    private static void say(String format, Object... values) {
        System.out.printf(java.util.Locale.ROOT, format + "%n", values);
    }
}
