package id.sikap.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignInThrottleTest {

    @ParameterizedTest
    @CsvSource({"-1, PT0S", "0, PT1S", "1, PT2S", "4, PT16S", "10, PT15M", "1000000, PT15M"})
    void waitingDoublesAndEndsAtAQuarterOfAnHour(int beyondFree, Duration wait) {
        assertThat(SignInThrottle.penalty(beyondFree)).isEqualTo(wait);
    }
}
