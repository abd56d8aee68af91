package id.sikap.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PercentTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | 20 | 0,0%",
                "20 | 20 | 100,0%",
                "1 | 3 | 33,3%",
                "2 | 3 | 66,7%",
                "7 | 8 | 87,5%",
                "1 | 2000 | 0,1%",
                "1 | 2001 | 0,0%",
                "1999 | 2000 | 100,0%",
                "3 | 2 | 150,0%",
                "9000000000000000000 | 9000000000000000000 | 100,0%"
            })
    void oneDecimalHalfUp(long part, long whole, String text) {
        assertThat(Percent.of(part, whole).text()).isEqualTo(text);
    }

    @Test
    void ofNothingIsUnknownAndNotZero() {
        assertThat(Percent.of(0, 0).known()).isFalse();
        assertThat(Percent.of(0, 0).text()).isEqualTo("–");
        assertThat(Percent.of(3, 0).text()).isEqualTo("–");
    }
}
