package id.sikap.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OptionsTest {

    @ParameterizedTest
    @CsvSource({
        "jdbc:mysql://127.0.0.1:3306/sikap, jdbc:mysql://127.0.0.1:3306/sikap",
        "jdbc:mysql://localhost/sikap, jdbc:mysql://localhost/sikap",
        "jdbc:mysql://db.example:3306/sikap, jdbc:mysql://db.example:3306/sikap?sslMode=VERIFY_CA",
        "jdbc:mysql://db.example/sikap?useUnicode=true, jdbc:mysql://db.example/sikap?useUnicode=true&sslMode=VERIFY_CA",
        "jdbc:mysql://db.example/sikap?sslMode=REQUIRED, jdbc:mysql://db.example/sikap?sslMode=REQUIRED",
        "jdbc:mysql://localhost.example/sikap, jdbc:mysql://localhost.example/sikap?sslMode=VERIFY_CA",
    })
    void aDatabaseOverTheNetworkIsAskedForItsCertificate(String given, String used) {
        assertThat(new Options(Map.of("sikap.db.url", given))
                        .database()
                        .orElseThrow()
                        .url())
                .isEqualTo(used);
    }

    @Test
    void withoutAnAddressTheEmbeddedDatabaseIsMeant() {
        assertThat(new Options(Map.of()).database()).isEmpty();
    }

    @Test
    void aPasswordFileWinsAndItsNameStaysHere(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "from-the-file\n");
        Options options = new Options(Map.of(
                "sikap.db.url", "jdbc:mysql://localhost/sikap",
                "sikap.db.password", "from-the-line",
                "sikap.db.password.file", secret.toString(),
                "sikap.oidc.secret.file", secret.toString(),
                "sikap.zone", "Asia/Jayapura"));
        Login login = options.database().orElseThrow();
        assertThat(login.password()).isEqualTo("from-the-file");
        assertThat(options.forThePortal(login))
                .containsEntry("sikap.db.password", "from-the-file")
                .containsEntry("sikap.zone", "Asia/Jayapura")
                .containsEntry("sikap.demo", "small")
                .containsEntry("sikap.oidc.secret", "from-the-file")
                .doesNotContainKeys("sikap.db.password.file", "sikap.oidc.secret.file");
    }

    @Test
    void whoOwnsTheSchemaIsNotToldToThePortal() {
        Options options = new Options(Map.of(
                "sikap.db.url", "jdbc:mysql://localhost/sikap",
                "sikap.db.owner.user", "root",
                "sikap.db.owner.password", "secret"));
        Login owner = options.owner().orElseThrow();
        assertThat(owner).isEqualTo(new Login("jdbc:mysql://localhost/sikap", "root", "secret"));
        assertThat(options.forThePortal(options.database().orElseThrow()).keySet())
                .noneMatch(key -> key.contains("owner"));
    }

    @ParameterizedTest
    @CsvSource({"sikap.port, 0", "sikap.port, http", "sikap.port, 65536", "sikap.heap, much", "sikap.demo, big"})
    void nonsenseIsNamed(String key, String value) {
        Options options = new Options(Map.of(key, value));
        assertThatThrownBy(() -> {
                    options.port();
                    options.heap();
                    options.demo();
                })
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining(key + "=" + value);
    }
}
