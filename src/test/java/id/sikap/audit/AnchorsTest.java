package id.sikap.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnchorsTest {

    private static final Instant EIGHT = Instant.parse("2026-03-02T08:00:30Z");

    @TempDir
    Path folder;

    private Path file;
    private Anchors anchors;

    @BeforeEach
    void open() throws IOException, GeneralSecurityException {
        file = folder.resolve("anchors").resolve("audit-anchors.jsonl");
        anchors = new Anchors(file, key("anchor"));
    }

    @Test
    void eachLineNamesWhatGrewAndAllTogetherTheNewestEnds() throws IOException {
        anchors.append(EIGHT, "1@here", Map.of(1L, head(3, 1), 2L, head(5, 2)));
        anchors.append(EIGHT.plusSeconds(3600), "1@here", Map.of(1L, head(3, 1), 2L, head(9, 3)));
        Anchors.Found found = anchors.read();
        assertThat(found.heads()).isEqualTo(Map.of(1L, head(3, 1), 2L, head(9, 3)));
        assertThat(found.lines()).isEqualTo(2);
        assertThat(found.genuine()).isTrue();
        assertThat(Files.readAllLines(file).get(1)).contains("\"2\":\"9:").doesNotContain("\"1\":\"3:");
    }

    @Test
    void isDueOnceAnHour() throws IOException {
        assertThat(anchors.isDue(EIGHT)).isTrue();
        anchors.append(EIGHT, "1@here", Map.of());
        assertThat(anchors.isDue(EIGHT.plusSeconds(3500))).isFalse();
        assertThat(anchors.isDue(EIGHT.plusSeconds(3600))).isTrue();
    }

    /** What the database says later does not make good what it said before. */
    @Test
    void aChainThatIsShorterThanAnchoredKeepsItsAnchor() throws IOException {
        anchors.append(EIGHT, "1@here", Map.of(1L, head(3, 1), 2L, head(5, 2)));
        assertThat(anchors.append(EIGHT, "1@here", Map.of(1L, head(2, 7), 2L, head(5, 9))))
                .containsExactlyInAnyOrder(1L, 2L);
        assertThat(anchors.read().heads()).isEqualTo(Map.of(1L, head(3, 1), 2L, head(5, 2)));
    }

    @Test
    void whatACrashToreIsPassedOver() throws IOException {
        anchors.append(EIGHT, "1@here", Map.of(1L, head(3, 1)));
        Files.writeString(file, "{\"at\":\"2026-03-02T09:0", StandardOpenOption.APPEND);
        assertThat(anchors.read().genuine()).isTrue();
        anchors.append(EIGHT.plusSeconds(7200), "1@here", Map.of(1L, head(4, 2)));
        assertThat(anchors.read().genuine()).isTrue();
        assertThat(anchors.read().heads()).isEqualTo(Map.of(1L, head(4, 2)));
    }

    @Test
    void noLineCanBeChangedOrTakenOut() throws IOException, GeneralSecurityException {
        for (int i = 1; i <= 5; i++) {
            anchors.append(EIGHT.plusSeconds(i * 3600L), "1@here", Map.of(1L, head(i, i)));
        }
        List<String> lines = Files.readAllLines(file);
        for (int i = 0; i < lines.size(); i++) {
            List<String> changed = new ArrayList<>(lines);
            changed.set(i, lines.get(i).replace("\"1\":\"" + (i + 1), "\"1\":\"" + (i + 2)));
            Files.write(file, changed);
            assertThat(anchors.read().genuine()).as("line %d changed", i).isFalse();
            if (i < lines.size() - 1) {
                List<String> shorter = new ArrayList<>(lines);
                shorter.remove(i);
                Files.write(file, shorter);
                assertThat(anchors.read().genuine()).as("line %d gone", i).isFalse();
            }
        }
        // With a key of one's own everything can be written anew.
        Files.delete(file);
        new Anchors(file, key("other")).append(EIGHT, "1@here", Map.of(1L, head(5, 5)));
        assertThat(anchors.read().genuine()).isFalse();
    }

    private Path key(String name) throws IOException, GeneralSecurityException {
        KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        Path keys = Files.createDirectories(folder.resolve(name));
        Files.writeString(
                keys.resolve("anchor.pub"),
                Base64.getEncoder().encodeToString(pair.getPublic().getEncoded()));
        return Files.writeString(
                keys.resolve("anchor.key"),
                Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded()) + "\n");
    }

    private static Head head(long length, int fill) {
        byte[] mac = new byte[Head.MAC_BYTES];
        mac[0] = (byte) fill;
        return new Head(length, mac);
    }
}
