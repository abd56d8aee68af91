package id.sikap.access.factor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VaultTest {

    private static final byte[] SECRET = "benih rahasia".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    private Vault vault;

    @BeforeEach
    void key() throws IOException {
        vault = vault("one");
    }

    @Test
    void whatIsPutInComesOutForItsPurposeAlone() {
        byte[] sealed = vault.seal(SECRET, "totp 1");
        assertThat(vault.open(sealed, "totp 1")).hasValue(SECRET);
        assertThat(vault.open(sealed, "totp 2"))
                .as("a row moved to another person")
                .isEmpty();
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("benih");
        assertThat(vault.seal(SECRET, "totp 1")).as("never the same twice").isNotEqualTo(sealed);
    }

    @Test
    void aTouchedOneDoesNotComeOut() {
        byte[] sealed = vault.seal(SECRET, "totp 1");
        for (int i = 0; i < sealed.length; i++) {
            byte[] touched = sealed.clone();
            touched[i] ^= 1;
            assertThat(vault.open(touched, "totp 1")).isEmpty();
        }
        assertThat(vault.open(new byte[0], "totp 1")).isEmpty();
        assertThat(vault.open(new byte[12], "totp 1")).isEmpty();
        assertThat(vault.open(new byte[13], "totp 1")).isEmpty();
    }

    @Test
    void anotherKeyOpensNothing() throws IOException {
        assertThat(vault("two").open(vault.seal(SECRET, "totp 1"), "totp 1")).isEmpty();
    }

    private Vault vault(String secret) throws IOException {
        Vault made = new Vault();
        made.file =
                Optional.of(Files.writeString(folder.resolve(secret), secret).toString());
        return made;
    }
}
