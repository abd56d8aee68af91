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
import id.sikap.platform.Refused;
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
import java.util.EnumMap;
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

    /** What happens, and how often in a year of 365 days. */
    private enum Kind {
        MUTATION(500),
        ACTING(40),
        LENDING(30),
        LEAVE_WITH_PLH(40),
        RETIREMENT(300),
        UNIT_CHANGE(12),
        TEAM(20),
        NAMED(20),
        EARLY_END(30),
        EARLY_RETURN(24),
        UNDO(36);

        private final int inTheYear;

        Kind(int inTheYear) {
            this.inTheYear = inTheYear;
        }

        int until(int day) {
            return inTheYear * day / 365;
        }
    }

    private record Segment(LocalDate start, LocalDate end, long unit, Long superior) {}

    private final Random dice = new Random(20261122);
    private final Map<Kind, Integer> happened = new EnumMap<>(Kind.class);
    private Life life;
    private Connection connection;
    private long clerk;

    @Test
    void everyDayHasTheSuperiorThatTheEventsSay() throws Exception {
        try (Connection open = TestDatabase.fresh("year_of_life").getConnection()) {
            connection = open;
            connection.setAutoCommit(false);
            new RosterImport(connection, NEW_YEAR, percent -> {})
                    .take(resource("/db/demo/province/unor.csv"), resource("/db/demo/province/pegawai.csv"), null);
            connection.commit();
            // What the import wrote is where the test's own list begins; everything after it is kept there.
            Facts imported = FactsReader.read(connection, NEW_YEAR);
            assertThat(imported.absences()).isEmpty();
            life = new Life(imported);
            clerk = imported.holdings().get(0).employeeId();
            for (int day = 0; day < DAYS; day++) {
                for (Kind kind : Kind.values()) {
                    while (happened.getOrDefault(kind, 0) < kind.until(day + 1)
                            && happens(kind, NEW_YEAR.plusDays(day))) {
                        happened.merge(kind, 1, Integer::sum);
                    }
                }
            }
            for (Kind kind : Kind.values()) {
                assertThat(happened.getOrDefault(kind, 0))
                        .as("%s as planned", kind)
                        .isPositive()
                        .isEqualTo(kind.until(DAYS));
            }
            compare(imported);
        }
    }

    /** The dice may name who can not; then they are thrown again. What has nobody to happen to waits for the next day. */
    private boolean happens(Kind kind, LocalDate day) throws SQLException {
        for (int tries = 0; tries < 300; tries++) {
            if (attempt(kind, day)) {
                return true;
            }
        }
        return false;
    }

    private boolean attempt(Kind kind, LocalDate day) throws SQLException {
        return switch (kind) {
            case MUTATION -> mutate(later(day));
            case ACTING -> act(later(day));
            case LENDING -> lend(later(day));
            case LEAVE_WITH_PLH -> leaveWithPlh(later(day));
            case RETIREMENT -> retire(later(day));
            case UNIT_CHANGE -> moveUnit(later(day));
            case TEAM -> join(later(day));
            case NAMED -> name(later(day));
            case EARLY_END -> endEarly(day);
            case EARLY_RETURN -> returnEarly(day);
            case UNDO -> undo(day);
        };
    }

    /** Half of the letters are for later. */
    private LocalDate later(LocalDate day) {
        return dice.nextBoolean() ? day : day.plusDays(dice.nextInt(20));
    }

    private boolean mutate(LocalDate start) throws SQLException {
        Holding held = definitive(start);
        Unit unit = unit(start);
        if (held == null || unit == null) {
            return false;
        }
        String title = dice.nextInt(6) == 0 ? unit.headTitle() : "Pengelola " + dice.nextInt(4);
        if (life.holdings.stream()
                .anyMatch(h -> h.employeeId() == held.employeeId()
                        && h.title().equals(title)
                        && h.unitId() == unit.unitId())) {
            return false;
        }
        return enter(
                ChangeKind.ASSIGNMENT,
                start,
                about(held.employeeId(), unit),
                file -> assign(file, held, unit, title, Capacity.DEFINITIF, start, null),
                () -> life.move(held.employeeId(), held.nip(), unit, title, start));
    }

    private static void assign(
            PersonnelFile file, Holding held, Unit unit, String title, Capacity kind, LocalDate start, LocalDate end)
            throws SQLException {
        AssignPost.write(
                file,
                new AssignmentDraft(held.nip(), unit.unitId(), title, kind, start, end, LETTER),
                held.employeeId(),
                unit.unitId(),
                unit.headTitle());
    }

    /** For a time, or until somebody is appointed. */
    private boolean act(LocalDate start) throws SQLException {
        Holding held = definitive(start);
        Unit unit = unitToActIn(start);
        LocalDate end = dice.nextInt(3) == 0 ? null : start.plusDays(10 + dice.nextInt(60));
        if (held == null || unit == null || isHeldBy(held.employeeId(), unit)) {
            return false;
        }
        Capacity kind = dice.nextInt(4) == 0 ? Capacity.PJ : Capacity.PLT;
        return enter(
                ChangeKind.ASSIGNMENT,
                start,
                about(held.employeeId(), unit),
                file -> assign(file, held, unit, unit.headTitle(), kind, start, end),
                () -> life.hold(held.employeeId(), held.nip(), unit, unit.headTitle(), kind, start, end));
    }

    private boolean join(LocalDate start) throws SQLException {
        Holding held = definitive(start);
        Unit unit = unit(start);
        if (held == null || unit == null) {
            return false;
        }
        String team = "Tim " + dice.nextInt(5);
        Capacity kind = dice.nextInt(3) == 0 ? Capacity.KETUA_TIM : Capacity.ANGGOTA_TIM;
        return enter(
                ChangeKind.ASSIGNMENT,
                start,
                about(held.employeeId(), unit),
                file -> assign(file, held, unit, team, kind, start, null),
                () -> life.hold(held.employeeId(), held.nip(), unit, team, kind, start, null));
    }

    /** A post beside the own one, before its last day if it has one. */
    private boolean endEarly(LocalDate day) throws SQLException {
        List<Holding> beside = life.holdings.stream()
                .filter(held -> held.kind() != Capacity.DEFINITIF && !held.end().isBefore(firstEnd(held.start(), day)))
                .toList();
        if (beside.isEmpty()) {
            return false;
        }
        Holding held = beside.get(dice.nextInt(beside.size()));
        LocalDate start = firstEnd(held.start(), day).plusDays(dice.nextInt(4));
        if (start.isAfter(held.end())) {
            return false;
        }
        long id = id("""
                select a.id from assignment a join post p on p.id = a.post_id
                 where a.employee_id = ? and a.kind = ? and a.start_date = ? and p.unit_id = ? and p.title = ?""", held.employeeId(), held.kind().name(), held.start(), held.unitId(), held.title());
        Temporary post = new Temporary(
                id, held.employeeId(), null, null, null, null, held.kind(), "", LETTER, held.start(), held.end());
        return enter(
                ChangeKind.RETURN,
                start,
                about(held.employeeId(), null),
                file -> ReturnEarly.write(file, post, start),
                () -> life.end(held.employeeId(), held.unitId(), held.title(), held.kind(), start));
    }

    private boolean returnEarly(LocalDate day) throws SQLException {
        List<Absence> leaves = life.absences.stream()
                .filter(one ->
                        one.end().isBefore(Placement.OPEN_END) && !one.end().isBefore(firstEnd(one.start(), day)))
                .toList();
        if (leaves.isEmpty()) {
            return false;
        }
        Absence leave = leaves.get(dice.nextInt(leaves.size()));
        LocalDate start = firstEnd(leave.start(), day);
        long id = id(
                "select id from absence where employee_id = ? and start_date = ?", leave.employeeId(), leave.start());
        Temporary away = new Temporary(
                id,
                leave.employeeId(),
                null,
                null,
                AbsenceDraft.Kind.CLTN,
                null,
                null,
                null,
                LETTER,
                leave.start(),
                leave.end());
        return enter(
                ChangeKind.RETURN,
                start,
                about(leave.employeeId(), null),
                file -> ReturnEarly.write(file, away, start),
                () -> life.comeBack(leave.employeeId(), leave.start(), start));
    }

    private static LocalDate firstEnd(LocalDate start, LocalDate day) {
        return start.isBefore(day) ? day : start.plusDays(1);
    }

    private boolean lend(LocalDate start) throws SQLException {
        Holding from = official(start);
        Holding to = dice.nextBoolean() ? colleague(from) : definitive(start);
        LocalDate end = start.plusDays(dice.nextInt(20));
        if (from == null || to == null) {
            return false;
        }
        return enter(
                ChangeKind.DELEGATION,
                start,
                about(from.employeeId(), null, to.employeeId()),
                file -> Decrees.lend(
                        file,
                        from.employeeId(),
                        to.employeeId(),
                        new DelegationDraft(from.nip(), to.nip(), LETTER, start, end, EnumSet.of(Scope.VALIDATE)),
                        new Decrees.Fields("from", "to")),
                () -> life.lent.add(new Lent(from.employeeId(), to.employeeId(), start, end)));
    }

    /** The leave or the letter of the Plh. is entered first; without the one there is not the other. */
    private boolean leaveWithPlh(LocalDate start) throws SQLException {
        Holding from = official(start);
        Holding to = colleague(from);
        LocalDate end = start.plusDays(2 + dice.nextInt(18));
        if (from == null || to == null) {
            return false;
        }
        Unit unit = life.units.stream()
                .filter(one -> one.unitId() == from.unitId() && one.on(start))
                .findFirst()
                .orElseThrow();
        if (life.holdings.stream()
                        .filter(held -> heads(held, unit) && held.on(start))
                        .count()
                > 1) {
            return false;
        }
        boolean leaveFirst = dice.nextBoolean();
        if (!(leaveFirst ? leave(from, start, end) : plh(from, to, unit, start, end))) {
            return false;
        }
        Life.Event first = life.latest();
        if (leaveFirst ? plh(from, to, unit, start, end) : leave(from, start, end)) {
            return true;
        }
        takeBack(first);
        return false;
    }

    private boolean leave(Holding from, LocalDate start, LocalDate end) throws SQLException {
        AbsenceDraft draft = new AbsenceDraft(from.nip(), AbsenceDraft.Kind.CLTN, start, end, LETTER);
        return enter(
                ChangeKind.ABSENCE,
                start,
                about(from.employeeId(), null),
                file -> RecordAbsence.write(file, draft, from.employeeId()),
                () -> life.leave(from.employeeId(), start, end));
    }

    private boolean plh(Holding from, Holding to, Unit unit, LocalDate start, LocalDate end) throws SQLException {
        return enter(
                ChangeKind.ASSIGNMENT,
                start,
                about(from.employeeId(), null, to.employeeId()),
                file -> assign(file, to, unit, unit.headTitle(), Capacity.PLH, start, end),
                () -> life.lent.add(new Lent(from.employeeId(), to.employeeId(), start, end)));
    }

    private boolean retire(LocalDate start) throws SQLException {
        Holding held = definitive(start);
        return held != null
                && enter(
                        ChangeKind.ABSENCE,
                        start,
                        about(held.employeeId(), null),
                        file -> RecordAbsence.write(
                                file,
                                new AbsenceDraft(held.nip(), AbsenceDraft.Kind.PENSIUN, start, null, LETTER),
                                held.employeeId()),
                        () -> life.retire(held.employeeId(), start));
    }

    /** Somebody who heads nothing, so that no ring comes of it. */
    private boolean name(LocalDate start) throws SQLException {
        Holding held = definitive(start);
        Holding superior = official(start);
        if (held == null
                || superior == null
                || life.units.stream().anyMatch(unit -> isHeldBy(held.employeeId(), unit))
                || life.named.stream()
                        .anyMatch(one -> one.employeeId() == held.employeeId()
                                && !one.start().isBefore(start))) {
            return false;
        }
        LocalDate end = start.plusDays(10 + dice.nextInt(60));
        SuperiorDraft draft = new SuperiorDraft(held.nip(), superior.nip(), start, end, LETTER, "Uji");
        return enter(
                ChangeKind.SUPERIOR,
                start,
                about(held.employeeId(), null),
                file -> NameSuperior.write(file, draft, held.employeeId(), superior.employeeId()),
                () -> life.name(held.employeeId(), superior.employeeId(), start, end));
    }

    /** A unit without units below goes under another; nothing can come to stand under itself. */
    private boolean moveUnit(LocalDate start) throws SQLException {
        Unit unit = unit(start);
        Unit parent = unit(start);
        Set<Long> parents = new HashSet<>();
        life.units.forEach(each -> parents.add(each.parentId()));
        if (unit == null
                || parent == null
                || unit == parent
                || unit.parentId() == null
                || parents.contains(unit.unitId())
                || life.units.stream()
                        .anyMatch(each ->
                                each.unitId() == unit.unitId() && !each.start().isBefore(start))) {
            return false;
        }
        UnitDraft draft = new UnitDraft(
                unit.unitId(), parent.unitId(), "Unit " + unit.unitId(), unit.headTitle(), null, start, LETTER);
        return enter(
                ChangeKind.UNIT,
                start,
                Set.of(unit.unitId(), parent.unitId()),
                file -> ReshapeUnit.write(file, draft),
                () -> life.moveUnit(unit, parent.unitId(), start));
    }

    private boolean undo(LocalDate day) throws SQLException {
        Life.Event event = life.undoable(day);
        if (event != null) {
            takeBack(event);
        }
        return event != null;
    }

    private void takeBack(Life.Event event) throws SQLException {
        PersonnelFile.of(connection, event.change()).undo(clerk, Instant.EPOCH);
        Redraw.from(connection, event.start().minusDays(1));
        connection.commit();
        life.takeBack(event);
    }

    /** Whom and what an event touches: whatever of others ends with it too. */
    private Set<Long> about(long person, Unit unit, Long... others) {
        Set<Long> about = new HashSet<>(List.of(others));
        about.add(person);
        if (unit != null) {
            about.add(unit.unitId());
            life.holdings.stream()
                    .filter(held -> held.unitId() == unit.unitId() && held.kind() != Capacity.DEFINITIF)
                    .forEach(held -> about.add(held.employeeId()));
        }
        Set<Long> touched = Set.copyOf(about);
        for (Lent decree : life.lent) {
            if (touched.contains(decree.officialId()) || touched.contains(decree.delegateId())) {
                about.add(decree.officialId());
                about.add(decree.delegateId());
            }
        }
        return about;
    }

    /** False where the office refuses it, and then nothing is left of it. */
    private boolean enter(ChangeKind kind, LocalDate start, Set<Long> about, PersonnelOffice.Work deed, Runnable facts)
            throws SQLException {
        PersonnelFile file = PersonnelFile.open(
                connection, new Change(kind, null, null, start, LETTER, null, null), clerk, Instant.EPOCH);
        try {
            deed.on(file);
        } catch (Refused e) {
            connection.rollback();
            return false;
        }
        Redraw.from(connection, start);
        connection.commit();
        life.enter(new Life.Event(file.changeId(), start, about, facts));
        return true;
    }

    private long id(String sql, Object... values) throws SQLException {
        List<Long> ids = PersonnelFile.of(connection, 0).ids(sql, values);
        assertThat(ids).as(sql).hasSize(1);
        return ids.get(0);
    }

    /** Somebody's open definitive post that began before that day. */
    private Holding definitive(LocalDate day) {
        for (int tries = 0; tries < 50; tries++) {
            Holding holding = life.holdings.get(dice.nextInt(life.holdings.size()));
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
        return life.holdings.stream()
                .filter(held -> heads(held, unit)
                        && held.start().isBefore(day)
                        && held.end().equals(Placement.OPEN_END))
                .findFirst()
                .orElse(null);
    }

    private Holding colleague(Holding official) {
        return life.holdings.stream()
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
            if (life.holdings.stream()
                    .noneMatch(held -> heads(held, next) && !held.end().isBefore(day))) {
                return next;
            }
        }
        return unit;
    }

    private Unit unit(LocalDate day) {
        for (int tries = 0; tries < 50; tries++) {
            Unit unit = life.units.get(dice.nextInt(life.units.size()));
            if (!unit.start().isAfter(day) && !unit.end().isBefore(day) && unit.parentId() != null) {
                return unit;
            }
        }
        return null;
    }

    private boolean isHeldBy(long person, Unit unit) {
        return life.holdings.stream()
                .anyMatch(h -> h.employeeId() == person
                        && h.unitId() == unit.unitId()
                        && h.title().equalsIgnoreCase(unit.headTitle()));
    }

    private void compare(Facts imported) throws SQLException {
        Oracle oracle = new Oracle(life.facts());
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
        assertThat(life.lent).as("somebody acts for who is away").anyMatch(decree -> life.absences.stream()
                .anyMatch(away -> away.employeeId() == decree.officialId() && away.on(decree.start())));
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
            Lent decree = life.lent.stream()
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
