package id.sikap.demo;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/** A superior's desk: on which mornings the queue is worked through, and since when it no longer is. */
record Desk(Span span, int seed, int rhythm, LocalDate lastSession) {

    private static final int OPENS_HOUR = 8;
    private static final int OPENS_WITHIN_MINUTES = 90;

    static Desk of(String nip, Cast cast, Span span) {
        if (cast.plays(nip, Story.OVERDUE)) {
            return new Desk(span, nip.hashCode(), 1, span.workingDayAgo(9));
        }
        if (cast.plays(nip, Story.FULL_QUEUE)) {
            return new Desk(
                    span,
                    nip.hashCode(),
                    1,
                    span.days().get(Math.max(0, span.days().size() - 2)));
        }
        return new Desk(span, nip.hashCode(), 1 + Math.floorMod(nip.hashCode(), 2), span.today());
    }

    boolean isBehind() {
        return lastSession.isBefore(span.today());
    }

    /** The first session after that moment, if it has begun by now. */
    Optional<LocalDateTime> sessionAfter(LocalDateTime sent) {
        return Stream.iterate(sent.toLocalDate(), day -> !day.isAfter(lastSession), day -> day.plusDays(1))
                .filter(day -> span.calendar().isWorkingDay(day) && Math.floorMod(day.toEpochDay() + seed, rhythm) == 0)
                .map(this::opening)
                .filter(opening -> opening.isAfter(sent) && span.isPast(opening))
                .findFirst();
    }

    private LocalDateTime opening(LocalDate day) {
        int minutes = new SplittableRandom(seed * 31L + day.toEpochDay()).nextInt(OPENS_WITHIN_MINUTES);
        return day.atTime(OPENS_HOUR, 0).plusMinutes(minutes);
    }
}
