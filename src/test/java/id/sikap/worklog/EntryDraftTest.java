package id.sikap.worklog;

import static org.assertj.core.api.Assertions.assertThat;

import id.sikap.platform.Refused.Fault;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EntryDraftTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 9);

    @Test
    void resultQuantityDateUnitAndPlaceAreAskedFor() {
        EntryDraft empty = new EntryDraft(null, null, " ", null, null, 0, null, null, null);
        assertThat(empty.faults())
                .extracting(Fault::field)
                .containsExactly("date", "result", "quantity", "unit", "location");
        assertThat(empty.faults()).extracting(Fault::key).containsOnly("field.required");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "10000000", "0.001", "1e9999999"})
    void aQuantityIsPositiveWithTwoDecimalsAtMost(String quantity) {
        assertThat(draft("Hasil", new BigDecimal(quantity), 0, null).faults())
                .extracting(Fault::field)
                .containsExactly("quantity");
    }

    @ParameterizedTest
    @CsvSource({"1440,,true", "1441,,false", "-1,,false", "60,23:00,true", "61,23:00,false"})
    void minutesStayWithinTheDay(int minutes, LocalTime start, boolean fits) {
        assertThat(draft("Hasil", BigDecimal.ONE, minutes, start).faults().isEmpty())
                .isEqualTo(fits);
    }

    @Test
    void textsHaveALimit() {
        assertThat(draft("x".repeat(2000), BigDecimal.ONE, 0, null).faults()).isEmpty();
        assertThat(draft("x".repeat(2001), BigDecimal.ONE, 0, null).faults())
                .extracting(Fault::key)
                .containsExactly("field.too_long");
    }

    @Test
    void theSameContentIsTheSamePostHoweverItWasWritten() {
        String digest = draft("Hasil", new BigDecimal("3"), 60, null).digest();
        assertThat(draft("  Hasil ", new BigDecimal("3.00"), 60, null).digest()).isEqualTo(digest);
        assertThat(draft("Hasil", new BigDecimal("3"), 61, null).digest()).isNotEqualTo(digest);
        assertThat(draft("Hasil 3", BigDecimal.ONE, 60, null).digest())
                .isNotEqualTo(draft("Hasil", BigDecimal.ONE, 360, null).digest());
    }

    private static EntryDraft draft(String result, BigDecimal quantity, int minutes, LocalTime start) {
        return new EntryDraft(MONDAY, null, result, quantity, "berkas", minutes, start, WorkLocation.WFH, null);
    }
}
