package id.sikap.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.condition.OS.WINDOWS;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.io.TempDir;

class PrivateFilesTest {

    @TempDir
    Path folder;

    @Test
    @DisabledOnOs(WINDOWS)
    void aSecretIsItsOwnersOnly() throws IOException {
        Path file = folder.resolve("inner").resolve("secret");
        PrivateFiles.secret(file);
        assertThat(permissions(file)).isEqualTo("rw-------");
        assertThat(permissions(file.getParent())).isEqualTo("rwx------");
    }

    @Test
    void aSecretIsLongAndStays() throws IOException {
        Path file = folder.resolve("secret");
        String secret = PrivateFiles.secret(file);
        assertThat(secret).hasSize(64);
        assertThat(PrivateFiles.secret(file)).isEqualTo(secret);
        assertThat(PrivateFiles.secret(folder.resolve("other"))).isNotEqualTo(secret);
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
