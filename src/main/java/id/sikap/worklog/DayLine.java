package id.sikap.worklog;

import id.sikap.calendar.WorkCalendar;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/** One day of a month's recap; its outputs and minutes are those {@link MonthRecap} counts, so that the columns add up. */
public record DayLine(
        LocalDate date, boolean dayOff, String holiday, int outputs, int minutes, List<StatusCount> statuses) {

    /** How many of the day's entries stand there. */
    public record StatusCount(EntryStatus status, int count) {}

    static DayLine of(LocalDate date, List<EntryRow> entries, WorkCalendar calendar) {
        List<EntryRow> counted = entries.stream()
                .filter(entry -> MonthRecap.counts(entry.status()))
                .toList();
        return new DayLine(
                date,
                !calendar.isWorkingDay(date),
                calendar.holiday(date).orElse(null),
                counted.size(),
                counted.stream().mapToInt(EntryRow::minutes).sum(),
                Arrays.stream(EntryStatus.values())
                        .map(status -> new StatusCount(status, (int) entries.stream()
                                .filter(entry -> entry.status() == status)
                                .count()))
                        .filter(count -> count.count() > 0)
                        .toList());
    }

    public boolean isWeekend() {
        return dayOff && holiday == null;
    }
}
