package id.sikap.start;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * The one start line of the server, for the start command, the container image and the tests. Each option is there
 * because the server's default was measured to be worse.
 */
public record PayaraMicro(Path distribution, Path home, String address, int port, String heap) {

    private static final String LISTENER = "configs.config.server-config.network-config.";
    private static final String HTTP = LISTENER + "protocols.protocol.http-listener.http.";

    /** UTC inside; the institution's own zone comes from the portal's clock. */
    public List<String> jvmOptions() {
        return List.of(
                "-Xmx" + heap,
                // A server without memory answers nonsense; a dead one is started again.
                "-XX:+ExitOnOutOfMemoryError",
                // Where the hash's native library is unpacked: /tmp is often mounted so that nothing in it runs.
                "-Djna.tmpdir=" + home.resolve("run"),
                "-Djava.net.preferIPv4Stack=true",
                "-Djava.awt.headless=true",
                "-Dfile.encoding=UTF-8",
                "-Duser.timezone=UTC");
    }

    /** Writes the files the options name, settings included: a command line is readable by everyone. */
    public List<String> serverOptions(Map<String, String> settings) throws IOException {
        Path folder = PrivateFiles.folder(home.resolve("run"));
        Path root = home.resolve("server");
        // The server saves its configuration there and would go on with a former version's.
        Folders.delete(root);
        Map<String, String> all = new TreeMap<>(settings);
        Keys.ofTheTrail(home, all);
        all.putIfAbsent("sikap.totp.key", secret("totp.key"));
        return List.of(
                // Without it every node listens for others on all addresses; --nocluster does too.
                "--nohazelcast",
                "--disablephonehome",
                "--contextroot",
                "/",
                "--port",
                Integer.toString(port),
                // Otherwise under /tmp, where the system tidies up.
                "--rootdir",
                Files.createDirectories(root).toString(),
                "--addlibs",
                distribution.resolve("sikap-session.jar").toString(),
                "--prebootcommandfile",
                write(folder.resolve("before-boot.txt"), beforeBoot()),
                "--postbootcommandfile",
                write(folder.resolve("after-boot.txt"), afterBoot()),
                "--systemproperties",
                PrivateFiles.write(folder.resolve("settings.properties"), properties(all))
                        .toString(),
                "--shutdowngrace",
                "2000");
    }

    /** The server as our child, once the portal in it answers. What it says goes to the sink, line by line. */
    public Process start(Children children, Map<String, String> settings, Path war, Consumer<String> sink)
            throws IOException, InterruptedException {
        Process server = children.start(new ProcessBuilder(command(settings, war))
                .directory(home.toFile())
                .redirectErrorStream(true));
        Health.await(server, ServerLog.follow(server, sink), port);
        return server;
    }

    private List<String> command(Map<String, String> settings, Path war) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(jvmOptions());
        command.add("-jar");
        command.add(distribution.resolve("payara-micro.jar").toString());
        command.addAll(serverOptions(settings));
        command.add("--deploy");
        command.add(war.toString());
        return command;
    }

    private List<String> beforeBoot() {
        return List.of(
                "set configs.config.server-config.web-container.session-config.session-manager.manager-properties"
                        + ".session-id-generator-classname=id.sikap.start.session.RandomSessionIds",
                "set " + LISTENER + "network-listeners.network-listener.http-listener.address=" + address,
                "set " + HTTP + "server-header=false",
                "set " + HTTP + "compression=on",
                "set " + HTTP + "compressable-mime-type=text/html,text/css,text/javascript,text/plain,"
                        + "application/javascript,application/json,application/problem+json,image/svg+xml",
                "set configs.config.server-config.thread-pools.thread-pool.http-thread-pool.min-thread-pool-size=8",
                "set configs.config.server-config.thread-pools.thread-pool.http-thread-pool.max-thread-pool-size=64");
    }

    /** The server's own metrics and health answer anyone; the portal has its own /healthz. */
    private static List<String> afterBoot() {
        return List.of(
                "set-metrics-configuration --enabled=false",
                "set-microprofile-healthcheck-configuration --enabled=false");
    }

    /** Outside the database, so that no copy of it opens what was sealed. */
    private String secret(String name) throws IOException {
        Path file = home.resolve("keys").resolve(name);
        PrivateFiles.secret(file);
        return file.toString();
    }

    private static String write(Path file, List<String> lines) throws IOException {
        return Files.write(file, lines).toString();
    }

    private static String properties(Map<String, String> settings) throws IOException {
        Properties properties = new Properties();
        properties.putAll(settings);
        StringWriter text = new StringWriter();
        properties.store(text, null);
        return text.toString();
    }
}
