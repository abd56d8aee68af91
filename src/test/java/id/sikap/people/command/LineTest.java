package id.sikap.people.command;

import static org.assertj.core.api.Assertions.assertThat;

import id.sikap.people.Because;
import id.sikap.people.Capacity;
import id.sikap.people.Placement;
import id.sikap.people.command.Facts.Absence;
import id.sikap.people.command.Facts.Holding;
import id.sikap.people.command.Facts.Lent;
import id.sikap.people.command.Facts.Named;
import id.sikap.people.command.Facts.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What follows from the facts, case by case and against the long way round. */
class LineTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final LocalDate EVER = Placement.BEFORE_THE_PORTAL;
    private static final LocalDate OPEN = Placement.OPEN_END;

    private final List<Unit> units = new ArrayList<>(List.of(
            new Unit(1, null, "Gubernur", "Dr. Contoh", EVER, OPEN),
            new Unit(2, 1L, "Kepala Dinas", null, EVER, OPEN),
            new Unit(3, 2L, "Kepala Bidang", null, EVER, OPEN)));
    private final List<Holding> holdings = new ArrayList<>(List.of(
            post(20, 2, "Kepala Dinas", Capacity.DEFINITIF),
            post(30, 3, "Kepala Bidang", Capacity.DEFINITIF),
            post(31, 3, "Pengelola", Capacity.DEFINITIF)));
    private final List<Absence> absences = new ArrayList<>();
    private final List<Named> named = new ArrayList<>();
    private final List<Lent> lent = new ArrayList<>();

    @Test
    void aPersonStandsUnderTheHeadAndAHeadUnderTheOneAbove() {
        assertThat(on(31))
                .isEqualTo(new Standing(3, "Pengelola", 30L, "Kepala Bidang", null, Capacity.DEFINITIF, Because.TREE));
        assertThat(on(30).superiorId()).isEqualTo(20);
        assertThat(on(20))
                .as("the governor holds no number, but has a name and a post")
                .isEqualTo(new Standing(
                        2, "Kepala Dinas", null, "Gubernur", "Dr. Contoh", Capacity.DEFINITIF, Because.TOP));
    }

    @Test
    void anEmptyPostIsClimbedOver() {
        absences.add(new Absence(30, DAY, DAY));
        assertThat(on(31).superiorId()).isEqualTo(20);
        assertThat(on(31).because()).isEqualTo(Because.VACANT);
        assertThat(on(30)).isNull();
    }

    @Test
    void whoIsAwayKeepsHisPeopleWhileAnotherActsForHim() {
        holdings.add(post(32, 3, "Pengelola", Capacity.DEFINITIF));
        absences.add(new Absence(30, DAY.minusDays(3), DAY.plusDays(3)));
        lent.add(new Lent(30, 31, DAY, DAY));
        assertThat(on(32).superiorId()).isEqualTo(30);
        assertThat(acting(32)).isEqualTo(31);
        assertThat(acting(31)).as("not under himself").isEqualTo(20);
        assertThat(on(30).superiorId()).isEqualTo(20);
        Chart next = Chart.on(DAY.plusDays(1), facts());
        assertThat(next.of(32).superiorId()).as("the decree is over").isEqualTo(20);
        assertThat(next.of(30)).isNull();
    }

    private Long acting(long person) {
        ActingRule.Found found = Chart.on(DAY, facts()).acting(person, facts(), DAY);
        return found.delegate() == null ? found.official() : found.delegate();
    }

    @Test
    void whoActsOnAnEmptyPostIsTheSuperiorInThatCapacity() {
        holdings.remove(1);
        holdings.add(post(31, 3, "kepala bidang", Capacity.PLT));
        holdings.add(post(32, 3, "Pengelola", Capacity.DEFINITIF));
        assertThat(on(32).superiorId()).isEqualTo(31);
        assertThat(on(32).capacity()).isEqualTo(Capacity.PLT);
        assertThat(on(31).superiorId())
                .as("he keeps his own post, and nobody is his own superior")
                .isEqualTo(20);
        assertThat(on(31).post()).isEqualTo("Pengelola");
    }

    @Test
    void whileTheDefinitiveHolderIsThereNobodyActsByTheTree() {
        holdings.add(post(31, 3, "Kepala Bidang", Capacity.PLT));
        holdings.add(post(32, 3, "Pengelola", Capacity.DEFINITIF));
        assertThat(on(32).superiorId()).isEqualTo(30);
    }

    @Test
    void whoActsFurtherUpIsNotUnderHisOwnSubordinate() {
        holdings.remove(0);
        holdings.add(post(31, 2, "Kepala Dinas", Capacity.PLT));
        assertThat(on(30).superiorId()).isEqualTo(31);
        assertThat(on(31).superiorId()).isNull();
        assertThat(on(31).superiorTitle()).isEqualTo("Gubernur");
    }

    @Test
    void aNamedSuperiorGoesBeforeTheTreeAsLongAsHeIsThere() {
        named.add(new Named(31, 20, EVER, DAY));
        assertThat(on(31).because()).isEqualTo(Because.NAMED);
        assertThat(on(31).superiorId()).isEqualTo(20);
        absences.add(new Absence(20, DAY, DAY));
        assertThat(on(31).superiorId()).isEqualTo(30);
    }

    @Test
    void additionalTasksLeadNobody() {
        holdings.remove(1);
        holdings.add(post(31, 3, "Kepala Bidang", Capacity.TAMBAHAN));
        holdings.add(post(32, 3, "Pengelola", Capacity.DEFINITIF));
        assertThat(on(32).superiorId()).isEqualTo(20);
    }

    @Test
    void randomLivesAgreeWithTheLongWayOnEveryDay() {
        for (int seed = 0; seed < 60; seed++) {
            Random dice = new Random(20261122L + seed);
            Facts facts = randomFacts(dice);
            Oracle oracle = new Oracle(facts);
            Map<Long, Line> lines = Line.draw(facts, DAY);
            for (long person = 100; person < 112; person++) {
                Line line = lines.get(person);
                for (LocalDate day = DAY; day.isBefore(DAY.plusDays(80)); day = day.plusDays(1)) {
                    assertThat(drawn(line, day))
                            .as("seed %d, person %d on %s", seed, person, day)
                            .isEqualTo(oracle.answer(person, day));
                }
            }
        }
    }

    private static String drawn(Line line, LocalDate day) {
        if (line == null) {
            return null;
        }
        List<Line.Segment> on = line.segments().stream()
                .filter(segment -> !day.isBefore(segment.start()) && !day.isAfter(segment.end()))
                .toList();
        assertThat(on).as("no two at once").hasSizeLessThan(2);
        return on.isEmpty()
                ? null
                : on.get(0).standing().unitId() + "/"
                        + (on.get(0).standing().superiorId() == null
                                ? "-"
                                : on.get(0).standing().superiorId());
    }

    private static Facts randomFacts(Random dice) {
        List<Unit> units = new ArrayList<>();
        for (long unit = 1; unit <= 7; unit++) {
            LocalDate turn = DAY.plusDays(dice.nextInt(80));
            Long parent = unit == 1 ? null : Long.valueOf(1 + dice.nextInt((int) unit - 1));
            Long later = unit == 1 ? null : Long.valueOf(1 + dice.nextInt((int) unit - 1));
            units.add(new Unit(
                    unit,
                    parent,
                    "Kepala " + unit,
                    unit == 1 && dice.nextBoolean() ? "Pejabat" : null,
                    EVER,
                    turn.minusDays(1)));
            units.add(new Unit(unit, later, "Kepala " + unit, null, turn, OPEN));
        }
        List<Holding> holdings = new ArrayList<>();
        List<Absence> absences = new ArrayList<>();
        List<Named> named = new ArrayList<>();
        List<Lent> lent = new ArrayList<>();
        for (long person = 100; person < 112; person++) {
            LocalDate start = dice.nextInt(3) == 0 ? DAY.plusDays(dice.nextInt(40)) : EVER;
            for (int i = 0; i < 3; i++) {
                LocalDate end = DAY.plusDays(dice.nextInt(90));
                long unit = 1 + dice.nextInt(7);
                Capacity kind = i == 0 ? Capacity.DEFINITIF : Capacity.values()[dice.nextInt(6)];
                if (!end.isBefore(start)) {
                    holdings.add(new Holding(
                            person,
                            "1980010120100110" + person,
                            unit,
                            dice.nextInt(2) == 0 ? "KEPALA " + unit : "Pengelola " + i,
                            kind,
                            dice.nextInt(4) == 0 ? null : EVER.plusDays(dice.nextInt(3)),
                            start,
                            end));
                    start = dice.nextBoolean() ? end.plusDays(1) : start;
                }
            }
            if (dice.nextInt(3) == 0) {
                LocalDate away = DAY.plusDays(dice.nextInt(60));
                absences.add(new Absence(person, away, away.plusDays(dice.nextInt(30))));
                if (dice.nextBoolean()) {
                    LocalDate from = away.plusDays(dice.nextInt(10) - 5);
                    lent.add(new Lent(person, 100 + dice.nextInt(12), from, from.plusDays(dice.nextInt(20))));
                }
            }
            if (dice.nextInt(4) == 0) {
                long superior = 100 + dice.nextInt(12);
                if (superior != person) {
                    LocalDate from = DAY.plusDays(dice.nextInt(60));
                    named.add(new Named(person, superior, from, from.plusDays(dice.nextInt(30))));
                }
            }
        }
        return new Facts(units, holdings, absences, named, lent);
    }

    private Facts facts() {
        return new Facts(units, holdings, absences, named, lent);
    }

    private Standing on(long person) {
        return Chart.on(DAY, facts()).of(person);
    }

    private static Holding post(long person, long unit, String title, Capacity kind) {
        return new Holding(person, "19800101201001" + person, unit, title, kind, null, EVER, OPEN);
    }
}
