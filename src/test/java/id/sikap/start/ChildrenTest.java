package id.sikap.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildrenTest {

    @TempDir
    Path folder;

    private final List<Process> started = new ArrayList<>();

    @AfterEach
    void end() {
        started.forEach(Process::destroyForcibly);
    }

    @Test
    void whatAKilledStartLeftBehindIsFoundAndEnded() throws Exception {
        Process orphan = child(new Children(file()));
        // The killed start never came to its end; the next one reads its file.
        assertThat(new Children(file()).endOrphans()).isTrue();
        assertThat(orphan.waitFor(5, TimeUnit.SECONDS)).isTrue();
        assertThat(file()).doesNotExist();
    }

    @Test
    void anotherProcessOfTheSameNumberIsLeftAlone() throws Exception {
        Process stranger = child(new Children(folder.resolve("elsewhere")));
        Files.writeString(file(), stranger.pid() + " " + Instant.parse("2020-01-01T00:00:00Z"));
        assertThat(new Children(file()).endOrphans()).isFalse();
        assertThat(stranger.isAlive()).isTrue();
    }

    @Test
    void theLastStartedEndsFirstAndNothingStartsAfterTheEnd() throws Exception {
        Children children = new Children(file());
        Process database = child(children);
        Process server = child(children);
        // Asked at the database's own end: the order in which two ends are reported to us is nobody's promise.
        CompletableFuture<Boolean> serverWasGone = database.onExit().thenApply(ended -> !server.isAlive());
        children.end();
        assertThat(serverWasGone.get(5, TimeUnit.SECONDS)).isTrue();
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> child(children))
                .isInstanceOf(StartFailure.class);
    }

    private Process child(Children children) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process process = children.start(new ProcessBuilder(
                java, "-Xshare:auto", "-cp", System.getProperty("java.class.path"), Sleeper.class.getName()));
        started.add(process);
        return process;
    }

    private Path file() {
        return folder.resolve("processes");
    }

    /** Lives until somebody ends it. */
    static final class Sleeper {
        public static void main(String[] arguments) throws InterruptedException {
            Thread.currentThread().join();
        }
    }
}
