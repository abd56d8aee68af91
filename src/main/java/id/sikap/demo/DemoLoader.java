package id.sikap.demo;

import id.sikap.access.Demo;
import id.sikap.access.PasswordHashing;
import id.sikap.calendar.WorkCalendar;
import id.sikap.people.StaffGroup;
import id.sikap.people.roster.ImportResult;
import id.sikap.people.roster.RosterImport;
import id.sikap.platform.Ids;
import id.sikap.worklog.EvidenceStore;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Fills an empty database with example people and their last working days, once. The people come through the same
 * import as real ones; the history is written in bulk. One transaction: an interrupted load leaves nothing behind.
 */
public final class DemoLoader {

    /** Of every demo account; printed at the console and on the demo's own page. */
    public static final String PASSWORD = Demo.PASSWORD;

    /** What was loaded, as the console says it. */
    public record Loaded(int people, int entries, int waitingForAtasan) {
        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%,d people, %,d entries, %,d waiting for \"atasan\"",
                    people,
                    entries,
                    waitingForAtasan);
        }
    }

    private final Connection connection;
    private final DemoSize size;
    private final Clock clock;
    private final Cast cast;

    private DemoLoader(Connection connection, DemoSize size, Clock clock) {
        this.connection = connection;
        this.size = size;
        this.clock = clock;
        this.cast = Cast.of(size);
    }

    /**
     * Loads {@code small} or {@code province}; nothing for {@code none} or when a demo is there already. Evidence goes
     * below the home.
     *
     * @throws DemoRefused when the database has people who are no examples, or examples that are not wanted
     */
    public static Optional<Loaded> load(DataSource database, String size, Clock clock, Path home)
            throws SQLException, IOException {
        Optional<DemoSize> wanted = size.equals("none") ? Optional.empty() : Optional.of(DemoSize.of(size));
        try (Connection connection = database.getConnection()) {
            boolean loaded = hasRows(connection, "demo_persona");
            if (loaded && wanted.isEmpty()) {
                throw new DemoRefused("The database holds the demo's people, and everybody knows their password."
                        + " Start with another database, or with -Dsikap.demo=small to look around.");
            }
            if (loaded || wanted.isEmpty()) {
                return Optional.empty();
            }
            if (hasRows(connection, "employee")) {
                throw new DemoRefused("The database already holds people who are no examples, and the demo loads only"
                        + " into an empty one. Start with -Dsikap.demo=none, or with another database.");
            }
            connection.setAutoCommit(false);
            try {
                Loaded made = new DemoLoader(connection, wanted.get(), clock).load(Pictures.keep(home));
                connection.commit();
                return Optional.of(made);
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            }
        }
    }

    private Loaded load(Map<String, EvidenceStore.Kept> pictures) throws SQLException {
        Span span = Span.of(size, calendar(), clock);
        importPeople(span.today());
        Contracts.write(connection, span.today());
        Scenery scenery = new Scenery(connection, clock.instant());
        scenery.writePolicy(span);
        List<DemoPerson> people = people();
        Historian historian = new Historian(size, cast, Phrases.load(), span, Ids::next);
        int entries = 0;
        try (HistoryTables tables = new HistoryTables(connection, pictures)) {
            for (DemoPerson person : people) {
                PersonHistory history = historian.of(person);
                entries += history.entries().size();
                tables.add(history);
            }
            tables.flush();
        }
        Map<String, Long> ids = new HashMap<>();
        people.forEach(person -> ids.put(person.nip(), person.id()));
        scenery.writeCast(cast, ids);
        scenery.writeDecree(cast, ids, span.today());
        scenery.writeTeam(cast, ids, span.today());
        Loaded loaded = new Loaded(
                people.size(), entries, waitingFor(ids.get(cast.nipOfPersona().get("atasan"))));
        scenery.writeAudit(size, loaded);
        return loaded;
    }

    private static boolean hasRows(Connection connection, String table) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select 1 from " + table + " limit 1")) {
            return row.next();
        }
    }

    private WorkCalendar calendar() throws SQLException {
        Map<LocalDate, String> holidays = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select day, name from holiday")) {
            while (row.next()) {
                holidays.put(row.getObject(1, LocalDate.class), row.getString(2));
            }
        }
        return new WorkCalendar(holidays);
    }

    /** One hash for all: ten thousand of them would take a quarter of an hour, and the password is on the wall anyway. */
    private void importPeople(LocalDate today) throws SQLException {
        ImportResult result = new RosterImport(connection, today, percent -> {})
                .take(
                        Sheet.bytes(size.code() + "/unor.csv"),
                        Sheet.bytes(size.code() + "/pegawai.csv"),
                        PasswordHashing.hash(PASSWORD));
        if (!result.faults().isEmpty()) {
            throw new IllegalStateException("The demo's own people: " + result.faults());
        }
    }

    private List<DemoPerson> people() throws SQLException {
        List<DemoPerson> people = new ArrayList<>();
        String everyone = """
                select e.id, e.nip, e.position_title, e.staff_group, u.name, e.position_title = u.head_title,
                       a.superior_id, s.nip
                  from employee e
                  join placement a on a.employee_id = e.id
                  join work_unit u on u.id = a.unit_id
                  left join employee s on s.id = a.superior_id
                 order by e.id""";
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(everyone)) {
            while (row.next()) {
                people.add(new DemoPerson(
                        row.getLong(1),
                        row.getString(2),
                        row.getString(3),
                        StaffGroup.valueOf(row.getString(4)),
                        row.getString(5),
                        row.getBoolean(6),
                        row.getObject(7, Long.class),
                        row.getString(8)));
            }
        }
        return people;
    }

    private int waitingFor(long superiorId) throws SQLException {
        try (PreparedStatement count = connection.prepareStatement("""
                select count(*) from day_entry e join placement a on a.employee_id = e.employee_id
                 where a.superior_id = ? and e.status = 'SENT'""")) {
            count.setLong(1, superiorId);
            try (ResultSet row = count.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }
}
