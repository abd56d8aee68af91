package id.sikap.support;

import id.sikap.demo.DemoLoader;
import id.sikap.start.LogExcerpt;
import id.sikap.start.Options;
import id.sikap.start.PayaraMicro;
import id.sikap.support.provider.TestProvider;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** The portal that {@link PortalTest}s talk to: the start command's own server line, on the small demo. */
public final class RunningPortal {

    private static final Path CLOCK = TestDatabase.HOME.resolve("clock");
    private static final Path LOG = TestDatabase.HOME.resolve("log").resolve("portal.log");
    private static final ZoneId ZONE = ZoneId.of("Asia/Jakarta");

    private static Instant believed;
    private static int port;
    private static DataSource database;

    private RunningPortal() {}

    public static URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    /** As browsers name it, which keep secure cookies over plain HTTP on that name only. */
    public static String address() {
        return "http://localhost:" + port;
    }

    /** As the database's owner, past the portal. */
    public static DataSource database() {
        return database;
    }

    /** What the portal believes the time to be from now on. */
    public static void setClock(Instant now) {
        try {
            // In one step: the portal may be reading.
            Path fresh = Files.writeString(CLOCK.resolveSibling("clock.new"), now.toString());
            Files.move(fresh, CLOCK, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            believed = now;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Back to the time it is. */
    public static void resetClock() {
        try {
            Files.deleteIfExists(CLOCK);
            believed = null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the portal believes the day to be. */
    public static LocalDate today() {
        Clock clock = Clock.system(ZONE);
        return LocalDate.ofInstant(believed == null ? clock.instant() : believed, ZONE);
    }

    /** A moment of the portal's zone. */
    public static Instant at(String localDateTime) {
        return LocalDateTime.parse(localDateTime).atZone(ZONE).toInstant();
    }

    /** Where the portal keeps its files. */
    public static Path home() {
        return TestDatabase.HOME;
    }

    /** Everything the server needs, and the options Arquillian's container starts it with. */
    static void prepare() {
        try {
            database = TestDatabase.fresh("sikap");
            resetClock();
            // They speak of a former run's database.
            Files.deleteIfExists(TestDatabase.HOME.resolve("anchors").resolve("audit-anchors.jsonl"));
            // The server would go on writing a former run's.
            Files.deleteIfExists(LOG.resolveSibling("portal.log.0"));
            DemoLoader.load(database, "small", Clock.system(ZONE), TestDatabase.HOME);
            port = freePort();
            PayaraMicro payara = new PayaraMicro(
                    Path.of("target", "dist").toAbsolutePath(), TestDatabase.HOME, "127.0.0.1", port, "1g");
            List<String> serverOptions = new ArrayList<>(payara.serverOptions(settings()));
            Collections.addAll(serverOptions, "--logtofile", LOG.toString());
            System.setProperty("payara.microJar", "target/dist/payara-micro.jar");
            System.setProperty("payara.randomHttpPort", "false");
            System.setProperty("payara.autoBindHttp", "false");
            System.setProperty("payara.consoleOutput", "false");
            System.setProperty("payara.cmdOptions", oneLine(payara.jvmOptions()));
            System.setProperty("payara.extraMicroOptions", oneLine(serverOptions));
        } catch (IOException | SQLException e) {
            throw new IllegalStateException("The portal under test cannot be prepared", e);
        }
    }

    /** The container counts a server without the portal as a success. */
    static void demandHealth() {
        Session.Answer health = Session.anonymous().get("/healthz");
        if (health.status() != 200) {
            throw new IllegalStateException("/healthz answers " + health.status());
        }
    }

    static String errors() {
        try {
            return "The portal under test was not deployed (" + LOG + ".0):\n"
                    + LogExcerpt.ofErrors(Files.readAllLines(LOG.resolveSibling("portal.log.0")));
        } catch (IOException e) {
            return "The portal under test was not deployed, and left no log: " + e.getMessage();
        }
    }

    static Map<String, String> settings() {
        Map<String, String> settings = new TreeMap<>(TestProvider.settings());
        settings.putAll(Map.of(
                "sikap.home", TestDatabase.HOME.toString(),
                "sikap.demo", "small",
                "sikap.zone", ZONE.getId(),
                "sikap.clock.file", CLOCK.toString(),
                "sikap.url", address(),
                "sikap.mail.host", "127.0.0.1",
                "sikap.mail.port", Integer.toString(MailBox.port()),
                "sikap.mail.security", "none",
                "sikap.mail.from", "sikap@sikap.example"));
        return new Options(settings).forThePortal(TestDatabase.portal());
    }

    private static String oneLine(List<String> options) {
        return options.stream().map(option -> option.replace(" ", "\\ ")).collect(Collectors.joining(" "));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
