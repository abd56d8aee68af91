package id.sikap.demo;

import id.sikap.calendar.WorkCalendar;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** How large the example is; the same generator makes both. */
enum DemoSize {
    /** For a visitor and for tests: three agencies, thirty working days. */
    SMALL(4, 0.6, 0.35) {
        @Override
        List<LocalDate> days(LocalDate today, WorkCalendar calendar) {
            return Stream.iterate(today.minusDays(1), day -> day.minusDays(1))
                    .filter(calendar::isWorkingDay)
                    .limit(30)
                    .sorted()
                    .toList();
        }

        @Override
        double entriesADay(int days) {
            return 2.9;
        }
    },

    /** For load and for reports: everyone, this month; with the month before while this one is young. */
    PROVINCE(2, 0.04, 0.02) {
        @Override
        List<LocalDate> days(LocalDate today, WorkCalendar calendar) {
            YearMonth month = YearMonth.from(today);
            boolean young = calendar.workingDays(month.atDay(1), today.minusDays(1)) < 10;
            return (young ? month.minusMonths(1) : month)
                    .atDay(1)
                    .datesUntil(today)
                    .filter(calendar::isWorkingDay)
                    .sorted(Comparator.naturalOrder())
                    .toList();
        }

        @Override
        double entriesADay(int days) {
            return 22.0 / days;
        }
    };

    private final int targets;
    private final double awaitingShare;
    private final double evidenceShare;

    DemoSize(int targets, double awaitingShare, double evidenceShare) {
        this.targets = targets;
        this.awaitingShare = awaitingShare;
        this.evidenceShare = evidenceShare;
    }

    /** The working days before today that have a history, oldest first. */
    abstract List<LocalDate> days(LocalDate today, WorkCalendar calendar);

    /** On average, of one person. */
    abstract double entriesADay(int days);

    /** Targets of one person at most. */
    int targets() {
        return targets;
    }

    /** How often the last of a person's targets still waits for one side's word. */
    double awaitingShare() {
        return awaitingShare;
    }

    double evidenceShare() {
        return evidenceShare;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static DemoSize of(String code) {
        try {
            return valueOf(code.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new DemoRefused("There is no demo \"" + code + "\": small, province or none (-Dsikap.demo=...).");
        }
    }
}
