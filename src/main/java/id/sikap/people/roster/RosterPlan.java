package id.sikap.people.roster;

import id.sikap.people.Placement;
import id.sikap.people.UnitTree;
import id.sikap.people.roster.PersonRow.Person;
import id.sikap.people.roster.RosterState.Fact;
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

/**
 * What has to be written so that the database says what the roster says: only what differs. The ids are everybody's, by NIP.
 * The leavers are people whose post ends or who are no longer there, the headed ones head posts that get a head.
 */
record RosterPlan(
        List<UnitWrite> units,
        List<PersonWrite> people,
        List<PostWrite> posts,
        List<AssignmentWrite> assignments,
        List<NamingWrite> namings,
        List<AbsenceWrite> absences,
        Set<Long> leavers,
        Set<Long> headed,
        Map<String, Long> ids) {

    /** A dated fact that begins today, or long ago for what the portal hears of for the first time. */
    record Span(Fact replaced, LocalDate start, LocalDate end) {
        static Span of(Fact replaced, boolean first, LocalDate today) {
            return new Span(
                    replaced,
                    first ? Placement.BEFORE_THE_PORTAL : today,
                    replaced == null ? Placement.OPEN_END : replaced.end());
        }
    }

    /** The span is null when the unit stands in the tree as before. */
    record UnitWrite(long id, boolean fresh, Unit unit, Long parentId, long agencyId, String treePath, Span span) {}

    record PersonWrite(long id, boolean fresh, Person person) {}

    record PostWrite(long id, long unitId, Person holder) {}

    record AssignmentWrite(Span span, long employeeId, long postId, LocalDate heldSince) {}

    /** Without a superior the naming ends. */
    record NamingWrite(Span span, long employeeId, Long superiorId) {}

    /** Whether the person is away from now on, or back. */
    record AbsenceWrite(Span span, long employeeId, boolean away) {}

    int steps() {
        return units.size() + people.size() + posts.size() + assignments.size() + namings.size() + absences.size();
    }

    static RosterPlan of(Roster roster, LocalDate today) {
        Map<String, Long> unitIds = new HashMap<>();
        List<UnitWrite> units = units(roster, unitIds, today);
        return people(roster, units, unitIds, today);
    }

    private static List<UnitWrite> units(Roster roster, Map<String, Long> ids, LocalDate today) {
        Map<String, StoredUnit> before = roster.before().units();
        for (Unit unit : roster.units()) {
            StoredUnit stored = before.get(unit.code());
            ids.put(unit.code(), stored == null ? Ids.next() : stored.id());
        }
        UnitTree tree = new UnitTree(roster.units().stream().map(Unit::node).toList());
        List<UnitWrite> writes = new ArrayList<>();
        for (Unit unit : roster.units()) {
            StoredUnit stored = before.get(unit.code());
            long agency = ids.get(tree.agency(unit.code()));
            String path = tree.path(unit.code(), ids);
            if (stored == null
                    || !stored.unit().equals(unit)
                    || stored.agencyId() != agency
                    || !stored.treePath().equals(path)) {
                Long parent = unit.parentCode() == null ? null : ids.get(unit.parentCode());
                boolean stands = stored != null && standsAsBefore(stored.unit(), unit);
                writes.add(new UnitWrite(
                        ids.get(unit.code()),
                        stored == null,
                        unit,
                        parent,
                        agency,
                        path,
                        stands ? null : Span.of(stored == null ? null : stored.span(), stored == null, today)));
            }
        }
        // A parent and an agency stand above their unit: written first, the foreign keys find them.
        writes.sort(Comparator.comparingLong(
                write -> write.treePath().chars().filter(c -> c == '/').count()));
        return writes;
    }

    private static boolean standsAsBefore(Unit before, Unit now) {
        return Objects.equals(before.parentCode(), now.parentCode())
                && before.name().equals(now.name())
                && before.headTitle().equals(now.headTitle())
                && Objects.equals(before.official(), now.official());
    }

    private static RosterPlan people(Roster roster, List<UnitWrite> units, Map<String, Long> unitIds, LocalDate today) {
        Map<String, StoredPerson> before = roster.before().people();
        Map<String, Long> ids = new HashMap<>();
        before.forEach((nip, stored) -> ids.put(nip, stored.id()));
        roster.personRows().forEach(row -> ids.computeIfAbsent(row.person().nip(), nip -> Ids.next()));
        RosterPlan plan = new RosterPlan(
                units,
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new HashSet<>(),
                new HashSet<>(),
                ids);
        Map<String, String> headTitles = new HashMap<>();
        roster.units().forEach(unit -> headTitles.put(unit.code(), unit.headTitle()));
        Map<String, Long> posts = new HashMap<>(roster.before().posts());
        for (PersonRow row : roster.personRows()) {
            StoredPerson stored = before.get(row.person().nip());
            plan.add(row, stored, unitIds.get(row.unitCode()), posts, today);
            boolean heads = row.person().positionTitle().equalsIgnoreCase(headTitles.get(row.unitCode()));
            if (heads && row.person().active() && !seated(row, stored)) {
                plan.headed.add(posts.get(RosterState.postKey(
                        unitIds.get(row.unitCode()), row.person().positionTitle())));
            }
            boolean stays = seated(row, stored) || heads && headed(roster.before(), stored, row.unitCode());
            boolean goes =
                    stored != null && stored.absence() == null && !row.person().active();
            if (stored != null && !stays || goes) {
                plan.leavers.add(stored.id());
            }
        }
        return plan;
    }

    /** Whether he headed that unit: one whose post is only called otherwise now has not left it. */
    private static boolean headed(RosterState before, StoredPerson stored, String unitCode) {
        return stored != null
                && unitCode.equals(stored.unitCode())
                && before.units().get(unitCode).unit().headTitle().equalsIgnoreCase(stored.title());
    }

    private static boolean seated(PersonRow row, StoredPerson stored) {
        return stored != null
                && stored.assignment() != null
                && row.unitCode().equals(stored.unitCode())
                && row.person().positionTitle().equals(stored.title());
    }

    private void add(PersonRow row, StoredPerson stored, long unitId, Map<String, Long> postIds, LocalDate today) {
        Person person = row.person();
        long id = ids.get(person.nip());
        boolean fresh = stored == null;
        if (fresh || !stored.person().equals(person)) {
            people.add(new PersonWrite(id, fresh, person));
        }
        if (!seated(row, stored)) {
            long post = postIds.computeIfAbsent(RosterState.postKey(unitId, person.positionTitle()), key -> {
                long made = Ids.next();
                posts.add(new PostWrite(made, unitId, person));
                return made;
            });
            assignments.add(new AssignmentWrite(
                    Span.of(fresh ? null : stored.assignment(), fresh, today), id, post, person.positionSince()));
        }
        if (!Objects.equals(row.superiorNip(), fresh ? null : stored.namedSuperior())) {
            namings.add(new NamingWrite(
                    Span.of(fresh ? null : stored.naming(), fresh, today), id, ids.get(row.superiorNip())));
        }
        boolean away = !fresh && stored.absence() != null;
        if (away == person.active()) {
            absences.add(
                    new AbsenceWrite(Span.of(fresh ? null : stored.absence(), fresh, today), id, !person.active()));
        }
    }
}
