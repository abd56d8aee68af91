package id.sikap.worklog;

import id.sikap.platform.CurrentUser;
import id.sikap.platform.Json;
import id.sikap.platform.Language;
import id.sikap.platform.NotFound;
import id.sikap.platform.Refused.Fault;
import id.sikap.platform.faces.Stencilled;
import id.sikap.policy.EntryPolicy;
import id.sikap.policy.Rulebook;
import id.sikap.target.TargetChoice;
import id.sikap.target.Targets;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.JsonArrayBuilder;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/**
 * Hari Saya: one day's log. The page is read here once; everything a person does on it goes to the API under an
 * idempotency key, so that no view state or session can lose a typed line.
 */
@Named
@RequestScoped
public class DayPage implements Stencilled {

    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH.mm");
    private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EEEE, d MMMM yyyy");

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

    @Inject
    HttpServletRequest request;

    private LocalDate today;
    private LocalDate date;
    private Fault closed;
    private long minutesLeft;
    private String holiday;
    private EntryPolicy policy;
    private List<TargetChoice> choices;
    private String json;

    @Override
    public void load() {
        today = LocalDate.now(clock);
        String asked = request.getParameter("date");
        date = asked == null || asked.isEmpty() ? today : parse(asked);
        policy = rulebook.policyOn(date);
        closed = entryWindow.closed(date).orElse(null);
        minutesLeft = Math.max(0, ChronoUnit.MINUTES.between(LocalTime.now(clock), policy.getClosesAt()));
        holiday = rulebook.calendar().holiday(date).orElse(null);
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

    @Override
    public Object variant() {
        return List.of(isToday(), isOpen(), isHoliday());
    }

    @Override
    public Map<String, String> values() {
        return Map.of(
                "date", date.toString(),
                "weekday", WEEKDAY.withLocale(language.getLocale()).format(date),
                "yesterday", date.minusDays(1).toString(),
                "tomorrow", date.plusDays(1).toString(),
                "latest", today.toString(),
                "holiday", isHoliday() ? holiday : "",
                "window", window(),
                "goal", Integer.toString(policy.getDailyMinutesGoal()),
                "targets", choices(),
                "entries", json);
    }

    public boolean isToday() {
        return date.equals(today);
    }

    public boolean isOpen() {
        return closed == null;
    }

    public boolean isHoliday() {
        return holiday != null;
    }

    public int getResultMax() {
        return EntryDraft.RESULT_MAX;
    }

    /** Until when it is open, or why it is not. */
    private String window() {
        if (closed != null) {
            return language.say(closed.key(), closed.args());
        }
        return isToday() && minutesLeft > 0
                ? language.say(
                        "worklog_day.open", HOUR.format(policy.getClosesAt()), minutesLeft / 60, minutesLeft % 60)
                : language.say("worklog_day.late");
    }

    private String choices() {
        JsonArrayBuilder array = Json.createArrayBuilder();
        choices.forEach(target -> array.add(Json.createObjectBuilder()
                .add("id", String.valueOf(target.id()))
                .add("result", target.result())
                .add("unit", target.unit())));
        return array.build().toString();
    }
}
