package id.sikap.demo;

import id.sikap.review.Verdict;
import id.sikap.worklog.EntryDraft;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/** What superiors say to what they are sent: mostly yes; sometimes back, then corrected and sent again; seldom no. */
final class Superior {

    private static final LocalTime CORRECTED_FROM = LocalTime.of(16, 15);

    private final Cast cast;
    private final Phrases phrases;
    private final Span span;
    private final Map<String, Desk> desks = new HashMap<>();

    Superior(Cast cast, Phrases phrases, Span span) {
        this.cast = cast;
        this.phrases = phrases;
        this.span = span;
    }

    void review(DemoPerson person, List<EntryLife> sent, LocalDateTime at, SplittableRandom dice) {
        Desk desk = desks.computeIfAbsent(person.superiorNip(), nip -> Desk.of(nip, cast, span));
        for (EntryLife life : sent) {
            if (life == sent.get(0) && isStillToCorrect(person, life)) {
                String why = phrases.returns().get(0);
                life.decide(
                        Verdict.RETURN,
                        person.superiorId(),
                        why,
                        span.instant(span.yesterday().atTime(19, 30)));
            } else {
                desk.sessionAfter(at)
                        .map(session -> session.plusSeconds(dice.nextInt(1800)))
                        .filter(span::isPast)
                        .ifPresent(decided -> decide(person, life, desk, decided, dice));
            }
        }
    }

    private boolean isStillToCorrect(DemoPerson person, EntryLife life) {
        return cast.plays(person.nip(), Story.CORRECTION)
                && span.daysAfter(life.content().date()) == 0;
    }

    private void decide(DemoPerson person, EntryLife life, Desk desk, LocalDateTime at, SplittableRandom dice) {
        double roll = dice.nextDouble();
        if (roll < 0.07) {
            life.decide(Verdict.RETURN, person.superiorId(), Phrases.pick(phrases.returns(), dice), span.instant(at));
            if (dice.nextDouble() < 0.85) {
                correct(person, life, desk, at, dice);
            }
        } else if (roll < 0.09) {
            String why = Phrases.pick(phrases.rejections(), dice);
            life.decide(Verdict.REJECT, person.superiorId(), why, span.instant(at));
        } else if (roll < 0.10 && span.isPast(at.plusSeconds(40))) {
            // The wrong button, taken back within the policy's seconds.
            String why = Phrases.pick(phrases.rejections(), dice);
            life.decide(Verdict.REJECT, person.superiorId(), why, span.instant(at));
            life.undo(span.instant(at.plusSeconds(9)));
            life.decide(Verdict.APPROVE, person.superiorId(), null, span.instant(at.plusSeconds(30)));
        } else {
            life.decide(Verdict.APPROVE, person.superiorId(), null, span.instant(at));
        }
    }

    private void correct(DemoPerson person, EntryLife life, Desk desk, LocalDateTime returned, SplittableRandom dice) {
        LocalDateTime again = returned.toLocalDate().atTime(CORRECTED_FROM).plusSeconds(dice.nextInt(3600));
        Optional<LocalDateTime> second =
                desk.sessionAfter(again).map(session -> session.plusSeconds(dice.nextInt(1800)));
        // Who is behind keeps the queue that the story tells: what would wait there a second time stays returned.
        if (!span.isPast(again) || desk.isBehind() && second.isEmpty()) {
            return;
        }
        EntryDraft draft = life.content();
        life.edit(new EntryDraft(
                draft.date(),
                draft.targetId(),
                draft.result() + ", dilengkapi rincian hasil",
                draft.quantity(),
                draft.unit(),
                draft.minutes(),
                draft.startsAt(),
                draft.location(),
                draft.obstacle()));
        life.send(span.instant(again));
        second.filter(span::isPast)
                .ifPresent(at -> life.decide(Verdict.APPROVE, person.superiorId(), null, span.instant(at)));
    }
}
