package id.sikap.start;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

/**
 * The processes this command started. They end in the reverse order of their start; those a killed command left behind
 * are found again by a file, and known as ours by process id and start time together, because ids are used again.
 */
public final class Children {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    /** The system tells start times in ticks since a boot time that it rounds anew. */
    private static final Duration ROUNDING = Duration.ofSeconds(3);

    private final Path file;
    private final Deque<ProcessHandle> running = new ArrayDeque<>();
    private boolean ended;

    public Children(Path file) {
        this.file = file;
    }

    /** @return whether a former command had left some */
    public boolean endOrphans() throws IOException {
        if (!Files.exists(file)) {
            return false;
        }
        boolean some = false;
        for (String line : Files.readAllLines(file)) {
            Optional<ProcessHandle> orphan = find(line);
            orphan.ifPresent(Children::end);
            some |= orphan.isPresent();
        }
        Files.delete(file);
        return some;
    }

    public synchronized Process start(ProcessBuilder command) throws IOException {
        if (ended) {
            throw new StartFailure("Stopped while starting.");
        }
        Process process = command.start();
        running.push(process.toHandle());
        PrivateFiles.write(file, running.stream().map(Children::line).collect(Collectors.joining("\n")));
        return process;
    }

    public synchronized void end() {
        ended = true;
        while (!running.isEmpty()) {
            end(running.pop());
        }
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String line(ProcessHandle process) {
        return process.pid() + " " + process.info().startInstant().orElse(Instant.EPOCH);
    }

    private static Optional<ProcessHandle> find(String line) {
        int gap = line.indexOf(' ');
        Instant started = Instant.parse(line.substring(gap + 1));
        return ProcessHandle.of(Long.parseLong(line.substring(0, gap))).filter(process -> process.info()
                .startInstant()
                .filter(at -> Duration.between(at, started).abs().compareTo(ROUNDING) < 0)
                .isPresent());
    }

    private static void end(ProcessHandle process) {
        process.destroy();
        if (!ends(process)) {
            process.destroyForcibly();
            ends(process);
        }
    }

    private static boolean ends(ProcessHandle process) {
        try {
            process.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException | ExecutionException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
