package id.sikap.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class KeysTest {

    @TempDir
    Path home;

    @Test
    void areMadeOnceAndThenKept() throws IOException {
        Map<String, String> first = made(Map.of());
        String key = Files.readString(Path.of(first.get("sikap.audit.key")));
        String anchor = Files.readString(Path.of(first.get("sikap.audit.anchor.key")));
        assertThat(key).matches("[0-9a-f]{64}\\s*");
        assertThat(made(Map.of())).isEqualTo(first);
        assertThat(Path.of(first.get("sikap.audit.key"))).hasContent(key);
        assertThat(Path.of(first.get("sikap.audit.anchor.key"))).hasContent(anchor);
        assertThat(home.resolve("keys").resolve("anchor.pub")).exists();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void areNobodyElsesToRead() throws IOException {
        made(Map.of());
        for (String name : new String[] {"audit.key", "anchor.key"}) {
            assertThat(PosixFilePermissions.toString(
                            Files.getPosixFilePermissions(home.resolve("keys").resolve(name))))
                    .as(name)
                    .isEqualTo("rw-------");
        }
    }

    /** A key that another node made is not replaced by one of our own. */
    @Test
    void whatIsNamedElsewhereIsNotMadeHere() throws IOException {
        Map<String, String> named = Map.of("sikap.audit.key", "/elsewhere/a", "sikap.audit.anchor.key", "/elsewhere/b");
        assertThat(made(named)).containsAllEntriesOf(named);
        assertThat(home.resolve("keys")).doesNotExist();
    }

    private Map<String, String> made(Map<String, String> given) throws IOException {
        Map<String, String> settings = new TreeMap<>(given);
        Keys.ofTheTrail(home, settings);
        return settings;
    }
}
