package id.sikap.people.roster;

import id.sikap.audit.Change;
import id.sikap.people.roster.sheet.ImportFault;
import id.sikap.people.roster.sheet.RosterFile;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** What a row would bring: somebody new, a change of somebody known, nothing, or a fault, which stands among the faults. */
public record Verdict(RosterFile file, int row, String key, String name, Kind kind, List<Difference> differences) {

    public enum Kind {
        NEW,
        CHANGED,
        SAME,
        WRONG
    }

    /** A column that says another thing than today; null is nothing. */
    public record Difference(String column, String before, String after) {}

    /** The superior who follows, by number, whether a column names him or the tree does. */
    static final String SUPERIOR = "atasan";

    private static final String UNIT_NAME = "nama_unor";

    /** Of all rows, in the order of the files. */
    static List<Verdict> of(Roster roster, List<ImportFault> faults) {
        Set<Integer> wrongUnits = rows(faults, RosterFile.UNITS);
        Set<Integer> wrongPeople = rows(faults, RosterFile.PEOPLE);
        List<Verdict> verdicts =
                new ArrayList<>(roster.unitRows().size() + roster.personRows().size());
        for (UnitRow row : roster.unitRows()) {
            verdicts.add(of(row, roster, wrongUnits.contains(row.row())));
        }
        for (PersonRow row : roster.personRows()) {
            verdicts.add(of(row, roster, wrongPeople.contains(row.row())));
        }
        return verdicts;
    }

    private static Set<Integer> rows(List<ImportFault> faults, RosterFile file) {
        Set<Integer> rows = new HashSet<>();
        faults.stream().filter(fault -> fault.file() == file).forEach(fault -> rows.add(fault.row()));
        return rows;
    }

    private static Verdict of(UnitRow row, Roster roster, boolean wrong) {
        RosterState.StoredUnit stored = roster.before().units().get(row.unit().code());
        List<Difference> differences = wrong || stored == null || stored.unit().equals(row.unit())
                ? List.of()
                : differences(stored.unit().texts(), row.unit().texts());
        return new Verdict(
                RosterFile.UNITS,
                row.row(),
                row.unit().code(),
                row.unit().name(),
                kind(wrong, stored == null, differences),
                differences);
    }

    private static Verdict of(PersonRow row, Roster roster, boolean wrong) {
        RosterState.StoredPerson stored =
                roster.before().people().get(row.person().nip());
        List<Difference> differences = List.of();
        if (!wrong && stored != null) {
            differences = differences(stored.texts(), row.texts());
            String nip = row.person().nip();
            String before = roster.superiorsBefore().get(nip);
            String after = roster.superiors().get(nip);
            if (row.person().active() && !Objects.equals(before, after)) {
                differences = new ArrayList<>(differences);
                differences.add(new Difference(SUPERIOR, before, after));
            }
        }
        return new Verdict(
                RosterFile.PEOPLE,
                row.row(),
                row.person().nip(),
                row.person().name(),
                kind(wrong, stored == null, differences),
                differences);
    }

    private static Kind kind(boolean wrong, boolean fresh, List<Difference> differences) {
        if (wrong) {
            return Kind.WRONG;
        }
        if (fresh) {
            return Kind.NEW;
        }
        return differences.isEmpty() ? Kind.SAME : Kind.CHANGED;
    }

    private static List<Difference> differences(Map<String, String> before, Map<String, String> after) {
        if (before.equals(after)) {
            return List.of();
        }
        Set<String> columns = new TreeSet<>(before.keySet());
        columns.addAll(after.keySet());
        return columns.stream()
                .filter(column -> !Objects.equals(before.get(column), after.get(column)))
                .map(column -> new Difference(column, before.get(column), after.get(column)))
                .toList();
    }

    /** As the trail keeps it; a unit, whose number tells a reader nothing, with its name. */
    String change() {
        Map<String, String> before = new LinkedHashMap<>();
        Map<String, String> after = new LinkedHashMap<>();
        if (file == RosterFile.UNITS) {
            before.put(UNIT_NAME, kind == Kind.NEW ? null : name);
            after.put(UNIT_NAME, name);
        }
        differences.forEach(difference -> {
            before.put(difference.column(), difference.before());
            after.put(difference.column(), difference.after());
        });
        return Change.whole(before, after).build().toString();
    }

    /** Whether a column says another thing; a superior who follows from the tree stands in none. */
    boolean saysAnother() {
        return differences.stream().anyMatch(difference -> !difference.column().equals(SUPERIOR));
    }

    boolean differs(String column) {
        return differences.stream().anyMatch(difference -> difference.column().equals(column));
    }
}
