package id.sikap.demo;

import id.sikap.demo.PersonHistory.DemoTarget;
import id.sikap.demo.Phrases.Task;
import id.sikap.people.StaffGroup;
import id.sikap.worklog.EntryDraft;
import id.sikap.worklog.WorkLocation;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

/** What a person has to write about a day: the outputs, how many and how long, and where they were made. */
record Diary(DemoSize size, Cast cast, Phrases phrases, Span span) {

    private static final LocalTime DAY_STARTS = LocalTime.of(7, 30);
    private static final LocalTime DAY_ENDS = LocalTime.of(16, 0);
    private static final int COPIED_DAYS = 5;
    private static final int MOST_A_DAY = 4;

    /** What there is to write about a day, one after the other from the morning on. */
    List<EntryDraft> of(DemoPerson person, List<DemoTarget> targets, LocalDate day) {
        boolean copied = cast.plays(person.nip(), Story.COPIES) && span.daysAfter(day) < COPIED_DAYS;
        SplittableRandom dice = Historian.dice(person, copied ? LocalDate.EPOCH : day, "work");
        Map<Integer, DemoTarget> agreed = agreed(targets, day.getYear());
        List<Task> open = new ArrayList<>(phrases.tasks().get(Trade.of(person)).stream()
                .filter(task -> task.target() == 0 || agreed.containsKey(task.target()))
                .toList());
        List<EntryDraft> drafts = new ArrayList<>();
        LocalTime at = DAY_STARTS.plusMinutes(5L * dice.nextInt(7));
        int count = count(dice);
        while (drafts.size() < count && !open.isEmpty()) {
            Task task = open.remove(dice.nextInt(open.size()));
            int minutes = task.minutes().pick(dice) / 5 * 5;
            if (at.plusMinutes(minutes).isAfter(DAY_ENDS)) {
                break;
            }
            DemoTarget target = agreed.get(task.target());
            drafts.add(new EntryDraft(
                    day,
                    target == null ? null : target.id(),
                    Phrases.fill(task.text(), person, day, dice),
                    BigDecimal.valueOf(task.quantity().pick(dice)),
                    task.unit(),
                    minutes,
                    dice.nextDouble() < 0.85 ? at : null,
                    isHome(day, person) ? WorkLocation.WFH : WorkLocation.WFO,
                    dice.nextDouble() < 0.06 ? Phrases.pick(phrases.obstacles(), dice) : null));
            at = at.plusMinutes(minutes + 5L * dice.nextInt(5));
        }
        return drafts;
    }

    /** The person's agreed targets of that year by their number in the trade's plan. */
    private static Map<Integer, DemoTarget> agreed(List<DemoTarget> targets, int year) {
        return targets.stream()
                .filter(target -> target.year() == year && target.isAgreed())
                .collect(Collectors.toMap(DemoTarget::number, target -> target));
    }

    private int count(SplittableRandom dice) {
        double average = size.entriesADay(span.days().size());
        double spread = average < 1 ? dice.nextDouble() : dice.nextDouble() + 2 * dice.nextDouble() - 1;
        return (int) Math.max(average < 1 ? 0 : 1, Math.min(MOST_A_DAY, Math.floor(average + spread)));
    }

    /** Counters are never at home, heads and teachers seldom, offices on Fridays and one day more. */
    private boolean isHome(LocalDate day, DemoPerson person) {
        boolean friday = day.getDayOfWeek() == DayOfWeek.FRIDAY;
        if (person.group() == StaffGroup.LAYANAN || day.getDayOfWeek() == DayOfWeek.SATURDAY) {
            return false;
        }
        if (cast.plays(person.nip(), Story.CORRECTION)) {
            return day.getDayOfWeek() != DayOfWeek.MONDAY;
        }
        int own = Math.floorMod(person.nip().hashCode(), 4);
        if (person.head() || person.group() == StaffGroup.GURU) {
            return friday && own == 0;
        }
        return friday || day.getDayOfWeek().ordinal() == own;
    }
}
