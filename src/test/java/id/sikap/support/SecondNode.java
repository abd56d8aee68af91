package id.sikap.support;

import id.sikap.start.Children;
import id.sikap.start.PayaraMicro;
import id.sikap.support.provider.TestProvider;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** Another server of the same portal: same database, same files, same clock, nothing else in common. */
public final class SecondNode implements AutoCloseable {

    private final Path home = Path.of("target", "it-node").toAbsolutePath();
    private final Children children = new Children(home.resolve("run").resolve("processes"));
    private final int port;

    public SecondNode() throws IOException, InterruptedException {
        children.endOrphans();
        Runtime.getRuntime().addShutdownHook(new Thread(children::end));
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        Files.createDirectories(home);
        new PayaraMicro(Path.of("target", "dist").toAbsolutePath(), home, "127.0.0.1", port, "512m")
                .start(children, settings(), Path.of("target", "sikap.war").toAbsolutePath(), line -> {});
    }

    /** Nodes share the keys; and this one knows no mail server and no provider. */
    private static Map<String, String> settings() {
        Map<String, String> settings = new TreeMap<>(RunningPortal.settings());
        Map.of("sikap.totp.key", "totp.key", "sikap.audit.key", "audit.key", "sikap.audit.anchor.key", "anchor.key")
                .forEach((key, file) -> settings.put(
                        key, TestDatabase.HOME.resolve("keys").resolve(file).toString()));
        settings.remove("sikap.mail.host");
        settings.keySet().removeAll(TestProvider.settings().keySet());
        return settings;
    }

    public String uri() {
        return "http://127.0.0.1:" + port;
    }

    @Override
    public void close() {
        children.end();
    }
}
