package id.sikap.people.roster;

import id.sikap.people.command.Redraw;
import id.sikap.people.command.Redraw.Shift;
import id.sikap.people.roster.ImportResult.FileHeads;
import id.sikap.people.roster.sheet.ColumnChoices;
import id.sikap.people.roster.sheet.Faults;
import id.sikap.people.roster.sheet.ImportFault;
import id.sikap.people.roster.sheet.Lines.Sheet;
import id.sikap.people.roster.sheet.RosterFile;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

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
    private List<Shift> moved = List.of();

    public RosterImport(Connection connection, LocalDate today, Progress progress) {
        this.connection = connection;
        this.today = today;
        this.progress = progress;
    }

    /** Those known before who stand under another since this import was taken in. */
    List<Shift> moved() {
        return moved;
    }

    /** A file that is not given (null) changes nothing of its kind: people may come alone once their units stand. */
    public ImportResult check(byte[] units, byte[] people) throws SQLException {
        Faults faults = new Faults();
        Read read = read(units, people, false, faults);
        progress.percent(100);
        return read.result(faults.list(), Map.of());
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
        Read read = read(units, people, true, faults);
        if (faults.count() > 0) {
            return read.result(faults.list(), Map.of());
        }
        RosterPlan plan = RosterPlan.of(read.roster(), today);
        int steps = Math.max(1, plan.steps());
        // Asked for only now: a read before the units' lock would fix what this transaction sees of a rival import.
        new RosterWriter(connection)
                .write(
                        plan,
                        today,
                        password.hash(),
                        done -> progress.percent(CHECKED + (WRITTEN - CHECKED) * done / steps));
        new Relief(connection, today).after(plan);
        moved = Redraw.from(connection, today).shifts().stream()
                .filter(Shift::movesUnderAnother)
                .toList();
        progress.percent(100);
        return read.result(List.of(), plan.ids());
    }

    /** The files as they are read: their heads, and their rows on top of what stands. */
    private record Read(Roster roster, List<FileHeads> heads) {
        ImportResult result(List<ImportFault> faults, Map<String, Long> ids) {
            List<Verdict> verdicts = Verdict.of(roster, faults);
            return new ImportResult(
                    ImportResult.tally(roster, verdicts, !faults.isEmpty()),
                    roster.absent(),
                    faults,
                    heads,
                    verdicts,
                    ids);
        }
    }

    private Read read(byte[] units, byte[] people, boolean forChange, Faults faults) throws SQLException {
        if (units == null && people == null) {
            faults.add(RosterFile.UNITS, 1, "", "empty-file");
        }
        RosterState before = new RosterReader(connection, today).read(forChange);
        ColumnChoices choices = new ColumnChoices(connection);
        List<FileHeads> heads = new ArrayList<>();
        List<UnitRow> unitRows = List.of();
        List<PersonRow> personRows = List.of();
        if (units != null) {
            Sheet<UnitRow> sheet = UnitRow.read(units, choices.heads(RosterFile.UNITS), before, faults);
            heads.add(new FileHeads(RosterFile.UNITS, sheet.header(), sheet.examples()));
            unitRows = sheet.rows();
        }
        if (people != null) {
            Sheet<PersonRow> sheet = PersonRow.read(people, choices.heads(RosterFile.PEOPLE), before, faults);
            heads.add(new FileHeads(RosterFile.PEOPLE, sheet.header(), sheet.examples()));
            personRows = sheet.rows();
        }
        boolean unreadable = units != null && unitRows.isEmpty() || people != null && personRows.isEmpty();
        // One file alone would only look as if everything in it named units and superiors that do not exist.
        Roster roster = unreadable
                ? Roster.unchecked(before, unitRows, personRows)
                : Roster.of(before, unitRows, personRows, faults);
        progress.percent(CHECKED);
        return new Read(roster, heads);
    }

    private interface PasswordSource {
        String hash() throws SQLException;
    }
}
