package id.sikap.people.person;

import static org.assertj.core.api.Assertions.assertThat;

import id.sikap.people.person.Event.Kind;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class EventTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Test
    void whatRunsForATimeCanEndEarly() {
        assertThat(canEnd(Kind.ABSENCE, "CLTN", -3, 3)).isTrue();
        assertThat(canEnd(Kind.LENT, null, -3, 0)).as("today is left").isTrue();
        assertThat(canEnd(Kind.LENT, null, 0, 1)).as("tomorrow is left").isTrue();
        assertThat(canEnd(Kind.ASSIGNMENT, "PLT", -3, 3)).isTrue();
        assertThat(canEnd(Kind.ASSIGNMENT, "ANGGOTA_TIM", -3, 30_000)).isTrue();
    }

    @Test
    void whatIsForGoodOrOverOrToComeCanNot() {
        assertThat(canEnd(Kind.ABSENCE, "PENSIUN", -3, 3)).isFalse();
        assertThat(canEnd(Kind.ABSENCE, "CLTN", -3, -1)).isFalse();
        assertThat(canEnd(Kind.LENT, null, 0, 0)).as("its only day").isFalse();
        assertThat(canEnd(Kind.LENT, null, 1, 3)).as("taken back instead").isFalse();
        assertThat(canEnd(Kind.BORROWED, null, -3, 3)).isFalse();
        assertThat(canEnd(Kind.ASSIGNMENT, "DEFINITIF", -3, 3)).isFalse();
    }

    private static boolean canEnd(Kind kind, String detail, int start, int end) {
        return new Event(1, kind, detail, null, null, null, TODAY.plusDays(start), TODAY.plusDays(end), null)
                .canEnd(TODAY);
    }
}
