package id.sikap.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PasswordHashingTest {

    @Test
    void aPasswordMatchesItsOwnHashOnly() {
        String stored = PasswordHashing.hash("Kata sandi panjang, 2026");
        assertThat(stored).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(PasswordHashing.verify("Kata sandi panjang, 2026", stored)).isTrue();
        assertThat(PasswordHashing.verify("kata sandi panjang, 2026", stored)).isFalse();
        assertThat(PasswordHashing.hash("Kata sandi panjang, 2026")).isNotEqualTo(stored);
    }

    /** Computed once with the reference implementation's parameters written in the string itself: other costs stay readable. */
    @Test
    void theCostIsReadFromTheHash() {
        String cheap = "$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4";
        assertThat(PasswordHashing.verify("password", cheap)).isTrue();
        assertThat(PasswordHashing.verify("passwort", cheap)).isFalse();
    }
}
