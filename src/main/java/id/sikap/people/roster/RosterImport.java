package id.sikap.people.roster;

import id.sikap.people.command.Redraw;
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

    private static final int WRITTEN = 80;

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
        Faults faults = new Faults();
        Roster roster = read(units, people, false, faults);
        return result(roster, faults, faults.count() == 0 ? RosterPlan.of(roster, today) : null);
    }

    /** New people get an account with this password hash; null: to be activated. */
    public ImportResult take(byte[] units, byte[] people, String passwordHash) throws SQLException {
        return take(units, people, () -> passwordHash);
    }

    /** New people get the password that the demo's people share, so that they can be tried out like the others. */
    public ImportResult takeIntoDemo(byte[] units, byte[] people) throws SQLException {
        return take(units, people, new RosterReader(connection, today)::demoPassword);
    }

    private ImportResult take(byte[] units, byte[] people, PasswordSource password) throws SQLException {
        Faults faults = new Faults();
        Roster roster = read(units, people, true, faults);
        if (faults.count() > 0) {
            return result(roster, faults, null);
        }
        RosterPlan plan = RosterPlan.of(roster, today);
        int steps = Math.max(1, plan.steps());
        // Asked for only now: a read before the units' lock would fix what this transaction sees of a rival import.
        new RosterWriter(connection)
                .write(
                        plan,
                        today,
                        password.hash(),
                        done -> progress.percent(CHECKED + (WRITTEN - CHECKED) * done / steps));
        Redraw.from(connection, today);
        return result(roster, faults, plan);
    }

    private Roster read(byte[] units, byte[] people, boolean forChange, Faults faults) throws SQLException {
        if (units == null && people == null) {
            faults.add(RosterFile.UNITS, 1, "", "empty-file");
        }
        List<UnitRow> unitRows = units == null ? List.of() : UnitRow.read(units, faults);
        List<PersonRow> personRows = people == null ? List.of() : PersonRow.read(people, faults);
        boolean unreadable = units != null && unitRows.isEmpty() || people != null && personRows.isEmpty();
        // One file alone would only look as if everything in it named units and superiors that do not exist.
        Roster roster = unreadable
                ? Roster.unchecked(unitRows, personRows)
                : Roster.of(new RosterReader(connection, today).read(forChange), unitRows, personRows, faults);
        progress.percent(CHECKED);
        return roster;
    }

    /** Without a plan nothing is created or updated: there are faults. */
    private ImportResult result(Roster roster, Faults faults, RosterPlan plan) {
        progress.percent(100);
        return new ImportResult(
                roster.unitRows().size(),
                roster.personRows().size(),
                plan == null ? 0 : plan.created(),
                plan == null ? 0 : plan.updated(),
                plan == null ? ImportResult.Differences.NONE : plan.differences(),
                faults.list());
    }

    private interface PasswordSource {
        String hash() throws SQLException;
    }
}
