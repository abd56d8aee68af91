package id.sikap.demo;

import id.sikap.calendar.WorkCalendar;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

/** The stretch of time that has a history: its working days, oldest first, all before today; and the moment that is now. */
record Span(List<LocalDate> days, WorkCalendar calendar, LocalDateTime now, ZoneId zone) {

    static Span of(DemoSize size, WorkCalendar calendar, Clock clock) {
        LocalDateTime now = LocalDateTime.now(clock);
        return new Span(size.days(now.toLocalDate(), calendar), calendar, now, clock.getZone());
    }

    LocalDate today() {
        return now.toLocalDate();
    }

    LocalDate yesterday() {
        return today().minusDays(1);
    }

    boolean isPast(LocalDateTime time) {
        return !time.isAfter(now);
    }

    Instant instant(LocalDateTime time) {
        return time.atZone(zone).toInstant();
    }

    Instant instant(LocalDate day, LocalTime time) {
        return instant(day.atTime(time));
    }

    /** How many working days of the span come after that day; 0 for the last one. */
    int daysAfter(LocalDate day) {
        int after = 0;
        for (int i = days.size() - 1; i >= 0 && days.get(i).isAfter(day); i--) {
            after++;
        }
        return after;
    }

    /** The last working day of the span that is at least so many calendar days ago; the first one if none is. */
    LocalDate workingDayAgo(int calendarDays) {
        LocalDate latest = today().minusDays(calendarDays);
        return days.stream()
                .filter(day -> !day.isAfter(latest))
                .reduce((earlier, later) -> later)
                .orElse(days.get(0));
    }
}
