package id.sikap.people;

import static org.assertj.core.api.Assertions.assertThat;

import id.sikap.people.Contract.Standing;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ContractTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final LocalDate NOTICED = TODAY.plusMonths(6);

    @Test
    void itsLastDayIsStillOfIt() {
        assertThat(ending(TODAY).on(TODAY, NOTICED)).isEqualTo(Standing.ENDS_SOON);
        assertThat(ending(TODAY.minusDays(1)).on(TODAY, NOTICED)).isEqualTo(Standing.OVER);
        assertThat(ending(TODAY).daysLeft(TODAY)).isZero();
    }

    @Test
    void itIsNoticedInTime() {
        assertThat(ending(NOTICED).on(TODAY, NOTICED)).isEqualTo(Standing.ENDS_SOON);
        assertThat(ending(NOTICED.plusDays(1)).on(TODAY, NOTICED)).isEqualTo(Standing.RUNS);
        assertThat(ending(null).on(TODAY, NOTICED)).isEqualTo(Standing.UNKNOWN);
    }

    private static Contract ending(LocalDate end) {
        return new Contract(null, end);
    }
}
