package id.sikap.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;

/** The five-day week (Perpres 21/2023 art. 3) less the holidays on record. */
public record WorkCalendar(Map<LocalDate, String> holidays) {

    public WorkCalendar {
        holidays = Map.copyOf(holidays);
    }

    public boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !holidays.containsKey(day);
    }

    public Optional<String> holiday(LocalDate day) {
        return Optional.ofNullable(holidays.get(day));
    }

    public int workingDays(YearMonth month) {
        return workingDays(month.atDay(1), month.atEndOfMonth());
    }

    /** Both ends included; 0 when the end lies before the start. */
    public int workingDays(LocalDate first, LocalDate last) {
        return last.isBefore(first)
                ? 0
                : (int) first.datesUntil(last.plusDays(1))
                        .filter(this::isWorkingDay)
                        .count();
    }
}
