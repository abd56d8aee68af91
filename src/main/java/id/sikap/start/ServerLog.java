package id.sikap.start;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.logging.FileHandler;
import java.util.logging.Formatter;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.regex.Pattern;

/** Carries what the server says to its log, and listens for the line that ends the start. */
final class ServerLog {

    private static final Pattern COLOUR = Pattern.compile("\u001B\\[[0-9;]*m");
    private static final String BOOTED = "ready in ";
    private static final int BYTES_A_FILE = 20_000_000;
    private static final int FILES = 5;

    private final List<String> start = new ArrayList<>();
    private volatile boolean booted;

    /** Ends with the process, whose output it reads. */
    static ServerLog follow(Process server, Consumer<String> sink) {
        ServerLog log = new ServerLog();
        Thread reader = new Thread(() -> log.read(server.getInputStream(), sink), "server-log");
        reader.setDaemon(true);
        reader.start();
        return log;
    }

    static Consumer<String> toFile(Path folder) throws IOException {
        FileHandler file = new FileHandler(folder.resolve("portal.%g.log").toString(), BYTES_A_FILE, FILES);
        file.setEncoding(StandardCharsets.UTF_8.name());
        file.setFormatter(new Formatter() {
            @Override
            public String format(LogRecord line) {
                return line.getMessage() + System.lineSeparator();
            }
        });
        return line -> file.publish(new LogRecord(Level.INFO, line));
    }

    /** Whether the server has said that it is up, with the portal or without. */
    boolean booted() {
        return booted;
    }

    String errors() {
        synchronized (start) {
            return LogExcerpt.ofErrors(start);
        }
    }

    private void read(InputStream output, Consumer<String> sink) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(output, StandardCharsets.UTF_8))) {
            for (String raw = lines.readLine(); raw != null; raw = lines.readLine()) {
                String line = COLOUR.matcher(raw).replaceAll("");
                sink.accept(line);
                if (!booted) {
                    synchronized (start) {
                        start.add(line);
                    }
                    booted = line.contains(BOOTED);
                }
            }
        } catch (IOException e) {
            sink.accept("The server's output ended: " + e.getMessage());
        }
    }
}
