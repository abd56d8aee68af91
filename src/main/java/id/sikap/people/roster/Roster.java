package id.sikap.people.roster;

import id.sikap.people.roster.LineOfCommand.Post;
import id.sikap.people.roster.PersonRow.Person;
import id.sikap.people.roster.RosterState.StoredPerson;
import id.sikap.people.roster.RosterState.StoredUnit;
import id.sikap.people.roster.UnitRow.Unit;
import id.sikap.people.roster.sheet.Faults;
import id.sikap.people.roster.sheet.RosterFile;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The units and people as they will stand when the files are taken in: the files on top of what is there. Whoever is
 * in no file stays as he is; only a superior who followed from the tree goes on following it.
 */
final class Roster {

    /** 20 ids of 16 digits fit the column that keeps a unit's path. */
    static final int MAX_DEPTH = 20;

    /** Whoever stands so far down was put under the wrong people; what climbs his line would climb for ever. */
    static final int MAX_LINE = 64;

    private final RosterState before;
    private final List<UnitRow> unitRows;
    private final List<PersonRow> personRows;
    private final Map<String, Unit> units = new LinkedHashMap<>();
    private final Map<String, String> superiors = new HashMap<>();
    private final Map<String, String> superiorsBefore = new HashMap<>();
    private final Set<String> named = new HashSet<>();

    private Roster(RosterState before, List<UnitRow> unitRows, List<PersonRow> personRows) {
        this.before = before;
        this.unitRows = unitRows;
        this.personRows = personRows;
    }

    /** Checks the rows against each other and against what stands; what is wrong goes to the faults. */
    static Roster of(RosterState before, List<UnitRow> unitRows, List<PersonRow> personRows, Faults faults) {
        Roster roster = new Roster(before, unitRows, personRows);
        roster.joinUnits(faults);
        if (roster.treeHolds(faults)) {
            roster.joinPeople(faults);
        }
        return roster;
    }

    /** Rows that came alone and can not be judged. */
    static Roster unchecked(RosterState before, List<UnitRow> unitRows, List<PersonRow> personRows) {
        return new Roster(before, unitRows, personRows);
    }

    RosterState before() {
        return before;
    }

    /** How many who work here the file of people does not name; none when there is no such file. */
    int absent() {
        if (personRows.isEmpty()) {
            return 0;
        }
        Set<String> named = personRows.stream().map(row -> row.person().nip()).collect(Collectors.toSet());
        return (int) before.people().values().stream()
                .filter(stored -> stored.person().active()
                        && !named.contains(stored.person().nip()))
                .count();
    }

    List<PersonRow> personRows() {
        return personRows;
    }

    List<UnitRow> unitRows() {
        return unitRows;
    }

    Collection<Unit> units() {
        return units.values();
    }

    /** NIP to the superior's NIP, for everyone in the files and everyone who stands; null for the top. */
    Map<String, String> superiors() {
        return superiors;
    }

    /** The same as things stood; acting officials left aside here as there. */
    Map<String, String> superiorsBefore() {
        return superiorsBefore;
    }

    private void joinUnits(Faults faults) {
        before.units().forEach((code, stored) -> units.put(code, stored.unit()));
        Map<String, Integer> rows = new HashMap<>();
        for (UnitRow row : unitRows) {
            String code = row.unit().code();
            Integer first = code == null ? null : rows.putIfAbsent(code, row.row());
            if (first != null) {
                faults.add(RosterFile.UNITS, row.row(), "id", "duplicate-unit", code, first);
            } else if (code != null) {
                units.put(code, row.unit());
            }
        }
        for (UnitRow row : unitRows) {
            String parent = row.unit().parentCode();
            if (parent != null && !units.containsKey(parent)) {
                faults.add(RosterFile.UNITS, row.row(), "diatasan_id", "unknown-parent", parent);
            }
        }
    }

    /** Several roots are allowed: the demo stands beside the province as a tree of its own. */
    private boolean treeHolds(Faults faults) {
        Map<String, String> above = new LinkedHashMap<>();
        units.values().forEach(unit -> above.put(unit.code(), unit.parentCode()));
        Set<String> ringed = new HashSet<>();
        Cycles.in(above).forEach(ringed::addAll);
        if (!ringed.isEmpty()) {
            unitRows.stream()
                    .filter(row -> ringed.contains(row.unit().code()))
                    .forEach(row -> faults.add(
                            RosterFile.UNITS,
                            row.row(),
                            "diatasan_id",
                            "unit-cycle",
                            row.unit().code()));
            return false;
        }
        List<UnitRow> deep = unitRows.stream()
                .filter(row -> isDeeper(row.unit().code(), above, MAX_DEPTH))
                .toList();
        deep.forEach(row -> faults.add(RosterFile.UNITS, row.row(), "diatasan_id", "too-deep", MAX_DEPTH));
        return deep.isEmpty();
    }

    /** Whether more than so many stand from this one up to the top; no ring may be in it. */
    private static boolean isDeeper(String start, Map<String, String> above, int most) {
        String at = start;
        for (int level = 0; at != null && level < most; level++) {
            at = above.get(at);
        }
        return at != null;
    }

    private void joinPeople(Faults faults) {
        Map<String, PersonRow> rows = new LinkedHashMap<>();
        for (PersonRow row : personRows) {
            String nip = row.person().nip();
            PersonRow first = nip == null ? null : rows.putIfAbsent(nip, row);
            if (first != null) {
                faults.add(RosterFile.PEOPLE, row.row(), "nip", "duplicate-nip", nip, first.row());
            }
            if (row.unitCode() != null && !units.containsKey(row.unitCode())) {
                faults.add(RosterFile.PEOPLE, row.row(), "unor_id", "unknown-unit", Faults.quote(row.unitCode()));
            }
        }
        followTree(rows);
        for (PersonRow row : personRows) {
            if (row.superiorNip() != null && row.superiorGiven()) {
                nameSuperior(row, rows, faults);
            } else if (row.superiorNip() != null) {
                superiors.put(row.person().nip(), row.superiorNip());
                named.add(row.person().nip());
            }
        }
        refuseRings(rows, faults);
    }

    /** Everyone's superior by the tree, except for those whose superior was named against it and who are in no file. */
    private void followTree(Map<String, PersonRow> rows) {
        List<Post> posts = new ArrayList<>();
        rows.values().forEach(row -> posts.add(post(row.person(), row.unitCode())));
        List<Post> postsBefore = new ArrayList<>();
        before.people().forEach((nip, stored) -> {
            Post post = post(stored.person(), stored.unitCode());
            postsBefore.add(post);
            if (!rows.containsKey(nip)) {
                posts.add(post);
            }
        });
        LineOfCommand now = new LineOfCommand(units.values(), posts);
        LineOfCommand then = new LineOfCommand(
                before.units().values().stream().map(StoredUnit::unit).toList(), postsBefore);
        rows.keySet().forEach(nip -> superiors.put(nip, now.superiorOf(nip)));
        before.people().forEach((nip, stored) -> {
            String named = stored.namedSuperior();
            superiorsBefore.put(nip, named != null ? named : then.superiorOf(nip));
            if (!rows.containsKey(nip)) {
                superiors.put(nip, named != null ? named : now.superiorOf(nip));
            }
        });
    }

    private void nameSuperior(PersonRow row, Map<String, PersonRow> rows, Faults faults) {
        String superior = row.superiorNip();
        String fault = null;
        if (superior.equals(row.person().nip())) {
            fault = "own-superior";
        } else if (!rows.containsKey(superior) && !before.people().containsKey(superior)) {
            fault = "unknown-superior";
        } else if (!isActive(superior, rows)) {
            fault = "inactive-superior";
        }
        if (fault != null) {
            faults.add(RosterFile.PEOPLE, row.row(), "nip_atasan", fault, Faults.quote(superior));
        } else if (row.person().nip() != null) {
            superiors.put(row.person().nip(), superior);
            named.add(row.person().nip());
        }
    }

    private boolean isActive(String nip, Map<String, PersonRow> rows) {
        PersonRow row = rows.get(nip);
        StoredPerson stored = before.people().get(nip);
        return row != null ? row.person().active() : stored.person().active();
    }

    /** The tree alone makes no ring: a named superior closed it, and his row is where it can be opened. */
    private void refuseRings(Map<String, PersonRow> rows, Faults faults) {
        List<List<String>> rings = Cycles.in(superiors);
        for (List<String> ring : rings) {
            List<String> inFile = ring.stream().filter(rows::containsKey).toList();
            List<String> closing = inFile.stream().filter(named::contains).toList();
            for (String nip : closing.isEmpty() ? inFile : closing) {
                faults.add(RosterFile.PEOPLE, rows.get(nip).row(), "nip_atasan", "superior-cycle", ring.size());
            }
        }
        if (rings.isEmpty()) {
            rows.values().stream()
                    .filter(row -> named.contains(row.person().nip())
                            && isDeeper(row.person().nip(), superiors, MAX_LINE))
                    .forEach(row -> faults.add(RosterFile.PEOPLE, row.row(), "nip_atasan", "line-too-deep", MAX_LINE));
        }
    }

    private static Post post(Person person, String unitCode) {
        return new Post(person.nip(), unitCode, person.positionTitle(), person.positionSince(), person.active());
    }
}
