package id.sikap.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RefusalBoundTest {

    private final RefusalBound bound = new RefusalBound();

    @Test
    void soManyAMinuteAndTheNextTellsOfTheRest() {
        for (int i = 0; i < RefusalBound.EACH_A_MINUTE; i++) {
            assertThat(bound.admit("person 1", false, 5)).isZero();
        }
        for (int i = 0; i < 7; i++) {
            assertThat(bound.admit("person 1", false, 5)).isNegative();
        }
        assertThat(bound.admit("person 2", false, 5)).isZero();
        assertThat(bound.admit("person 1", false, 6)).isEqualTo(7);
        assertThat(bound.admit("person 1", false, 6)).isZero();
    }

    @Test
    void strangersShareOneBoundHoweverManyTheyAre() {
        for (int i = 0; i < RefusalBound.STRANGERS_A_MINUTE; i++) {
            assertThat(bound.admit("from " + i, true, 5)).isZero();
        }
        assertThat(bound.admit("from elsewhere", true, 5)).isNegative();
        assertThat(bound.admit("person 1", false, 5)).isZero();
        assertThat(bound.admit("from elsewhere", true, 6)).isEqualTo(1);
    }

    /** Memory is bounded too, and no count is lost. */
    @Test
    void whoIsForgottenIsStillCounted() {
        for (int i = 0; i <= RefusalBound.EACH_A_MINUTE; i++) {
            bound.admit("person 1", false, 5);
        }
        long told = 0;
        for (int i = 2; i < 20_000; i++) {
            told += Math.max(0, bound.admit("person " + i, false, 6));
        }
        told += bound.admit("person 1", false, 6);
        assertThat(told).isOne();
    }
}
