package id.sikap.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersTest {

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
                    3; 3
                    1,5; 1.5
                    1.5; 1.5
                    1.500; 1500
                    12.345.678,90; 12345678.90
                    ' 7 '; 7
                    """)
    void reads_numbers_as_people_write_them_here(String typed, BigDecimal meant) {
        assertThat(Numbers.typed(typed)).contains(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "-1", "1,5,0", "1.23.456", "1e9", "٣", "123456789012345678901"})
    void what_is_no_such_number_is_nothing(String typed) {
        assertThat(Numbers.typed(typed)).isEmpty();
    }
}
