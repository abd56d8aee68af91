package id.sikap.access.factor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {

    /** The seed of both RFCs' examples. */
    private static final byte[] SEED = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    /** RFC 4226, appendix D: the counter and its code. */
    @ParameterizedTest
    @CsvSource({
        "0, 755224",
        "1, 287082",
        "2, 359152",
        "3, 969429",
        "4, 338314",
        "5, 254676",
        "6, 287922",
        "7, 162583",
        "8, 399871",
        "9, 520489"
    })
    void aCounterMakesItsCode(long counter, int code) {
        assertThat(Totp.code(SEED, counter)).isEqualTo(code);
    }

    /** RFC 6238, appendix B, SHA-1: there in eight figures. */
    @ParameterizedTest
    @CsvSource({
        "59, 94287082",
        "1111111109, 7081804",
        "1111111111, 14050471",
        "1234567890, 89005924",
        "2000000000, 69279037",
        "20000000000, 65353130"
    })
    void aMomentMakesItsCode(long second, int eightFigures) {
        long step = Totp.step(Instant.ofEpochSecond(second));
        assertThat(Totp.value(SEED, step) % 100_000_000).isEqualTo(eightFigures);
        assertThat(Totp.code(SEED, step)).isEqualTo(eightFigures % 1_000_000);
    }

    @Test
    void aStepEarlyOrLateIsRightAndTwoAreNot() {
        Instant now = Instant.ofEpochSecond(1_234_567_890);
        long step = Totp.step(now);
        for (long off = -2; off <= 2; off++) {
            String typed = "%06d".formatted(Totp.code(SEED, step + off));
            if (Math.abs(off) < 2) {
                assertThat(Totp.stepOf(SEED, typed, now)).hasValue(step + off);
            } else {
                assertThat(Totp.stepOf(SEED, typed, now)).isEmpty();
            }
        }
        assertThat(Totp.stepOf(SEED, "005 924", now)).hasValue(step);
        assertThat(Totp.stepOf(SEED, "5924", now)).isEmpty();
        assertThat(Totp.stepOf(SEED, "abcdef", now)).isEmpty();
        assertThat(Totp.stepOf(SEED, "", now)).isEmpty();
    }

    /** RFC 4648, without padding. */
    @ParameterizedTest
    @CsvSource({"f, MY", "fo, MZXQ", "foo, MZXW6", "foob, MZXW6YQ", "fooba, MZXW6YTB", "foobar, MZXW6YTBOI"})
    void aSeedIsWrittenInThirtyTwoLetters(String bytes, String text) {
        assertThat(Totp.base32(bytes.getBytes(StandardCharsets.US_ASCII))).isEqualTo(text);
    }

    @Test
    void theAddressIsWhatAppsRead() {
        assertThat(Totp.uri(SEED, "SIKAP Contoh", "198703162013031000"))
                .isEqualTo("otpauth://totp/SIKAP%20Contoh:198703162013031000?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
                        + "&issuer=SIKAP%20Contoh");
    }
}
