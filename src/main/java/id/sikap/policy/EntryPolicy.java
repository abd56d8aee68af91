package id.sikap.policy;

import id.sikap.calendar.WorkCalendar;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * When work may be logged and how much of it, from one date until the next row's. Governs by the work date, so a closed
 * month keeps the rule that made it.
 */
@Entity
@Table(name = "entry_policy")
public class EntryPolicy {

    /** Whether grace is counted in calendar or in working days; the source (A4) does not say. */
    public enum GraceCount {
        CALENDAR,
        WORKING
    }

    /** Why a work date can not be logged now; message key {@code window.<name>}. */
    public enum Closed {
        FUTURE,
        DAY_EXCLUDED,
        NOT_OPEN_YET,
        OUTSIDE_WINDOW,
        GRACE_OVER,
        MONTH_LOCKED
    }

    @Id
    private long id;

    @Column(name = "starts_on")
    private LocalDate startsOn;

    private String circular;

    @Column(name = "opens_at")
    private LocalTime opensAt;

    @Column(name = "closes_at")
    private LocalTime closesAt;

    @Column(name = "entry_days")
    private String entryDays;

    @Column(name = "grace_days")
    private int graceDays;

    @Enumerated(EnumType.STRING)
    @Column(name = "grace_counts")
    private GraceCount graceCounts;

    @Column(name = "grace_any_hour")
    private boolean graceAnyHour;

    @Column(name = "locks_at_month_end")
    private boolean locksAtMonthEnd;

    @Column(name = "correction_days")
    private int correctionDays;

    @Column(name = "daily_entry_cap")
    private Integer dailyEntryCap;

    @Column(name = "daily_minutes_cap")
    private Integer dailyMinutesCap;

    @Column(name = "daily_minutes_goal")
    private int dailyMinutesGoal;

    @Column(name = "undo_seconds")
    private int undoSeconds;

    @Column(name = "created_by")
    private Long createdBy;

    @Column(name = "created_at")
    private Instant createdAt;

    @Version
    private int version;

    protected EntryPolicy() {}

    public EntryPolicy(long id, PolicyTerms terms, Long createdBy, Instant createdAt) {
        this.id = id;
        this.startsOn = terms.startsOn();
        this.circular = terms.circular();
        this.opensAt = terms.opensAt();
        this.closesAt = terms.closesAt();
        this.entryDays = terms.entryDays().stream()
                .sorted()
                .map(day -> day.name().substring(0, 3))
                .collect(Collectors.joining(","));
        this.graceDays = terms.graceDays();
        this.graceCounts = terms.graceCounts();
        this.graceAnyHour = terms.graceAnyHour();
        this.locksAtMonthEnd = terms.locksAtMonthEnd();
        this.correctionDays = terms.correctionDays();
        this.dailyEntryCap = terms.dailyEntryCap();
        this.dailyMinutesCap = terms.dailyMinutesCap();
        this.dailyMinutesGoal = terms.dailyMinutesGoal();
        this.undoSeconds = terms.undoSeconds();
        this.createdBy = createdBy;
        this.createdAt = createdAt;
    }

    /** Empty when the work date is open at that local time. */
    public Optional<Closed> closedFor(LocalDate workDate, LocalDateTime now, WorkCalendar calendar) {
        LocalDate today = now.toLocalDate();
        if (workDate.isAfter(today)) {
            return Optional.of(Closed.FUTURE);
        }
        if (!entryDays().contains(workDate.getDayOfWeek())) {
            return Optional.of(Closed.DAY_EXCLUDED);
        }
        if (locksAtMonthEnd && !YearMonth.from(workDate).equals(YearMonth.from(today))) {
            return Optional.of(Closed.MONTH_LOCKED);
        }
        if (workDate.equals(today) && now.toLocalTime().isBefore(opensAt)) {
            return Optional.of(Closed.NOT_OPEN_YET);
        }
        if (daysLate(workDate, today, calendar) > graceDays) {
            return Optional.of(Closed.GRACE_OVER);
        }
        return graceAnyHour || isInsideWindow(now.toLocalTime())
                ? Optional.empty()
                : Optional.of(Closed.OUTSIDE_WINDOW);
    }

    /** The closing minute still belongs to the window: a clock that shows 17.30 is in time. */
    private boolean isInsideWindow(LocalTime time) {
        return !time.isBefore(opensAt) && !time.truncatedTo(ChronoUnit.MINUTES).isAfter(closesAt);
    }

    private long daysLate(LocalDate workDate, LocalDate today, WorkCalendar calendar) {
        return graceCounts == GraceCount.CALENDAR
                ? ChronoUnit.DAYS.between(workDate, today)
                : calendar.workingDays(workDate.plusDays(1), today);
    }

    /** A returned entry may be corrected for some days after its return, whatever became of the window meanwhile. */
    public boolean allowsCorrection(LocalDate returnedOn, LocalDate today) {
        return !today.isAfter(returnedOn.plusDays(correctionDays));
    }

    public boolean allowsUndo(Instant decidedAt, Instant now) {
        return !now.isAfter(decidedAt.plusSeconds(undoSeconds));
    }

    public Set<DayOfWeek> entryDays() {
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> entryDays.contains(day.name().substring(0, 3)))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(DayOfWeek.class)));
    }

    public boolean hasCap() {
        return dailyEntryCap != null || dailyMinutesCap != null;
    }

    public boolean exceedsEntries(long entries) {
        return dailyEntryCap != null && entries > dailyEntryCap;
    }

    public boolean exceedsMinutes(long minutes) {
        return dailyMinutesCap != null && minutes > dailyMinutesCap;
    }

    public PolicyTerms terms() {
        return new PolicyTerms(
                startsOn,
                circular,
                opensAt,
                closesAt,
                entryDays(),
                graceDays,
                graceCounts,
                graceAnyHour,
                locksAtMonthEnd,
                correctionDays,
                dailyEntryCap,
                dailyMinutesCap,
                dailyMinutesGoal,
                undoSeconds);
    }

    public long getId() {
        return id;
    }

    public LocalDate getStartsOn() {
        return startsOn;
    }

    public String getCircular() {
        return circular;
    }

    public LocalTime getOpensAt() {
        return opensAt;
    }

    public LocalTime getClosesAt() {
        return closesAt;
    }

    public int getGraceDays() {
        return graceDays;
    }

    public Integer getDailyEntryCap() {
        return dailyEntryCap;
    }

    public Integer getDailyMinutesCap() {
        return dailyMinutesCap;
    }

    public int getDailyMinutesGoal() {
        return dailyMinutesGoal;
    }

    public int getUndoSeconds() {
        return undoSeconds;
    }
}
