package id.sikap.worklog;

import id.sikap.calendar.WorkCalendar;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/**
 * One person's month in figures: the screen and the papers take them from here, so that they agree. What counts is what was
 * sent and not rejected; drafts are nobody's report. Only working days count as filled, so that their share cannot pass
 * 100 %: work on a Saturday shows in the outputs and minutes.
 */
public record MonthRecap(
        int workingDays,
        int filledDays,
        int outputs,
        int minutes,
        int approved,
        int returned,
        int waiting,
        int rejected) {

    private static final Set<EntryStatus> COUNTED =
            Set.of(EntryStatus.SENT, EntryStatus.RETURNED, EntryStatus.APPROVED);

    /** From the month's entries, whatever their status. */
    public static MonthRecap of(YearMonth month, List<EntryRow> entries, WorkCalendar calendar) {
        List<EntryRow> counted =
                entries.stream().filter(entry -> counts(entry.status())).toList();
        Set<LocalDate> filled = counted.stream()
                .map(EntryRow::date)
                .filter(calendar::isWorkingDay)
                .collect(Collectors.toSet());
        ToIntFunction<EntryStatus> in = status ->
                (int) entries.stream().filter(entry -> entry.status() == status).count();
        return new MonthRecap(
                calendar.workingDays(month),
                filled.size(),
                counted.size(),
                counted.stream().mapToInt(EntryRow::minutes).sum(),
                in.applyAsInt(EntryStatus.APPROVED),
                in.applyAsInt(EntryStatus.RETURNED),
                in.applyAsInt(EntryStatus.SENT),
                in.applyAsInt(EntryStatus.REJECTED));
    }

    /** Whether an entry of that status is an output of the month. */
    public static boolean counts(EntryStatus status) {
        return COUNTED.contains(status);
    }

    /** Of the outputs, in percent; empty without any, since 0 % would accuse somebody. */
    public Optional<BigDecimal> approvedShare() {
        return percent(approved, outputs);
    }

    /** Of the working days, in percent. */
    public Optional<BigDecimal> filledShare() {
        return percent(filledDays, workingDays);
    }

    private static Optional<BigDecimal> percent(int part, int whole) {
        return whole == 0
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(part)
                        .movePointRight(2)
                        .divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP));
    }
}
