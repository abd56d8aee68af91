package id.sikap.people.roster;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

/**
 * The import from the two files to the tables, without server or session: the portal's use case and the demo loader
 * both call it. All or nothing: while one fault stands, nothing is written. The caller commits.
 */
public final class RosterImport {

    /** Tells how far an import is, in percent. */
    public interface Progress {
        void percent(int percent);
    }

    /** How much of the way reading and checking is, so that the bar moves evenly; measured on the province. */
    private static final int CHECKED = 15;

    private final Connection connection;
    private final LocalDate today;
    private final Progress progress;

    public RosterImport(Connection connection, LocalDate today, Progress progress) {
        this.connection = connection;
        this.today = today;
        this.progress = progress;
    }

    /** A file that is not given (null) changes nothing of its kind: people may come alone once their units stand. */
    public ImportResult check(byte[] units, byte[] people) throws SQLException {
        return run(units, people, true, null);
    }

    /** New people get an account with this password hash; null: to be activated. */
    public ImportResult take(byte[] units, byte[] people, String passwordHash) throws SQLException {
        return run(units, people, false, passwordHash);
    }

    /** The password hash that the demo's people share; null where no demo was loaded. */
    public String demoPassword() throws SQLException {
        return new RosterTables(connection).demoPassword();
    }

    private ImportResult run(byte[] units, byte[] people, boolean dryRun, String passwordHash) throws SQLException {
        Faults faults = new Faults();
        if (units == null && people == null) {
            faults.add(RosterFile.UNITS, 1, "", "empty-file");
        }
        List<UnitRow> unitRows = units == null ? List.of() : UnitRow.read(units, faults);
        List<PersonRow> personRows = people == null ? List.of() : PersonRow.read(people, faults);
        if (unreadable(units, unitRows) || unreadable(people, personRows)) {
            // One file alone would only look as if everything in it named units and superiors that do not exist.
            return refused(unitRows, personRows, faults);
        }
        RosterTables tables = new RosterTables(connection);
        Roster roster = Roster.of(tables.read(), unitRows, personRows, faults);
        progress.percent(CHECKED);
        if (faults.count() > 0) {
            return refused(unitRows, personRows, faults);
        }
        RosterPlan plan = RosterPlan.of(roster);
        if (!dryRun) {
            int steps = Math.max(1, plan.steps());
            tables.write(plan, today, passwordHash, done -> progress.percent(CHECKED + (100 - CHECKED) * done / steps));
        }
        progress.percent(100);
        return new ImportResult(unitRows.size(), personRows.size(), plan.created(), plan.updated(), List.of());
    }

    private static boolean unreadable(byte[] content, List<?> rows) {
        return content != null && rows.isEmpty();
    }

    private static ImportResult refused(List<UnitRow> units, List<PersonRow> people, Faults faults) {
        return new ImportResult(units.size(), people.size(), 0, 0, faults.list());
    }
}
