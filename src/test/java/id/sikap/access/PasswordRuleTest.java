package id.sikap.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import id.sikap.platform.Refused.Fault;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRuleTest {

    private static final PasswordRule.Owner STAFF =
            new PasswordRule.Owner("198703162013031000", "Dimas Wahyuraga", "Pemerintah Provinsi Contoh", false);
    private static final PasswordRule.Owner CHIEF =
            new PasswordRule.Owner("197607142003042000", "Lestari Wijayaningsih", "Pemerintah Provinsi Contoh", true);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kopi pahit di teras",
                "tujuh gajah menari",
                "Zx9!mmQ2#pLw",
                "пароль из слов",
                "これは長い合言葉です。はい",
                "rumah nenek 1945 di bukit",
                "!@#$%^&*()_+",
                "   spasi  di  depan",
                "mawar-kuda-langit-tujuh",
                "sendok lemari hujan tikar",
                "pintu gunung sepeda awan",
                "correct horse battery staple"
            })
    void longAndOnesOwnIsGood(String password) {
        assertThat(PasswordRule.fault("fresh", password, STAFF)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "198703162013031000",
                "nip198703162013031000",
                "DimasWahyuraga",
                "dimas wahyuraga 2026",
                "Sikap-Demo-2026",
                "pemerintah provinsi contoh",
                "password1234",
                "P@ssw0rd12345",
                "Passw0rd2026!",
                "qwertyuiop123",
                "123456789012",
                "111111111111",
                "indonesia merdeka",
                "Bismillah2026!!",
                "admin admin admin",
                "ababababababab",
                "rahasia rahasia"
            })
    void whatEverybodyWouldTryIsNot(String password) {
        assertThat(PasswordRule.fault("fresh", password, STAFF).map(Fault::key)).contains("password.guessable");
    }

    /** Of none of these is too little left; but they stand on the lists, or are walks over the keys, or both with a date. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "1qaz2wsx3edc4rfv",
                "zaq12wsxcde3",
                "147258369000",
                "mnbvcxzlkjhg",
                "qpwoeiruty1029",
                "Trustno1Trustno1",
                "!QAZ2wsx#EDC"
            })
    void whatIsListedOrWalkedIsNotEither(String password) {
        assertThat(PasswordRule.fault("fresh", password, STAFF).map(Fault::key)).contains("password.guessable");
    }

    /** Made to have as many readings as can be: some seconds each, were they all tried. */
    @Test
    void nobodyKeepsTheRuleBusy() {
        String readings = "@4a8b{(c<[6g9!1|il0o$5s+7t%x2z".repeat(3);
        assertTimeout(Duration.ofSeconds(8), () -> {
            for (int i = 0; i < 12; i++) {
                assertThat(key(readings.substring(i), STAFF)).isEmpty();
            }
        });
    }

    @Test
    void theLengthIsCountedInCharactersAsPeopleDo() {
        assertThat(key("gelas biru!", STAFF)).contains("password.short");
        assertThat(key("gelas biru!!", STAFF)).isEmpty();
        assertThat(key("gelas biru!!", CHIEF))
                .as("who decides over others needs 15")
                .contains("password.short");
        assertThat(key("gelas biru muda", CHIEF)).isEmpty();
        assertThat(key("🐘🐢🦜🐬🦎🐝🐙🦋🐳🦔🐊", STAFF)).as("11 of them").contains("password.short");
        assertThat(key("kopi pahit " + "é".repeat(117), STAFF)).isEmpty();
        assertThat(key("kopi pahit " + "é".repeat(118), STAFF)).contains("password.long");
        assertThat(key(null, STAFF)).contains("password.short");
    }

    private static Optional<String> key(String password, PasswordRule.Owner owner) {
        return PasswordRule.fault("fresh", password, owner).map(Fault::key);
    }
}
