package id.sikap.demo;

import id.sikap.demo.PersonHistory.DemoTarget;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;

/** The targets of a person for every year the history touches. */
record Planner(DemoSize size, Cast cast, Phrases phrases, Span span, LongSupplier ids) {

    private static final BigDecimal MONTHS = BigDecimal.valueOf(12);

    List<DemoTarget> targets(DemoPerson person) {
        return IntStream.rangeClosed(span.days().get(0).getYear(), span.today().getYear())
                .boxed()
                .flatMap(year -> ofYear(person, year).stream())
                .toList();
    }

    private List<DemoTarget> ofYear(DemoPerson person, int year) {
        LocalDate january = LocalDate.of(year, 1, 1);
        LocalDate historyStarts = span.days().get(0).withDayOfMonth(1);
        LocalDate start = historyStarts.isAfter(january) ? historyStarts : january;
        SplittableRandom dice = Historian.dice(person, start, "targets");
        Instant agreed = span.instant(start.minusDays(3 + dice.nextInt(12)).atTime(9, dice.nextInt(60)));
        boolean awaits = year == span.today().getYear()
                && (cast.plays(person.nip(), Story.CORRECTION) || dice.nextDouble() < size.awaitingShare());
        int count = size.targets() - (!awaits && size.targets() > 3 && dice.nextBoolean() ? 1 : 0);
        List<DemoTarget> targets = new ArrayList<>();
        for (int number = 1; number <= count; number++) {
            DemoTarget target = new DemoTarget(
                    ids.getAsLong(),
                    person.id(),
                    number,
                    plan(person, number, start, dice),
                    start,
                    person.id(),
                    agreed,
                    person.superiorId(),
                    agreed.plusSeconds(3600L * (1 + dice.nextInt(8))),
                    1);
            targets.add(awaits && number == count ? awaiting(target, person, dice) : target);
        }
        return targets;
    }

    /** The trade's plan is a year's; a target that begins later is smaller in proportion, so that it can be reached. */
    private Phrases.Plan plan(DemoPerson person, int number, LocalDate start, SplittableRandom dice) {
        Phrases.Plan year = phrases.plans().get(Trade.of(person)).get(number - 1);
        int months = 13 - start.getMonthValue();
        return new Phrases.Plan(
                Phrases.fill(year.result(), person, start, dice),
                year.indicator(),
                year.quantity().multiply(BigDecimal.valueOf(months)).divide(MONTHS, RoundingMode.CEILING),
                year.unit());
    }

    /** Proposed yesterday by one side: two in three by the person, the rest handed down. */
    private DemoTarget awaiting(DemoTarget target, DemoPerson person, SplittableRandom dice) {
        Instant proposed = span.instant(span.yesterday().atTime(10, dice.nextInt(60)));
        boolean handedDown = cast.plays(person.nip(), Story.CORRECTION) || dice.nextInt(3) == 0;
        return new DemoTarget(
                target.id(),
                person.id(),
                target.number(),
                target.plan(),
                target.startsOn(),
                handedDown ? person.superiorId() : person.id(),
                handedDown ? null : proposed,
                handedDown ? person.superiorId() : null,
                handedDown ? proposed : null,
                0);
    }
}
