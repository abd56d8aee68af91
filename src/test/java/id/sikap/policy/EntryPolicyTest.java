package id.sikap.policy;

import static org.assertj.core.api.Assertions.assertThat;

import id.sikap.calendar.WorkCalendar;
import id.sikap.policy.EntryPolicy.Closed;
import id.sikap.policy.EntryPolicy.GraceCount;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntryPolicyTest {

    private static final WorkCalendar CALENDAR =
            new WorkCalendar(Map.of(LocalDate.of(2026, 3, 18), "Cuti bersama", LocalDate.of(2026, 3, 19), "Nyepi"));

    /** Banten's rule (A3-A5): 16.00-17.30, not on Sunday, seven days' grace, never past the month's end. */
    private static EntryPolicy banten(GraceCount count, boolean anyHour) {
        Set<DayOfWeek> days = EnumSet.complementOf(EnumSet.of(DayOfWeek.SUNDAY));
        PolicyTerms terms = new PolicyTerms(
                LocalDate.of(2019, 1, 1),
                "Ketentuan 2019",
                LocalTime.of(16, 0),
                LocalTime.of(17, 30),
                days,
                7,
                count,
                anyHour,
                true,
                3,
                null,
                null,
                300,
                20);
        return new EntryPolicy(1, terms, null, Instant.EPOCH);
    }

    @ParameterizedTest
    @CsvSource({
        // Monday 9 March 2026 and around it
        "2026-03-09, 2026-03-09T15:59:59, NOT_OPEN_YET",
        "2026-03-09, 2026-03-09T16:00:00,",
        "2026-03-09, 2026-03-09T17:30:59,",
        "2026-03-09, 2026-03-09T17:31:00,",
        "2026-03-09, 2026-03-16T23:59:59,",
        "2026-03-09, 2026-03-17T00:00:00, GRACE_OVER",
        "2026-03-10, 2026-03-09T16:10:00, FUTURE",
        "2026-03-08, 2026-03-09T16:10:00, DAY_EXCLUDED",
        // a Saturday is open
        "2026-03-07, 2026-03-09T16:10:00,",
        // the last day of the month, late by minutes, is locked by the new month
        "2026-03-31, 2026-03-31T23:59:59,",
        "2026-03-31, 2026-04-01T00:00:00, MONTH_LOCKED",
    })
    void theWindowOfBanten(LocalDate workDate, LocalDateTime now, Closed expected) {
        assertThat(banten(GraceCount.CALENDAR, true).closedFor(workDate, now, CALENDAR))
                .isEqualTo(Optional.ofNullable(expected));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-09, 2026-03-09T17:30:59,",
        "2026-03-09, 2026-03-09T17:31:00, OUTSIDE_WINDOW",
        "2026-03-09, 2026-03-10T15:59:00, OUTSIDE_WINDOW",
        "2026-03-09, 2026-03-10T16:00:00,",
    })
    void lateLoggingMayBeBoundToTheWindow(LocalDate workDate, LocalDateTime now, Closed expected) {
        assertThat(banten(GraceCount.CALENDAR, false).closedFor(workDate, now, CALENDAR))
                .isEqualTo(Optional.ofNullable(expected));
    }

    @Test
    void graceInWorkingDaysSkipsTheWeekendAndHolidays() {
        EntryPolicy policy = banten(GraceCount.WORKING, true);
        LocalDate monday = LocalDate.of(2026, 3, 9);
        // 10, 11, 12, 13, 16, 17 are six working days; 18 and 19 are holidays; the seventh is Friday 20.
        assertThat(policy.closedFor(monday, LocalDate.of(2026, 3, 20).atTime(16, 0), CALENDAR))
                .isEmpty();
        assertThat(policy.closedFor(monday, LocalDate.of(2026, 3, 23).atTime(16, 0), CALENDAR))
                .contains(Closed.GRACE_OVER);
    }

    @Test
    void aReturnedEntryMayBeCorrectedForThreeDays() {
        EntryPolicy policy = banten(GraceCount.CALENDAR, true);
        LocalDate returned = LocalDate.of(2026, 3, 30);
        assertThat(policy.allowsCorrection(returned, LocalDate.of(2026, 4, 2))).isTrue();
        assertThat(policy.allowsCorrection(returned, LocalDate.of(2026, 4, 3))).isFalse();
    }

    @Test
    void aDecisionCanBeTakenBackForTwentySeconds() {
        EntryPolicy policy = banten(GraceCount.CALENDAR, true);
        Instant decided = Instant.parse("2026-03-09T09:30:00Z");
        assertThat(policy.allowsUndo(decided, decided.plusSeconds(20))).isTrue();
        assertThat(policy.allowsUndo(decided, decided.plusMillis(20_001))).isFalse();
    }

    @Test
    void theTermsComeBackAsTheyWereWritten() {
        PolicyTerms terms = banten(GraceCount.WORKING, false).terms();
        assertThat(terms.entryDays()).hasSize(6).doesNotContain(DayOfWeek.SUNDAY);
        assertThat(new EntryPolicy(2, terms, null, Instant.EPOCH).terms()).isEqualTo(terms);
    }
}
