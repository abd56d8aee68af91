package id.sikap.hostile;

import id.sikap.demo.DemoLoader;
import id.sikap.start.Children;
import id.sikap.start.Login;
import id.sikap.start.Options;
import id.sikap.start.PayaraMicro;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;

/** A portal of one's own, started as the start command does, to be killed. */
final class Victim implements AutoCloseable {

    private static final Path WAR = Path.of("target", "sikap.war").toAbsolutePath();
    private static final Path DISTRIBUTION = Path.of("target", "dist").toAbsolutePath();

    private final Path home;
    private final Map<String, String> settings;
    private final Children children;
    private final int port;
    private Process server;
    private boolean up;
    private int lives;

    Victim(Path home, Login database) throws IOException {
        this.home = home;
        this.settings = new Options(
                        Map.of("sikap.home", home.toString(), "sikap.demo", "small", "sikap.zone", "Asia/Jakarta"))
                .forThePortal(database);
        this.children = new Children(home.resolve("run").resolve("processes"));
        children.endOrphans();
        Runtime.getRuntime().addShutdownHook(new Thread(children::end));
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            this.port = socket.getLocalPort();
        }
    }

    String uri() {
        return "http://127.0.0.1:" + port;
    }

    /** @return milliseconds until the portal answered */
    long start() throws IOException, InterruptedException {
        long begin = System.nanoTime();
        Path log = Files.createDirectories(home.resolve("log")).resolve("portal.log");
        Process started = new PayaraMicro(DISTRIBUTION, home, "127.0.0.1", port, "1g")
                .start(children, settings, WAR, line -> append(log, line));
        synchronized (this) {
            server = started;
            up = true;
            lives++;
            notifyAll();
        }
        return (System.nanoTime() - begin) / 1_000_000;
    }

    /** As {@code kill -9}: nothing is finished, nothing is told. */
    void kill() throws InterruptedException {
        Process dying;
        synchronized (this) {
            up = false;
            dying = server;
        }
        dying.destroyForcibly().waitFor();
    }

    /** Waits until somebody can be asked. @return which life it is */
    synchronized int awaitUp() throws InterruptedException {
        while (!up) {
            wait();
        }
        return lives;
    }

    /** Of everyone in the demo. */
    static String password() {
        return DemoLoader.PASSWORD;
    }

    @Override
    public void close() {
        children.end();
    }

    private static void append(Path log, String line) {
        try {
            Files.writeString(log, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
