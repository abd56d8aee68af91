package id.sikap.report;

import java.time.LocalDate;
import java.time.YearMonth;

/** The part of a month a report can speak of: the running month ends today. */
record MonthSpan(YearMonth month, LocalDate first, LocalDate last) {

    static MonthSpan of(YearMonth month, LocalDate today) {
        LocalDate end = month.atEndOfMonth();
        LocalDate first = month.atDay(1);
        return new MonthSpan(month, first, end.isAfter(today) && !first.isAfter(today) ? today : end);
    }
}
