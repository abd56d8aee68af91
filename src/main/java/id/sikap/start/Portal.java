package id.sikap.start;

import id.sikap.demo.DemoLoader;
import id.sikap.demo.DemoRefused;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Clock;
import java.util.concurrent.CountDownLatch;

/**
 * Starts all that the portal needs, says where it is, and ends all of it when it is itself ended.
 *
 * <p>Arguments: the folder with the server's jars, and the WAR. Everything else is an option, see {@link Options}.
 */
public final class Portal {

    private static volatile boolean ending;

    private final Options options;
    private final Path distribution;
    private final Path war;
    private final PrintStream console = System.out;
    private final Children children;

    private Portal(Options options, Path distribution, Path war) {
        this.options = options;
        this.distribution = distribution;
        this.war = war;
        this.children = new Children(options.home().resolve("run").resolve("processes"));
    }

    public static void main(String[] arguments) throws InterruptedException {
        Options options = Options.ofThisProcess();
        try {
            new Portal(
                            options,
                            Path.of(arguments[0]).toAbsolutePath(),
                            Path.of(arguments[1]).toAbsolutePath())
                    .run();
        } catch (StartFailure | DemoRefused e) {
            fail(e.getMessage());
        } catch (IOException | SQLException | RuntimeException e) {
            StringWriter trace = new StringWriter();
            e.printStackTrace(new PrintWriter(trace));
            fail("Unexpected: " + trace);
        }
    }

    private static void fail(String sentence) throws InterruptedException {
        if (ending) {
            // Whatever broke, broke because all is being ended; the virtual machine halts when that is done.
            new CountDownLatch(1).await();
        }
        System.err.println("\nSIKAP did not start. " + sentence);
        System.exit(1);
    }

    private void run() throws IOException, SQLException, InterruptedException {
        Path home = PrivateFiles.folder(options.home());
        // The hash's native library is unpacked there, as by the server.
        System.setProperty(
                "jna.tmpdir", PrivateFiles.folder(home.resolve("run")).toString());
        QuietLogs.toFile(PrivateFiles.folder(home.resolve("log")));
        // Held until this process ends.
        FileChannel lock = FileChannel.open(
                home.resolve("run").resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (lock.tryLock() == null) {
            throw new StartFailure("Another SIKAP is running with the same home " + home + " (-Dsikap.home=...).");
        }
        if (children.endOrphans()) {
            console.println("Ended what a killed start had left behind.");
        }
        demandFreePort();
        Runtime.getRuntime().addShutdownHook(new Thread(this::end, "end"));

        console.println("Database ...");
        Databases databases = databases(home);
        Schema.migrate(databases.owner(), databases.portal());
        if (Grants.mayChangeTheTrail(databases.portal())) {
            console.println(
                    "  Warning: the portal's database account may change the audit trail; see sikap.db.owner in the README.");
        }
        if (!options.demo().equals("none")) {
            console.println("Demo data (" + options.demo() + ") ...");
        }
        DemoLoader.load(databases.owner().dataSource(), options.demo(), Clock.system(options.zone()), home)
                .ifPresent(loaded -> console.println("  " + loaded));
        console.println("Server ...");
        Process server = startServer(databases.portal());
        DemoAccounts.print(databases.portal(), console);
        FirstAdministrator.print(databases.portal(), Clock.system(options.zone()), console);
        // Last: who waits for this line may go on.
        console.println();
        console.println("SIKAP: http://localhost:" + options.port() + "/   (stop: Ctrl-C)");
        int status = server.waitFor();
        fail("The server ended with status " + status + "; see " + home.resolve("log"));
    }

    /** Who may change the schema, and who only rows; an operator's own MySQL may know one account for both. */
    private record Databases(Login owner, Login portal) {}

    private Databases databases(Path home) throws IOException, InterruptedException {
        if (options.database().isPresent()) {
            Login login = options.database().get();
            return new Databases(options.owner().orElse(login), login);
        }
        EmbeddedDatabase embedded = EmbeddedDatabase.start(home, children);
        return new Databases(embedded.owner(), embedded.portal());
    }

    private Process startServer(Login database) throws IOException, InterruptedException {
        return new PayaraMicro(distribution, options.home(), options.address(), options.port(), options.heap())
                .start(
                        children,
                        options.forThePortal(database),
                        war,
                        options.logsToConsole()
                                ? console::println
                                : ServerLog.toFile(options.home().resolve("log")));
    }

    private void demandFreePort() throws IOException {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(options.address(), options.port()));
        } catch (IOException e) {
            throw new StartFailure(
                    "Port " + options.port() + " on " + options.address() + " cannot be used (" + e.getMessage()
                            + "); choose another with -Dsikap.port=...",
                    e);
        }
    }

    private void end() {
        ending = true;
        children.end();
    }
}
