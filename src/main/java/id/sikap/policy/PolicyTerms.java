package id.sikap.policy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;

/** What a circular says about the daily log; a cap of null means there is none. */
public record PolicyTerms(
        LocalDate startsOn,
        String circular,
        LocalTime opensAt,
        LocalTime closesAt,
        Set<DayOfWeek> entryDays,
        int graceDays,
        EntryPolicy.GraceCount graceCounts,
        boolean graceAnyHour,
        boolean locksAtMonthEnd,
        int correctionDays,
        Integer dailyEntryCap,
        Integer dailyMinutesCap,
        int dailyMinutesGoal,
        int undoSeconds) {

    public PolicyTerms {
        entryDays = Set.copyOf(entryDays);
    }
}
