package id.sikap.bench;

import id.sikap.start.Login;
import id.sikap.start.PayaraMicro;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The portal by its own start command, and beside it the same server line with PrimeFaces alone. */
final class Servers implements AutoCloseable {

    private static final int OK = 200;
    private static final int POLL_MILLIS = 50;

    private final Path folder = Path.of("target", "bench").toAbsolutePath();
    private final Path home = folder.resolve("home");
    private final Path distribution;
    private final Path war;
    final int portalPort = freePort();
    final int barePort = freePort();
    private Process portal;
    private Process bare;

    Servers(Path distribution, Path war) {
        this.distribution = distribution.toAbsolutePath();
        this.war = war.toAbsolutePath();
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
    }

    boolean isFirstStart() {
        return !Files.exists(home.resolve("db").resolve("data"));
    }

    /** @return seconds until the portal answered */
    double startPortal() throws Exception {
        end(portal);
        long begun = System.nanoTime();
        portal = start(
                "portal.log",
                folder,
                List.of(
                        java(),
                        "-Dsikap.home=" + home,
                        "-Dsikap.port=" + portalPort,
                        "-Dsikap.demo=province",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "id.sikap.start.Portal",
                        distribution.toString(),
                        war.toString()));
        await(portal, portalPort, "/healthz");
        return (System.nanoTime() - begun) / 1e9;
    }

    /** @return seconds until the page answered */
    double startBare() throws Exception {
        end(bare);
        Path bareWar = folder.resolve("bare.war");
        writeBareWar(bareWar);
        PayaraMicro payara = new PayaraMicro(distribution, folder.resolve("bare"), "127.0.0.1", barePort, "1g");
        List<String> command = new ArrayList<>(List.of(java()));
        command.addAll(payara.jvmOptions());
        command.addAll(List.of("-jar", distribution.resolve("payara-micro.jar").toString()));
        command.addAll(payara.serverOptions(Map.of()));
        command.addAll(List.of("--deploy", bareWar.toString()));
        long begun = System.nanoTime();
        bare = start("bare.log", folder.resolve("bare"), command);
        await(bare, barePort, "/empty.xhtml");
        return (System.nanoTime() - begun) / 1e9;
    }

    /** The newest child first: the server, then the database. */
    Machine.Process portalServer() throws IOException {
        return child(0);
    }

    Machine.Process database() throws IOException {
        return child(1);
    }

    /** Of the command, the server and the database together. */
    double cpuOfPortal() throws IOException {
        return new Machine.Process(portal.pid()).cpuMillis()
                + portalServer().cpuMillis()
                + database().cpuMillis();
    }

    Machine.Process bareServer() {
        return new Machine.Process(bare.pid());
    }

    private Machine.Process child(int line) throws IOException {
        String process =
                Files.readAllLines(home.resolve("run").resolve("processes")).get(line);
        return new Machine.Process(Long.parseLong(process.substring(0, process.indexOf(' '))));
    }

    /** As the database's owner: the portal's own account can make no table to compare with. */
    Login owner() throws IOException {
        Properties settings = new Properties();
        try (InputStream file = Files.newInputStream(home.resolve("run").resolve("settings.properties"))) {
            settings.load(file);
        }
        return new Login(
                settings.getProperty("sikap.db.url"),
                "root",
                Files.readString(home.resolve("db").resolve("owner-password")).strip());
    }

    private static Process start(String log, Path folder, List<String> command) throws IOException {
        Files.createDirectories(folder);
        return new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(log).toFile())
                .start();
    }

    private static void await(Process server, int port, String path) throws Exception {
        while (!server.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
            try (Http http = new Http(port)) {
                if (http.get(path, "").status() == OK) {
                    return;
                }
            } catch (IOException notYet) {
                // Refused until it listens.
            }
        }
        throw new IllegalStateException("The server ended with status " + server.exitValue() + "; see target/bench");
    }

    private void writeBareWar(Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (String page : List.of("empty.xhtml", "task.xhtml")) {
                add(zip, page, resource("/bench/" + page));
            }
            add(zip, "WEB-INF/web.xml", resource("/bench/web.xml"));
            add(zip, "WEB-INF/beans.xml", resource("/bench/beans.xml"));
            String bean = "id/sikap/bench/bare/BarePage.class";
            add(zip, "WEB-INF/classes/" + bean, resource("/" + bean));
            for (String library : System.getProperty("java.class.path").split(java.io.File.pathSeparator)) {
                Path jar = Path.of(library);
                if (jar.getFileName().toString().startsWith("primefaces-")) {
                    add(zip, "WEB-INF/lib/" + jar.getFileName(), Files.newInputStream(jar));
                }
            }
        }
    }

    private static InputStream resource(String name) {
        return Servers.class.getResourceAsStream(name);
    }

    private static void add(ZipOutputStream zip, String name, InputStream content) throws IOException {
        try (content) {
            zip.putNextEntry(new ZipEntry(name));
            content.transferTo(zip);
        }
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void end(Process process) {
        if (process == null) {
            return;
        }
        process.destroy();
        try {
            if (!process.waitFor(1, TimeUnit.MINUTES)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        end(bare);
        end(portal);
    }
}
