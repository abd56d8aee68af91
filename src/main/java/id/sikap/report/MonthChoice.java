package id.sikap.report;

import id.sikap.platform.Language;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.IntStream;

/** The month in the address of a report page; what is no month is the running one. */
@Named
@RequestScoped
public class MonthChoice {

    private static final int MONTHS_BACK = 24;

    /** A month as a choice: {@code 2026-03}, {@code Maret 2026}. */
    public record Option(String value, String label, boolean chosen) {}

    @Inject
    Clock clock;

    @Inject
    Language language;

    private String asked;

    public YearMonth month() {
        YearMonth now = YearMonth.now(clock);
        try {
            YearMonth month = asked == null ? now : YearMonth.parse(asked);
            return month.isAfter(now) || month.isBefore(now.minusMonths(MONTHS_BACK)) ? now : month;
        } catch (DateTimeException e) {
            return now;
        }
    }

    public String getMonth() {
        return month().toString();
    }

    public String getLabel() {
        return label(month());
    }

    public List<Option> getOptions() {
        YearMonth now = YearMonth.now(clock);
        YearMonth chosen = month();
        return IntStream.rangeClosed(0, MONTHS_BACK)
                .mapToObj(now::minusMonths)
                .map(month -> new Option(month.toString(), label(month), month.equals(chosen)))
                .toList();
    }

    private String label(YearMonth month) {
        return DateTimeFormatter.ofPattern("MMMM yyyy", language.getLocale()).format(month);
    }

    public String getAsked() {
        return asked;
    }

    public void setAsked(String asked) {
        this.asked = asked;
    }
}
