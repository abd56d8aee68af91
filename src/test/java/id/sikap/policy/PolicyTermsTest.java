package id.sikap.policy;

import static org.assertj.core.api.Assertions.assertThat;

import id.sikap.platform.Refused.Fault;
import id.sikap.policy.EntryPolicy.GraceCount;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PolicyTermsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Set<DayOfWeek> WEEK = Set.of(DayOfWeek.MONDAY);

    @Test
    void a_circular_for_tomorrow_is_taken() {
        assertThat(faults(terms(TODAY.plusDays(1), "SE 1/2026", 16, 17, WEEK, 7, null, 300)))
                .isEmpty();
    }

    @Test
    void no_rule_begins_today_or_before() {
        assertThat(faults(terms(TODAY, "SE 1/2026", 16, 17, WEEK, 7, null, 300)))
                .containsExactly("startsOn policy.starts_in_future");
    }

    @Test
    void every_fault_is_named_at_its_field() {
        assertThat(faults(terms(null, "  ", 17, 17, Set.of(), 32, 0, 1441)))
                .containsExactly(
                        "startsOn field.required",
                        "circular field.required",
                        "closesAt policy.closes_before_open",
                        "entryDays policy.no_day",
                        "graceDays field.number_range",
                        "dailyEntryCap field.number_range",
                        "dailyMinutesGoal field.number_range");
    }

    @Test
    void a_circular_fits_its_column() {
        assertThat(faults(terms(TODAY.plusDays(1), "x".repeat(201), 16, 17, WEEK, 7, 1, 300)))
                .containsExactly("circular field.too_long");
    }

    private static List<String> faults(PolicyTerms terms) {
        return terms.faults(TODAY).stream().map(PolicyTermsTest::text).toList();
    }

    private static String text(Fault fault) {
        return fault.field() + " " + fault.key();
    }

    private static PolicyTerms terms(
            LocalDate start,
            String circular,
            int opens,
            int closes,
            Set<DayOfWeek> days,
            int grace,
            Integer entryCap,
            int goal) {
        return new PolicyTerms(
                start,
                circular,
                LocalTime.of(opens, 0),
                LocalTime.of(closes, 0),
                days,
                grace,
                GraceCount.CALENDAR,
                true,
                true,
                3,
                entryCap,
                null,
                goal,
                20);
    }
}
