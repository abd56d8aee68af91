package id.sikap.worklog;

import static org.assertj.core.api.Assertions.assertThat;

import id.sikap.calendar.WorkCalendar;
import id.sikap.worklog.DayLine.StatusCount;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DayLineTest {

    private static final LocalDate NYEPI = LocalDate.of(2026, 3, 19);
    private static final WorkCalendar CALENDAR = new WorkCalendar(Map.of(NYEPI, "Nyepi 1948"));

    @Test
    void outputs_and_minutes_are_those_of_the_month_and_every_status_is_told() {
        DayLine day = DayLine.of(
                NYEPI.minusDays(1),
                List.of(
                        entry(60, EntryStatus.APPROVED),
                        entry(30, EntryStatus.APPROVED),
                        entry(5, EntryStatus.DRAFT),
                        entry(7, EntryStatus.REJECTED)),
                CALENDAR);

        assertThat(day.outputs()).isEqualTo(2);
        assertThat(day.minutes()).isEqualTo(90);
        assertThat(day.statuses())
                .containsExactly(
                        new StatusCount(EntryStatus.DRAFT, 1),
                        new StatusCount(EntryStatus.APPROVED, 2),
                        new StatusCount(EntryStatus.REJECTED, 1));
    }

    @Test
    void a_holiday_is_named_and_a_weekend_is_one() {
        assertThat(DayLine.of(NYEPI, List.of(), CALENDAR).holiday()).isEqualTo("Nyepi 1948");
        assertThat(DayLine.of(NYEPI, List.of(), CALENDAR).isWeekend()).isFalse();
        assertThat(DayLine.of(NYEPI.plusDays(2), List.of(), CALENDAR).isWeekend())
                .isTrue();
        assertThat(DayLine.of(NYEPI.minusDays(1), List.of(), CALENDAR).dayOff()).isFalse();
    }

    private static EntryRow entry(int minutes, EntryStatus status) {
        return new EntryRow(
                1,
                0,
                1,
                NYEPI.minusDays(1),
                null,
                null,
                "Hasil",
                BigDecimal.ONE,
                "berkas",
                minutes,
                null,
                WorkLocation.WFO,
                null,
                status,
                null,
                null,
                "",
                null);
    }
}
