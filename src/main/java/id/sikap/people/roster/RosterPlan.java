package id.sikap.people.roster;

import id.sikap.people.roster.PersonRow.Person;
import id.sikap.people.roster.RosterState.StoredPerson;
import id.sikap.people.roster.RosterState.StoredUnit;
import id.sikap.people.roster.UnitRow.Unit;
import id.sikap.platform.Ids;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** What has to be written so that the database says what the roster says: only what differs. */
record RosterPlan(
        List<UnitWrite> units, List<PersonWrite> people, List<AssignmentWrite> assignments, int created, int updated) {

    record UnitWrite(long id, boolean fresh, Unit unit, Long parentId, long agencyId, String treePath) {}

    record PersonWrite(long id, boolean fresh, Person person) {}

    /** The lasting assignment it replaces has an id and a start; without one the id is 0. */
    record AssignmentWrite(
            boolean first, long replacedId, LocalDate replacedOn, long employeeId, long unitId, Long superiorId) {}

    int steps() {
        return units.size() + people.size() + assignments.size();
    }

    static RosterPlan of(Roster roster) {
        Map<String, Long> unitIds = new HashMap<>();
        List<UnitWrite> units = units(roster, unitIds);
        return people(roster, units, unitIds);
    }

    private static List<UnitWrite> units(Roster roster, Map<String, Long> ids) {
        Map<String, StoredUnit> before = roster.before().units();
        for (Unit unit : roster.units()) {
            StoredUnit stored = before.get(unit.code());
            ids.put(unit.code(), stored == null ? Ids.next() : stored.id());
        }
        UnitTree tree = new UnitTree(roster.units());
        List<UnitWrite> writes = new ArrayList<>();
        for (Unit unit : roster.units()) {
            StoredUnit stored = before.get(unit.code());
            long agency = ids.get(tree.agency(unit.code()));
            StringBuilder path = new StringBuilder("/");
            tree.path(unit.code()).forEach(code -> path.append(ids.get(code)).append('/'));
            if (stored == null
                    || !stored.unit().equals(unit)
                    || stored.agencyId() != agency
                    || !stored.treePath().contentEquals(path)) {
                Long parent = unit.parentCode() == null ? null : ids.get(unit.parentCode());
                writes.add(new UnitWrite(ids.get(unit.code()), stored == null, unit, parent, agency, path.toString()));
            }
        }
        // A parent and an agency stand above their unit: written first, the foreign keys find them.
        writes.sort(Comparator.comparingLong(
                write -> write.treePath().chars().filter(c -> c == '/').count()));
        return writes;
    }

    private static RosterPlan people(Roster roster, List<UnitWrite> units, Map<String, Long> unitIds) {
        Map<String, StoredPerson> before = roster.before().people();
        Map<String, Long> ids = new HashMap<>();
        before.forEach((nip, stored) -> ids.put(nip, stored.id()));
        List<PersonWrite> people = new ArrayList<>();
        Set<Long> touched = new HashSet<>();
        int created = 0;
        for (PersonRow row : roster.personRows()) {
            StoredPerson stored = before.get(row.person().nip());
            long id = stored == null ? Ids.next() : stored.id();
            ids.put(row.person().nip(), id);
            created += stored == null ? 1 : 0;
            if (stored == null || !stored.person().equals(row.person())) {
                people.add(new PersonWrite(id, stored == null, row.person()));
                touched.add(id);
            }
        }
        Map<String, String> unitOf = new HashMap<>();
        before.forEach((nip, stored) -> unitOf.put(nip, stored.unitCode()));
        Set<Long> inFile = new HashSet<>();
        roster.personRows().forEach(row -> {
            unitOf.put(row.person().nip(), row.unitCode());
            inFile.add(ids.get(row.person().nip()));
        });
        List<AssignmentWrite> assignments = new ArrayList<>();
        roster.superiors().forEach((nip, superior) -> {
            StoredPerson stored = before.get(nip);
            String unit = unitOf.get(nip);
            boolean same = stored != null
                    && Objects.equals(stored.unitCode(), unit)
                    && Objects.equals(stored.superiorNip(), superior);
            if (!same && unit != null) {
                assignments.add(new AssignmentWrite(
                        stored == null,
                        stored == null ? 0 : stored.assignmentId(),
                        stored == null ? null : stored.assignedOn(),
                        ids.get(nip),
                        unitIds.get(unit),
                        superior == null ? null : ids.get(superior)));
                touched.add(ids.get(nip));
            }
        });
        touched.retainAll(inFile);
        return new RosterPlan(units, people, assignments, created, touched.size() - created);
    }
}
