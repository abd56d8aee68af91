package id.sikap.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkCalendarTest {

    /** Working days a month as computed from the decrees of 2025 and 2026 (domain E10). */
    @ParameterizedTest
    @CsvSource({"2025, '19 20 19 16 17 18 23 20 21 23 20 21'", "2026, '20 18 17 21 16 20 23 19 22 22 21 21'"})
    void theHolidaysOfTheMigrationGiveTheKnownMonths(int year, String expected) throws IOException {
        WorkCalendar calendar = new WorkCalendar(migrated());
        assertThat(IntStream.rangeClosed(1, 12)
                        .mapToObj(month -> String.valueOf(calendar.workingDays(YearMonth.of(year, month))))
                        .collect(Collectors.joining(" ")))
                .isEqualTo(expected);
    }

    @Test
    void nothingLiesBetweenADayAndTheDayBefore() {
        LocalDate monday = LocalDate.of(2026, 3, 9);
        assertThat(new WorkCalendar(Map.of()).workingDays(monday, monday.minusDays(1)))
                .isZero();
        assertThat(new WorkCalendar(Map.of()).workingDays(monday, monday)).isEqualTo(1);
    }

    private static Map<LocalDate, String> migrated() throws IOException {
        Pattern row = Pattern.compile("\\('(\\d{4}-\\d{2}-\\d{2})', '[A-Z_]+', '([^']*)'");
        try (BufferedReader sql = new BufferedReader(new InputStreamReader(
                WorkCalendarTest.class.getResourceAsStream("/db/migration/V004__calendar.sql"),
                StandardCharsets.UTF_8))) {
            return sql.lines()
                    .map(row::matcher)
                    .filter(found -> found.find())
                    .collect(Collectors.toMap(found -> LocalDate.parse(found.group(1)), found -> found.group(2)));
        }
    }
}
