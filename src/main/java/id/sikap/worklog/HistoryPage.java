package id.sikap.worklog;

import id.sikap.calendar.WorkCalendar;
import id.sikap.platform.CurrentUser;
import id.sikap.platform.Language;
import id.sikap.platform.Query;
import id.sikap.policy.Rulebook;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** One's own month: its figures and its days, up to today. */
@Named
@RequestScoped
public class HistoryPage {

    @Inject
    DayEntries entries;

    @Inject
    Rulebook rulebook;

    @Inject
    CurrentUser user;

    @Inject
    Language language;

    @Inject
    Clock clock;

    private String asked;
    private LocalDate today;
    private YearMonth month;
    private MonthRecap recap;
    private List<DayLine> days;

    public void load() {
        today = LocalDate.now(clock);
        month = asked == null || asked.isEmpty() ? YearMonth.from(today) : Query.month("month", asked);
        WorkCalendar calendar = rulebook.calendar();
        List<EntryRow> rows = entries.between(user.id(), month.atDay(1), month.atEndOfMonth());
        recap = MonthRecap.of(month, rows, calendar);
        Map<LocalDate, List<EntryRow>> byDate = rows.stream().collect(Collectors.groupingBy(EntryRow::date));
        days = month.atDay(1)
                .datesUntil(month.atEndOfMonth().plusDays(1))
                .filter(date -> !date.isAfter(today))
                .map(date -> DayLine.of(date, byDate.getOrDefault(date, List.of()), calendar))
                .toList();
    }

    public String getAsked() {
        return asked;
    }

    public void setAsked(String asked) {
        this.asked = asked;
    }

    public YearMonth getMonth() {
        return month;
    }

    /** For the heading: Faces formats dates, not months. */
    public LocalDate getFirstDay() {
        return month.atDay(1);
    }

    public YearMonth getPrevious() {
        return month.minusMonths(1);
    }

    public YearMonth getNext() {
        return month.plusMonths(1);
    }

    public boolean isOver() {
        return month.isBefore(YearMonth.from(today));
    }

    public LocalDate getToday() {
        return today;
    }

    public MonthRecap getRecap() {
        return recap;
    }

    public List<DayLine> getDays() {
        return days;
    }

    public boolean isBlank() {
        return days.stream().allMatch(day -> day.statuses().isEmpty());
    }

    public String duration(int minutes) {
        return language.say("duration", minutes / 60, minutes % 60);
    }

    /** With the reader's decimal sign; a dash where there is nothing to measure. */
    public String percent(Optional<BigDecimal> share) {
        NumberFormat format = NumberFormat.getNumberInstance(language.getLocale());
        format.setMinimumFractionDigits(1);
        return share.map(value -> format.format(value) + "%").orElse("–");
    }
}
