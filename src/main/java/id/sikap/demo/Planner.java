package id.sikap.demo;

import id.sikap.demo.PersonHistory.DemoTarget;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;

/** The targets of a person for every year the history touches. */
record Planner(DemoSize size, Cast cast, Phrases phrases, Span span, LongSupplier ids) {

    List<DemoTarget> targets(DemoPerson person) {
        return IntStream.rangeClosed(span.days().get(0).getYear(), span.today().getYear())
                .boxed()
                .flatMap(year -> ofYear(person, year).stream())
                .toList();
    }

    private List<DemoTarget> ofYear(DemoPerson person, int year) {
        LocalDate first = LocalDate.of(year, 1, 1);
        SplittableRandom dice = Historian.dice(person, first, "targets");
        // Settled in January; while January is young, just before the history begins to need them.
        Instant settled = span.instant(first.plusDays(4 + dice.nextInt(14)).atTime(9, dice.nextInt(60)));
        Instant latest = span.instant(span.yesterday().atTime(9, 0));
        Instant agreed = settled.isAfter(latest) ? latest : settled;
        boolean awaits = year == span.today().getYear()
                && (cast.plays(person.nip(), Story.CORRECTION) || dice.nextDouble() < size.awaitingShare());
        int count = size.targets() - (!awaits && size.targets() > 3 && dice.nextBoolean() ? 1 : 0);
        List<DemoTarget> targets = new ArrayList<>();
        for (int number = 1; number <= count; number++) {
            Phrases.Plan wording = phrases.plans().get(Trade.of(person)).get(number - 1);
            Phrases.Plan plan = new Phrases.Plan(
                    Phrases.fill(wording.result(), person, first, dice),
                    wording.indicator(),
                    wording.quantity(),
                    wording.unit());
            targets.add(
                    awaits && number == count
                            ? awaiting(person, year, number, plan, dice)
                            : new DemoTarget(
                                    ids.getAsLong(),
                                    person.id(),
                                    year,
                                    number,
                                    plan,
                                    person.id(),
                                    agreed,
                                    person.superiorId(),
                                    agreed.plusSeconds(3600L * (1 + dice.nextInt(8))),
                                    1));
        }
        return targets;
    }

    /** Proposed these days by one side: two in three by the person, the rest handed down. */
    private DemoTarget awaiting(DemoPerson person, int year, int number, Phrases.Plan plan, SplittableRandom dice) {
        Instant proposed = span.instant(span.yesterday().atTime(10, dice.nextInt(60)));
        boolean handedDown = cast.plays(person.nip(), Story.CORRECTION) || dice.nextInt(3) == 0;
        return new DemoTarget(
                ids.getAsLong(),
                person.id(),
                year,
                number,
                plan,
                handedDown ? person.superiorId() : person.id(),
                handedDown ? null : proposed,
                handedDown ? person.superiorId() : null,
                handedDown ? proposed : null,
                0);
    }
}
