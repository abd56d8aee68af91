package id.sikap.worklog;

import static org.assertj.core.api.Assertions.assertThat;

import id.sikap.calendar.WorkCalendar;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MonthRecapTest {

    private static final YearMonth MARCH = YearMonth.of(2026, 3);
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final LocalDate SATURDAY = LocalDate.of(2026, 3, 7);
    private static final LocalDate NYEPI = LocalDate.of(2026, 3, 19);
    private static final WorkCalendar CALENDAR = new WorkCalendar(Map.of(NYEPI, "Nyepi 1948"));

    @Test
    void counts_as_output_what_was_sent_and_not_rejected() {
        MonthRecap recap = recap(
                entry(MONDAY, 60, EntryStatus.APPROVED),
                entry(MONDAY, 30, EntryStatus.RETURNED),
                entry(MONDAY, 15, EntryStatus.SENT),
                entry(MONDAY, 7, EntryStatus.REJECTED),
                entry(MONDAY, 3, EntryStatus.DRAFT));

        assertThat(recap).isEqualTo(new MonthRecap(21, 1, 3, 105, 1, 1, 1, 1));
    }

    @Test
    void a_day_with_nothing_but_drafts_and_rejections_is_not_filled() {
        MonthRecap recap = recap(
                entry(MONDAY, 60, EntryStatus.DRAFT),
                entry(MONDAY.plusDays(1), 60, EntryStatus.REJECTED),
                entry(MONDAY.plusDays(2), 60, EntryStatus.SENT),
                entry(MONDAY.plusDays(2), 60, EntryStatus.SENT));

        assertThat(recap.filledDays()).isEqualTo(1);
    }

    @Test
    void work_on_a_day_off_is_an_output_but_fills_no_working_day() {
        MonthRecap recap = recap(entry(SATURDAY, 60, EntryStatus.APPROVED), entry(NYEPI, 60, EntryStatus.SENT));

        assertThat(recap.filledDays()).isZero();
        assertThat(recap.outputs()).isEqualTo(2);
        assertThat(recap.minutes()).isEqualTo(120);
    }

    @Test
    void shares_are_rounded_half_up_to_one_decimal() {
        MonthRecap recap = new MonthRecap(21, 14, 16, 0, 1, 0, 15, 0);

        assertThat(recap.filledShare()).contains(new BigDecimal("66.7"));
        // 6.25 exactly: half up, neither half even nor down.
        assertThat(recap.approvedShare()).contains(new BigDecimal("6.3"));
        assertThat(new MonthRecap(21, 21, 1, 0, 1, 0, 0, 0).filledShare()).contains(new BigDecimal("100.0"));
    }

    @Test
    void a_share_of_nothing_is_unknown() {
        assertThat(recap(entry(MONDAY, 60, EntryStatus.REJECTED)).approvedShare())
                .isEmpty();
        assertThat(new MonthRecap(0, 0, 0, 0, 0, 0, 0, 0).filledShare()).isEmpty();
    }

    private static MonthRecap recap(EntryRow... entries) {
        return MonthRecap.of(MARCH, List.of(entries), CALENDAR);
    }

    private static EntryRow entry(LocalDate date, int minutes, EntryStatus status) {
        return new EntryRow(
                1,
                0,
                1,
                date,
                null,
                null,
                "Hasil",
                BigDecimal.ONE,
                "berkas",
                minutes,
                LocalTime.of(8, 0),
                WorkLocation.WFO,
                null,
                status,
                null,
                null,
                "",
                null);
    }
}
