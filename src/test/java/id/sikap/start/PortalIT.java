package id.sikap.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;

/** The start command itself, as a process of its own with a home of its own. */
@DisabledIfSystemProperty(named = "sikap.db.url", matches = ".+", disabledReason = "this run is about another server")
class PortalIT {

    private static final Path HOME = Path.of("target", "it-start").toAbsolutePath();
    private static final Path WAR = Path.of("target", "sikap.war").toAbsolutePath();
    private static final Path OUTPUT = Path.of("target", "it-start.log");

    private Process portal;

    @AfterEach
    void end() throws IOException {
        if (portal != null) {
            portal.destroyForcibly();
        }
        new Children(HOME.resolve("run").resolve("processes")).endOrphans();
    }

    @Test
    void startsFromNothingAndAfterAKillAndLeavesNothingBehind() throws Exception {
        Folders.delete(HOME);
        int port = freePort();
        start(port, WAR);
        awaitOutput("SIKAP: http://localhost:" + port);
        assertThat(output()).contains("Demo data (small)", "Demo accounts", "pegawai", "ppk");
        assertThat(status(port)).isEqualTo(200);
        List<ProcessHandle> orphans = portal.descendants().toList();
        assertThat(orphans).hasSize(2);

        portal.destroyForcibly().waitFor();
        start(port, WAR);
        awaitOutput("SIKAP: http://localhost:" + port);
        assertThat(output()).contains("Ended what a killed start had left behind.");
        assertThat(orphans).noneMatch(ProcessHandle::isAlive);
        assertThat(status(port)).isEqualTo(200);

        List<ProcessHandle> children = portal.descendants().toList();
        portal.destroy();
        assertThat(portal.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(children).hasSize(2).noneMatch(ProcessHandle::isAlive);
    }

    @Test
    void aFailedDeploymentEndsTheCommandWithItsCause() throws Exception {
        Path broken = Path.of("target", "broken.war").toAbsolutePath();
        try (OutputStream file = Files.newOutputStream(broken);
                ZipOutputStream zip = new ZipOutputStream(file)) {
            zip.putNextEntry(new ZipEntry("WEB-INF/web.xml"));
            zip.write("""
                    <web-app xmlns="https://jakarta.ee/xml/ns/jakartaee" version="6.0">
                      <listener><listener-class>id.sikap.Nowhere</listener-class></listener>
                    </web-app>""".getBytes(StandardCharsets.UTF_8));
        }
        start(freePort(), broken);
        assertThat(portal.waitFor(180, TimeUnit.SECONDS)).isTrue();
        assertThat(portal.exitValue()).isEqualTo(1);
        assertThat(output()).contains("SIKAP did not start. The portal was not deployed", "id.sikap.Nowhere");
    }

    @Test
    void aTakenPortIsSaidAtOnce() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            start(taken.getLocalPort(), WAR);
            assertThat(portal.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(portal.exitValue()).isEqualTo(1);
            assertThat(output()).contains("Port " + taken.getLocalPort()).contains("-Dsikap.port=");
        }
    }

    private void start(int port, Path war) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "-Dsikap.home=" + HOME,
                "-Dsikap.port=" + port,
                Portal.class.getName(),
                Path.of("target", "dist").toAbsolutePath().toString(),
                war.toString()));
        portal = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(OUTPUT.toFile())
                .start();
    }

    private void awaitOutput(String awaited) throws Exception {
        for (int poll = 0; poll < 3_000 && !output().contains(awaited); poll++) {
            if (portal.waitFor(100, TimeUnit.MILLISECONDS)) {
                break;
            }
        }
        assertThat(output()).contains(awaited);
    }

    private static String output() throws IOException {
        return Files.readString(OUTPUT);
    }

    private static int status(int port) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/healthz"))
                                .build(),
                        BodyHandlers.discarding())
                .statusCode();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
