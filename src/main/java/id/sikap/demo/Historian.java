package id.sikap.demo;

import id.sikap.demo.PersonHistory.DemoEvidence;
import id.sikap.demo.PersonHistory.DemoReview;
import id.sikap.demo.PersonHistory.DemoTarget;
import id.sikap.worklog.EntryDraft;
import id.sikap.worklog.EntryStatus;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.LongSupplier;

/**
 * Makes up what one person did. The same people on the same day always get the same history, whoever comes before
 * them: every die is thrown anew from the person's number and the day. Only the row ids come from outside.
 */
final class Historian {

    private static final LocalTime TODAY_FROM = LocalTime.of(10, 0);
    /** Nobody is away on these last days, so that only the cast is late. */
    private static final int ALL_PRESENT_DAYS = 7;

    private static final int LEFT_UNSENT_DAYS = 3;

    private final DemoSize size;
    private final Cast cast;
    private final Phrases phrases;
    private final Span span;
    private final LongSupplier ids;
    private final Superior superior;
    private final Diary diary;

    Historian(DemoSize size, Cast cast, Phrases phrases, Span span, LongSupplier ids) {
        this.size = size;
        this.cast = cast;
        this.phrases = phrases;
        this.span = span;
        this.ids = ids;
        this.superior = new Superior(cast, phrases, span);
        this.diary = new Diary(size, cast, phrases, span);
    }

    /** Nothing for the one at the very top: there is nobody to agree or to approve. */
    PersonHistory of(DemoPerson person) {
        if (person.superiorId() == null) {
            return new PersonHistory(List.of(), List.of(), List.of(), List.of());
        }
        List<DemoTarget> targets = new Planner(size, cast, phrases, span, ids).targets(person);
        List<EntryLife> lives = new ArrayList<>();
        span.days().stream()
                .filter(day -> isPresent(person, day))
                .forEach(day -> lives.addAll(pastDay(person, targets, day)));
        saturdays().forEach(day -> lives.addAll(picket(person, targets, day)));
        lives.addAll(today(person, targets));
        List<DemoReview> reviews =
                lives.stream().flatMap(life -> life.reviews().stream()).toList();
        return new PersonHistory(
                targets, lives.stream().map(EntryLife::row).toList(), reviews, evidence(person, lives));
    }

    private boolean isPresent(DemoPerson person, LocalDate day) {
        if (cast.plays(person.nip(), Story.EMPTY_MONTH) && YearMonth.from(day).equals(YearMonth.from(span.today()))) {
            return false;
        }
        int after = span.daysAfter(day);
        int late = cast.story(person.nip()).map(Story::daysLate).orElse(0);
        return after >= late
                && (after < ALL_PRESENT_DAYS || dice(person, day, "away").nextDouble() >= 0.04);
    }

    private List<EntryLife> pastDay(DemoPerson person, List<DemoTarget> targets, LocalDate day) {
        SplittableRandom dice = dice(person, day, "day");
        List<EntryLife> lives = log(person, diary.of(person, targets, day), evening(person, day, dice), dice);
        if (lives.isEmpty()) {
            return lives;
        }
        boolean cast = this.cast.story(person.nip()).isPresent();
        if (!cast && dice.nextDouble() < 0.01) {
            lives.get(0).discard();
        }
        if (cast || span.daysAfter(day) >= LEFT_UNSENT_DAYS || dice.nextDouble() >= 0.06) {
            sendAll(person, lives, dice);
        }
        return lives;
    }

    /** When the day is written down: in the window, or now and then on the next morning. */
    private LocalDateTime evening(DemoPerson person, LocalDate day, SplittableRandom dice) {
        LocalDateTime sameDay = day.atTime(16, 0).plusSeconds(dice.nextInt(70 * 60));
        LocalDate next = day.plusDays(1);
        boolean forgot = dice.nextDouble() < 0.05
                && cast.story(person.nip()).isEmpty()
                && next.isBefore(span.today())
                && span.calendar().isWorkingDay(next)
                && next.getMonth() == day.getMonth();
        return forgot ? sameDay.plusHours(16) : sameDay;
    }

    private List<EntryLife> log(DemoPerson person, List<EntryDraft> drafts, LocalDateTime from, SplittableRandom dice) {
        List<EntryLife> lives = new ArrayList<>();
        LocalDateTime at = from;
        for (EntryDraft draft : drafts) {
            lives.add(new EntryLife(ids, person.id(), draft, key(dice), span.instant(at)));
            at = at.plusSeconds(50 + dice.nextInt(150));
        }
        return lives;
    }

    private void sendAll(DemoPerson person, List<EntryLife> lives, SplittableRandom dice) {
        LocalDateTime sent = LocalDateTime.ofInstant(lives.get(lives.size() - 1).loggedAt(), span.zone())
                .plusSeconds(20 + dice.nextInt(240));
        List<EntryLife> drafts = lives.stream()
                .filter(life -> life.status() == EntryStatus.DRAFT)
                .toList();
        drafts.forEach(life -> life.send(span.instant(sent)));
        superior.review(person, drafts, sent, dice);
    }

    /** Work of today that is done by now, as far as it was written down already. */
    private List<EntryLife> today(DemoPerson person, List<DemoTarget> targets) {
        SplittableRandom dice = dice(person, span.today(), "today");
        boolean quiet = cast.plays(person.nip(), Story.CORRECTION)
                || cast.plays(person.nip(), Story.EMPTY_MONTH)
                || cast.story(person.nip()).map(Story::daysLate).orElse(0) > 0;
        if (quiet
                || !span.calendar().isWorkingDay(span.today())
                || span.now().toLocalTime().isBefore(TODAY_FROM)
                || dice.nextDouble() < 0.5) {
            return List.of();
        }
        LocalDateTime written = span.now().minusMinutes(20);
        List<EntryDraft> done = diary.of(person, targets, span.today()).stream()
                .filter(draft -> draft.startsAt() != null
                        && !draft.startsAt().plusMinutes(draft.minutes()).isAfter(written.toLocalTime()))
                .toList();
        List<EntryLife> lives = log(person, done, written, dice);
        if (!lives.isEmpty() && dice.nextBoolean()) {
            LocalDateTime sent = span.now().minusMinutes(1);
            lives.forEach(life -> life.send(span.instant(sent)));
        }
        return lives;
    }

    private List<LocalDate> saturdays() {
        return span.days()
                .get(0)
                .datesUntil(span.today())
                .filter(day -> day.getDayOfWeek() == DayOfWeek.SATURDAY
                        && span.calendar().holiday(day).isEmpty())
                .toList();
    }

    /** A few work on a Saturday. */
    private List<EntryLife> picket(DemoPerson person, List<DemoTarget> targets, LocalDate day) {
        SplittableRandom dice = dice(person, day, "picket");
        if (cast.story(person.nip()).isPresent() || dice.nextDouble() >= 0.02) {
            return List.of();
        }
        List<EntryDraft> drafts = diary.of(person, targets, day);
        List<EntryLife> lives = log(person, drafts.subList(0, Math.min(1, drafts.size())), day.atTime(16, 10), dice);
        if (!lives.isEmpty()) {
            sendAll(person, lives, dice);
        }
        return lives;
    }

    private List<DemoEvidence> evidence(DemoPerson person, List<EntryLife> lives) {
        if (cast.plays(person.nip(), Story.NO_EVIDENCE)) {
            return List.of();
        }
        List<DemoEvidence> files = new ArrayList<>();
        for (EntryLife life : lives) {
            SplittableRandom dice =
                    dice(person, life.content().date(), life.content().result());
            if (life.status() != EntryStatus.DISCARDED && dice.nextDouble() < size.evidenceShare()) {
                String own = Trade.of(person).picture();
                String file = dice.nextDouble() < 0.7 ? own : Phrases.pick(Pictures.FILES, dice);
                files.add(new DemoEvidence(
                        ids.getAsLong(), life.id(), file, life.loggedAt().plusSeconds(15)));
            }
        }
        return files;
    }

    static SplittableRandom dice(DemoPerson person, LocalDate day, String purpose) {
        return new SplittableRandom(
                (person.nip().hashCode() * 31L + purpose.hashCode()) * 1_000_003L + day.toEpochDay());
    }

    /** A version 4 UUID, as a browser makes it. */
    private static String key(SplittableRandom dice) {
        return new UUID(dice.nextLong() & ~0xF000L | 0x4000L, dice.nextLong() >>> 2 | Long.MIN_VALUE).toString();
    }
}
