package id.sikap.people.change;

import static org.assertj.core.api.Assertions.assertThat;

import id.sikap.people.Capacity;
import id.sikap.people.Placement;
import id.sikap.people.command.ActingRule;
import id.sikap.people.command.Facts;
import id.sikap.people.command.Facts.Absence;
import id.sikap.people.command.Facts.Holding;
import id.sikap.people.command.Facts.Lent;
import id.sikap.people.command.Facts.Unit;
import id.sikap.people.command.FactsReader;
import id.sikap.people.command.Oracle;
import id.sikap.people.command.Redraw;
import id.sikap.people.roster.RosterImport;
import id.sikap.support.TestDatabase;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Invented personnel life on the whole province, entered day by day as letters arrive, some for later: afterwards everybody's
 * superior on each day is asked of the tables and, the long way, of a list of the events that this test kept for itself.
 * A month in {@code verify}, the year with {@code -Dlife.days=365} (the drill profile).
 */
class YearOfLifeIT {

    private static final LocalDate NEW_YEAR = LocalDate.of(2027, 1, 1);
    private static final int DAYS = Integer.getInteger("life.days", 31);
    private static final String LETTER = "800/uji";

    /** Of a year of 365 days. */
    private static final int MUTATIONS = 500;

    private static final int ACTING = 60;
    private static final int UNIT_CHANGES = 12;
    private static final int RETIREMENTS = 300;

    private record Segment(LocalDate start, LocalDate end, long unit, Long superior) {}

    private final Random dice = new Random(20261122);
    private final List<Unit> units = new ArrayList<>();
    private final List<Holding> holdings = new ArrayList<>();
    private final List<Absence> absences = new ArrayList<>();
    private final List<Lent> lent = new ArrayList<>();
    private Connection connection;
    private long clerk;
    private int done;

    @Test
    void everyDayHasTheSuperiorThatTheEventsSay() throws Exception {
        try (Connection open = TestDatabase.fresh("year_of_life").getConnection()) {
            connection = open;
            connection.setAutoCommit(false);
            new RosterImport(connection, NEW_YEAR, percent -> {})
                    .take(resource("/db/demo/province/unor.csv"), resource("/db/demo/province/pegawai.csv"), null);
            connection.commit();
            // What the import wrote is where the test's own list begins; everything after it is kept here.
            Facts imported = FactsReader.read(connection, NEW_YEAR);
            units.addAll(imported.units());
            holdings.addAll(imported.holdings());
            assertThat(imported.absences()).isEmpty();
            clerk = holdings.get(0).employeeId();
            for (int day = 0; day < DAYS; day++) {
                liveThrough(NEW_YEAR.plusDays(day));
            }
            assertThat(done)
                    .as("events of the year")
                    .isGreaterThan((MUTATIONS + ACTING + RETIREMENTS) * DAYS / 365 * 4 / 5);
            compare(imported);
        }
    }

    private void liveThrough(LocalDate day) throws SQLException {
        for (int i = times(MUTATIONS); i > 0; i--) {
            mutate(later(day));
        }
        for (int i = times(ACTING); i > 0; i--) {
            if (dice.nextBoolean()) {
                act(later(day));
            } else {
                lend(later(day));
            }
        }
        for (int i = times(RETIREMENTS); i > 0; i--) {
            retire(later(day));
        }
        for (int i = times(UNIT_CHANGES); i > 0; i--) {
            moveUnit(later(day));
        }
    }

    /** As many as fall on one day of the year, the rest by chance. */
    private int times(int inTheYear) {
        return inTheYear / 365 + (dice.nextInt(365) < inTheYear % 365 ? 1 : 0);
    }

    /** Half of the letters are for later. */
    private LocalDate later(LocalDate day) {
        return dice.nextBoolean() ? day : day.plusDays(dice.nextInt(20));
    }

    private void mutate(LocalDate start) throws SQLException {
        Holding held = definitive(start);
        Unit unit = unit(start);
        if (held == null || unit == null) {
            return;
        }
        String title = dice.nextInt(6) == 0 ? unit.headTitle() : "Pengelola " + dice.nextInt(4);
        if (holdings.stream()
                .anyMatch(h -> h.employeeId() == held.employeeId()
                        && h.title().equals(title)
                        && h.unitId() == unit.unitId())) {
            return;
        }
        List<Holding> relieved = holdings.stream()
                .filter(h -> h.kind() != Capacity.DEFINITIF
                        && h.unitId() == unit.unitId()
                        && title.equals(unit.headTitle())
                        && h.title().equals(title)
                        && !h.end().isBefore(start))
                .toList();
        if (relieved.stream().anyMatch(h -> !h.start().isBefore(start))) {
            return;
        }
        enter(
                ChangeKind.ASSIGNMENT,
                start,
                file -> AssignPost.write(
                        file,
                        new AssignmentDraft(held.nip(), unit.unitId(), title, Capacity.DEFINITIF, start, null, LETTER),
                        held.employeeId(),
                        unit.unitId(),
                        unit.headTitle()));
        cut(held, start);
        relieved.forEach(acting -> cut(acting, start));
        holdings.add(new Holding(
                held.employeeId(),
                held.nip(),
                unit.unitId(),
                title,
                Capacity.DEFINITIF,
                start,
                start,
                Placement.OPEN_END));
    }

    private void act(LocalDate start) throws SQLException {
        Holding held = definitive(start);
        Unit unit = unitToActIn(start);
        LocalDate end = start.plusDays(10 + dice.nextInt(60));
        if (held == null || unit == null || isHeldBy(held.employeeId(), unit)) {
            return;
        }
        enter(
                ChangeKind.ASSIGNMENT,
                start,
                file -> AssignPost.write(
                        file,
                        new AssignmentDraft(
                                held.nip(), unit.unitId(), unit.headTitle(), Capacity.PLT, start, end, LETTER),
                        held.employeeId(),
                        unit.unitId(),
                        unit.headTitle()));
        holdings.add(new Holding(
                held.employeeId(), held.nip(), unit.unitId(), unit.headTitle(), Capacity.PLT, start, start, end));
    }

    private void lend(LocalDate start) throws SQLException {
        Holding from = official(start);
        Holding to = dice.nextBoolean() ? colleague(from) : definitive(start);
        LocalDate end = start.plusDays(dice.nextInt(20));
        if (from == null
                || to == null
                || from == to
                || lent.stream()
                        .anyMatch(other -> !other.start().isAfter(end)
                                && !other.end().isBefore(start)
                                && (Set.of(other.officialId(), other.delegateId())
                                                .contains(from.employeeId())
                                        || Set.of(other.officialId(), other.delegateId())
                                                .contains(to.employeeId())))) {
            return;
        }
        enter(
                ChangeKind.DELEGATION,
                start,
                file -> file.delegate(
                        from.employeeId(),
                        to.employeeId(),
                        new DelegationDraft(from.nip(), to.nip(), LETTER, start, end, EnumSet.of(Scope.VALIDATE))));
        lent.add(new Lent(from.employeeId(), to.employeeId(), start, end));
    }

    private void retire(LocalDate start) throws SQLException {
        Holding held = definitive(start);
        if (held == null
                || holdings.stream()
                        .anyMatch(h -> h.employeeId() == held.employeeId()
                                && !h.start().isBefore(start))) {
            return;
        }
        enter(
                ChangeKind.ABSENCE,
                start,
                file -> RecordAbsence.write(
                        file,
                        new AbsenceDraft(held.nip(), AbsenceDraft.Kind.PENSIUN, start, null, LETTER),
                        held.employeeId()));
        for (Holding each : List.copyOf(holdings)) {
            if (each.employeeId() == held.employeeId() && !each.end().isBefore(start)) {
                cut(each, start);
            }
        }
        absences.add(new Absence(held.employeeId(), start, Placement.OPEN_END));
    }

    /** A unit without units below goes under another; nothing can come to stand under itself. */
    private void moveUnit(LocalDate start) throws SQLException {
        Unit unit = unit(start);
        Unit parent = unit(start);
        Set<Long> parents = new HashSet<>();
        units.forEach(each -> parents.add(each.parentId()));
        if (unit == null
                || parent == null
                || unit == parent
                || unit.parentId() == null
                || parents.contains(unit.unitId())
                || units.stream()
                        .anyMatch(each ->
                                each.unitId() == unit.unitId() && !each.start().isBefore(start))) {
            return;
        }
        enter(
                ChangeKind.UNIT,
                start,
                file -> ReshapeUnit.write(
                        file,
                        new UnitDraft(
                                unit.unitId(),
                                parent.unitId(),
                                "Unit " + unit.unitId(),
                                unit.headTitle(),
                                null,
                                start,
                                LETTER)));
        units.remove(unit);
        units.add(new Unit(
                unit.unitId(), unit.parentId(), unit.headTitle(), unit.official(), unit.start(), start.minusDays(1)));
        units.add(new Unit(unit.unitId(), parent.unitId(), unit.headTitle(), null, start, unit.end()));
    }

    private void enter(ChangeKind kind, LocalDate start, PersonnelOffice.Work deed) throws SQLException {
        PersonnelFile file = PersonnelFile.open(
                connection, new Change(kind, null, null, start, LETTER, null, null), clerk, Instant.EPOCH);
        deed.on(file);
        Redraw.from(connection, start);
        connection.commit();
        done++;
    }

    /** Somebody's open definitive post that began before that day. */
    private Holding definitive(LocalDate day) {
        for (int tries = 0; tries < 50; tries++) {
            Holding holding = holdings.get(dice.nextInt(holdings.size()));
            if (holding.kind() == Capacity.DEFINITIF
                    && holding.start().isBefore(day)
                    && holding.end().equals(Placement.OPEN_END)) {
                return holding;
            }
        }
        return null;
    }

    /** The head of some unit, who has something to lend. */
    private Holding official(LocalDate day) {
        Unit unit = unit(day);
        return holdings.stream()
                .filter(held -> heads(held, unit)
                        && held.start().isBefore(day)
                        && held.end().equals(Placement.OPEN_END))
                .findFirst()
                .orElse(null);
    }

    private Holding colleague(Holding official) {
        return holdings.stream()
                .filter(held -> official != null && held != official && held.unitId() == official.unitId())
                .filter(held -> held.kind() == Capacity.DEFINITIF && held.end().equals(Placement.OPEN_END))
                .findAny()
                .orElse(null);
    }

    private static boolean heads(Holding held, Unit unit) {
        return unit != null
                && held.kind() == Capacity.DEFINITIF
                && held.unitId() == unit.unitId()
                && held.title().equals(unit.headTitle());
    }

    /** Half of the time one whose head post nobody holds then, if some tries find one. */
    private Unit unitToActIn(LocalDate day) {
        Unit unit = unit(day);
        for (int tries = 0; tries < 300 && dice.nextInt(300) > 0; tries++) {
            Unit next = unit(day);
            if (holdings.stream()
                    .noneMatch(held -> heads(held, next) && !held.end().isBefore(day))) {
                return next;
            }
        }
        return unit;
    }

    private Unit unit(LocalDate day) {
        for (int tries = 0; tries < 50; tries++) {
            Unit unit = units.get(dice.nextInt(units.size()));
            if (!unit.start().isAfter(day) && !unit.end().isBefore(day) && unit.parentId() != null) {
                return unit;
            }
        }
        return null;
    }

    private boolean isHeldBy(long person, Unit unit) {
        return holdings.stream()
                .anyMatch(h -> h.employeeId() == person
                        && h.unitId() == unit.unitId()
                        && h.title().equalsIgnoreCase(unit.headTitle()));
    }

    private void cut(Holding held, LocalDate start) {
        holdings.remove(held);
        holdings.add(new Holding(
                held.employeeId(),
                held.nip(),
                held.unitId(),
                held.title(),
                held.kind(),
                held.since(),
                held.start(),
                start.minusDays(1)));
    }

    private void compare(Facts imported) throws SQLException {
        Oracle oracle = new Oracle(new Facts(units, holdings, absences, List.of(), lent));
        Map<Long, List<Segment>> drawn = drawn();
        Set<Long> people = new HashSet<>();
        imported.holdings().forEach(holding -> people.add(holding.employeeId()));
        long compared = 0;
        long acting = 0;
        for (int offset = 0; offset < DAYS + 30; offset++) {
            LocalDate day = NEW_YEAR.plusDays(offset);
            Map<Long, String> answers = new HashMap<>();
            for (long person : people) {
                answers.put(person, oracle.answer(person, day));
                if (!Objects.equals(answers.get(person), drawn(drawn.get(person), day))) {
                    assertThat(drawn(drawn.get(person), day))
                            .as("person %d on %s", person, day)
                            .isEqualTo(answers.get(person));
                }
                compared++;
            }
            acting += compareActing(day, people, drawn, answers);
        }
        assertThat(compared).isGreaterThan(10_000L * DAYS);
        assertThat(acting).as("days on which another decided").isPositive();
    }

    private long compareActing(
            LocalDate day, Set<Long> people, Map<Long, List<Segment>> drawn, Map<Long, String> answers)
            throws SQLException {
        Map<Long, Long> lentOnDay = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement(
                "select from_id, to_id from delegation where validates and ? between start_date and end_date")) {
            select.setObject(1, day);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    lentOnDay.put(row.getLong(1), row.getLong(2));
                }
            }
        }
        ActingRule rule = new ActingRule(
                id -> drawn.getOrDefault(id, List.of()).stream()
                        .filter(segment -> !day.isBefore(segment.start()) && !day.isAfter(segment.end()))
                        .findFirst()
                        .map(Segment::superior)
                        .orElse(null),
                lentOnDay::get);
        long others = 0;
        for (long person : people) {
            ActingRule.Found found = rule.superiorOf(person);
            Long decides = found.delegate() != null ? found.delegate() : found.official();
            Long expected = expectedActing(person, day, answers);
            assertThat(decides).as("who decides for %d on %s", person, day).isEqualTo(expected);
            others += found.delegate() != null ? 1 : 0;
        }
        return others;
    }

    private Long expectedActing(long person, LocalDate day, Map<Long, String> answers) {
        Long official = superior(answers.get(person));
        while (official != null) {
            long away = official;
            Lent decree = lent.stream()
                    .filter(each ->
                            each.officialId() == away && !day.isBefore(each.start()) && !day.isAfter(each.end()))
                    .findFirst()
                    .orElse(null);
            if (decree == null) {
                return official;
            }
            Long above = superior(answers.get(decree.delegateId()));
            if (decree.delegateId() != person && (above == null || above != person)) {
                return decree.delegateId();
            }
            official = superior(answers.get(official));
        }
        return null;
    }

    private static Long superior(String answer) {
        return answer == null || answer.endsWith("-") ? null : Long.valueOf(answer.substring(answer.indexOf('/') + 1));
    }

    private static String drawn(List<Segment> segments, LocalDate day) {
        if (segments == null) {
            return null;
        }
        String found = null;
        for (Segment segment : segments) {
            if (!day.isBefore(segment.start()) && !day.isAfter(segment.end())) {
                assertThat(found).as("no two rows for one day").isNull();
                found = segment.unit() + "/" + (segment.superior() == null ? "-" : segment.superior());
            }
        }
        return found;
    }

    private Map<Long, List<Segment>> drawn() throws SQLException {
        Map<Long, List<Segment>> drawn = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement(
                        "select employee_id, start_date, end_date, unit_id, superior_id from placement");
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                drawn.computeIfAbsent(row.getLong(1), id -> new ArrayList<>())
                        .add(new Segment(
                                row.getObject(2, LocalDate.class),
                                row.getObject(3, LocalDate.class),
                                row.getLong(4),
                                row.getObject(5, Long.class)));
            }
        }
        drawn.values().forEach(segments -> segments.sort(Comparator.comparing(Segment::start)));
        return drawn;
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = YearOfLifeIT.class.getResourceAsStream(name)) {
            return in.readAllBytes();
        }
    }
}
