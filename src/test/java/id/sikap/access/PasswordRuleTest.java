package id.sikap.access;

import static org.assertj.core.api.Assertions.assertThat;

import id.sikap.platform.Refused.Fault;
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
                "   spasi  di  depan"
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
