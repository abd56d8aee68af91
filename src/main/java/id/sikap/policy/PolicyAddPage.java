package id.sikap.policy;

import id.sikap.policy.EntryPolicy.GraceCount;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;

/** A coming rule; the form begins with what the newest one says, since a circular changes little. */
@Named
@ViewScoped
public class PolicyAddPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    EntryPolicies policies;

    @Inject
    AddPolicy addPolicy;

    @Inject
    Clock clock;

    private LocalDate startsOn;
    private String circular;
    private LocalTime opensAt;
    private LocalTime closesAt;
    private List<DayOfWeek> entryDays;
    private Integer graceDays;
    private GraceCount graceCounts;
    private boolean graceAnyHour;
    private boolean locksAtMonthEnd;
    private Integer correctionDays;
    private Integer dailyEntryCap;
    private Integer dailyMinutesCap;
    private Integer dailyMinutesGoal;
    private Integer undoSeconds;

    public void load() {
        PolicyTerms newest = policies.all().get(0).terms();
        startsOn = YearMonth.now(clock).plusMonths(1).atDay(1);
        opensAt = newest.opensAt();
        closesAt = newest.closesAt();
        entryDays = newest.entryDays().stream().sorted().toList();
        graceDays = newest.graceDays();
        graceCounts = newest.graceCounts();
        graceAnyHour = newest.graceAnyHour();
        locksAtMonthEnd = newest.locksAtMonthEnd();
        correctionDays = newest.correctionDays();
        dailyEntryCap = newest.dailyEntryCap();
        dailyMinutesCap = newest.dailyMinutesCap();
        dailyMinutesGoal = newest.dailyMinutesGoal();
        undoSeconds = newest.undoSeconds();
    }

    public String add() {
        addPolicy.add(new PolicyTerms(
                startsOn,
                circular,
                opensAt,
                closesAt,
                Set.copyOf(entryDays),
                graceDays,
                graceCounts,
                graceAnyHour,
                locksAtMonthEnd,
                correctionDays,
                dailyEntryCap,
                dailyMinutesCap,
                dailyMinutesGoal,
                undoSeconds));
        return "/policy/list?faces-redirect=true&said=policy_added";
    }

    public DayOfWeek[] getDays() {
        return DayOfWeek.values();
    }

    public GraceCount[] getCounts() {
        return GraceCount.values();
    }

    public int getCircularMax() {
        return PolicyTerms.CIRCULAR_MAX;
    }

    public LocalDate getStartsOn() {
        return startsOn;
    }

    public void setStartsOn(LocalDate startsOn) {
        this.startsOn = startsOn;
    }

    public String getCircular() {
        return circular;
    }

    public void setCircular(String circular) {
        this.circular = circular;
    }

    public LocalTime getOpensAt() {
        return opensAt;
    }

    public void setOpensAt(LocalTime opensAt) {
        this.opensAt = opensAt;
    }

    public LocalTime getClosesAt() {
        return closesAt;
    }

    public void setClosesAt(LocalTime closesAt) {
        this.closesAt = closesAt;
    }

    public List<DayOfWeek> getEntryDays() {
        return entryDays;
    }

    public void setEntryDays(List<DayOfWeek> entryDays) {
        this.entryDays = entryDays;
    }

    public Integer getGraceDays() {
        return graceDays;
    }

    public void setGraceDays(Integer graceDays) {
        this.graceDays = graceDays;
    }

    public GraceCount getGraceCounts() {
        return graceCounts;
    }

    public void setGraceCounts(GraceCount graceCounts) {
        this.graceCounts = graceCounts;
    }

    public boolean isGraceAnyHour() {
        return graceAnyHour;
    }

    public void setGraceAnyHour(boolean graceAnyHour) {
        this.graceAnyHour = graceAnyHour;
    }

    public boolean isLocksAtMonthEnd() {
        return locksAtMonthEnd;
    }

    public void setLocksAtMonthEnd(boolean locksAtMonthEnd) {
        this.locksAtMonthEnd = locksAtMonthEnd;
    }

    public Integer getCorrectionDays() {
        return correctionDays;
    }

    public void setCorrectionDays(Integer correctionDays) {
        this.correctionDays = correctionDays;
    }

    public Integer getDailyEntryCap() {
        return dailyEntryCap;
    }

    public void setDailyEntryCap(Integer dailyEntryCap) {
        this.dailyEntryCap = dailyEntryCap;
    }

    public Integer getDailyMinutesCap() {
        return dailyMinutesCap;
    }

    public void setDailyMinutesCap(Integer dailyMinutesCap) {
        this.dailyMinutesCap = dailyMinutesCap;
    }

    public Integer getDailyMinutesGoal() {
        return dailyMinutesGoal;
    }

    public void setDailyMinutesGoal(Integer dailyMinutesGoal) {
        this.dailyMinutesGoal = dailyMinutesGoal;
    }

    public Integer getUndoSeconds() {
        return undoSeconds;
    }

    public void setUndoSeconds(Integer undoSeconds) {
        this.undoSeconds = undoSeconds;
    }
}
