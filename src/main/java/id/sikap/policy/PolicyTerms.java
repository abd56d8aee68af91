package id.sikap.policy;

import id.sikap.platform.Refused.Fault;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
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

    public static final int CIRCULAR_MAX = 200;
    public static final int GRACE_MAX = 31;
    public static final int ENTRIES_MAX = 999;
    public static final int MINUTES_MAX = 1440;
    public static final int UNDO_MAX = 600;

    public PolicyTerms {
        circular = circular == null ? "" : circular.strip();
        entryDays = Set.copyOf(entryDays);
    }

    /** A rule may not reach back: what was logged by today was logged by the rule people knew. */
    public List<Fault> faults(LocalDate today) {
        List<Fault> faults = new ArrayList<>();
        if (startsOn == null) {
            faults.add(new Fault("startsOn", "field.required"));
        } else if (!startsOn.isAfter(today)) {
            faults.add(new Fault("startsOn", "policy.starts_in_future"));
        }
        if (circular.isEmpty()) {
            faults.add(new Fault("circular", "field.required"));
        } else if (circular.length() > CIRCULAR_MAX) {
            faults.add(new Fault("circular", "field.too_long", CIRCULAR_MAX));
        }
        required(faults, "opensAt", opensAt);
        required(faults, "closesAt", closesAt);
        if (opensAt != null && closesAt != null && !closesAt.isAfter(opensAt)) {
            faults.add(new Fault("closesAt", "policy.closes_before_open"));
        }
        if (entryDays.isEmpty()) {
            faults.add(new Fault("entryDays", "policy.no_day"));
        }
        range(faults, "graceDays", graceDays, 0, GRACE_MAX);
        required(faults, "graceCounts", graceCounts);
        range(faults, "correctionDays", correctionDays, 0, GRACE_MAX);
        range(faults, "dailyEntryCap", dailyEntryCap, 1, ENTRIES_MAX);
        range(faults, "dailyMinutesCap", dailyMinutesCap, 1, MINUTES_MAX);
        range(faults, "dailyMinutesGoal", dailyMinutesGoal, 1, MINUTES_MAX);
        range(faults, "undoSeconds", undoSeconds, 0, UNDO_MAX);
        return faults;
    }

    private static void required(List<Fault> faults, String field, Object value) {
        if (value == null) {
            faults.add(new Fault(field, "field.required"));
        }
    }

    private static void range(List<Fault> faults, String field, Integer value, int least, int most) {
        if (value != null && (value < least || value > most)) {
            faults.add(new Fault(field, "field.number_range", least, most));
        }
    }
}
