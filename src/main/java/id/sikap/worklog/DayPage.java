package id.sikap.worklog;

import id.sikap.calendar.WorkCalendar;
import id.sikap.platform.CurrentUser;
import id.sikap.platform.Language;
import id.sikap.platform.NotFound;
import id.sikap.platform.Refused.Fault;
import id.sikap.policy.EntryPolicy;
import id.sikap.policy.Rulebook;
import id.sikap.target.TargetChoice;
import id.sikap.target.Targets;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Hari Saya: one day's log. The page is read here once; everything a person does on it goes to the API under an
 * idempotency key, so that no view state or session can lose a typed line.
 */
@Named
@RequestScoped
public class DayPage {

    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH.mm");

    @Inject
    DayEntries entries;

    @Inject
    Targets targets;

    @Inject
    EntryWindow entryWindow;

    @Inject
    Rulebook rulebook;

    @Inject
    CurrentUser user;

    @Inject
    Clock clock;

    @Inject
    Language language;

    private String asked;
    private LocalDate date;
    private Fault closed;
    private long minutesLeft;
    private String holiday;
    private EntryPolicy policy;
    private List<TargetChoice> choices;
    private String json;

    public void load() {
        LocalDate today = LocalDate.now(clock);
        date = asked == null || asked.isEmpty() ? today : parse(asked);
        policy = rulebook.policyOn(date);
        closed = entryWindow.closed(date).orElse(null);
        minutesLeft = Math.max(0, ChronoUnit.MINUTES.between(LocalTime.now(clock), policy.getClosesAt()));
        WorkCalendar calendar = rulebook.calendar();
        holiday = calendar.holiday(date).orElse(null);
        choices = targets.openFor(user.id(), date);
        json = EntryJson.array(entries.between(user.id(), date, date)).build().toString();
    }

    private static LocalDate parse(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new NotFound();
        }
    }

    public String getAsked() {
        return asked;
    }

    public void setAsked(String asked) {
        this.asked = asked;
    }

    public LocalDate getDate() {
        return date;
    }

    public LocalDate getYesterday() {
        return date.minusDays(1);
    }

    public LocalDate getTomorrow() {
        return date.plusDays(1);
    }

    /** The last day one may jump to. */
    public LocalDate getLatest() {
        return LocalDate.now(clock);
    }

    public boolean isToday() {
        return date.equals(LocalDate.now(clock));
    }

    public boolean isOpen() {
        return closed == null;
    }

    /** Until when it is open, or why it is not. */
    public String getWindow() {
        if (closed != null) {
            return language.say(closed.key(), closed.args());
        }
        return isToday() && minutesLeft > 0
                ? language.say(
                        "worklog_day.open", HOUR.format(policy.getClosesAt()), minutesLeft / 60, minutesLeft % 60)
                : language.say("worklog_day.late");
    }

    public String getHoliday() {
        return holiday;
    }

    /** Effective minutes the day should bring. */
    public int getGoal() {
        return policy.getDailyMinutesGoal();
    }

    public List<TargetChoice> getChoices() {
        return choices;
    }

    public String getJson() {
        return json;
    }

    public int getResultMax() {
        return EntryDraft.RESULT_MAX;
    }
}
