package id.sikap.support.provider;

import id.sikap.start.Children;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The provider that the portal under test was told of. It runs for those who need it, and not at all for the others. */
public final class TestProvider implements AutoCloseable {

    public static final String PASSWORD = "sandi penyedia";
    public static final String LABEL = "SSO Provinsi";
    /** What it says of who gave a second factor there. */
    public static final String TWICE = "dua-faktor";

    static final String CLIENT = "sikap";
    /** With what a form would garble unless it is encoded, as both ends must. */
    static final String SECRET = "rahasia+milik: portal&1%";

    private static final Path FOLDER = Path.of("target", "it-provider").toAbsolutePath();
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final int POLL_MILLIS = 50;
    private static final int PATIENCE_SECONDS = 60;
    private static final int PORT = freePort();

    private final Children children = new Children(FOLDER.resolve("processes"));
    private final Process process;

    public TestProvider(String back) throws IOException, InterruptedException {
        children.endOrphans();
        Runtime.getRuntime().addShutdownHook(new Thread(children::end));
        Files.createDirectories(FOLDER);
        process = children.start(new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-Xshare:auto",
                        "-XX:TieredStopAtLevel=1",
                        "-Dprovider.issuer=" + issuer(),
                        "-Dprovider.back=" + back,
                        "-cp",
                        System.getProperty("java.class.path"),
                        ProviderMain.class.getName(),
                        Integer.toString(PORT))
                .redirectErrorStream(true)
                .redirectOutput(FOLDER.resolve("log").toFile()));
        await();
    }

    /** For the portal: where it is, and what it knows us by. */
    public static Map<String, String> settings() {
        return Map.of(
                "sikap.oidc.issuer", issuer(),
                "sikap.oidc.client", CLIENT,
                "sikap.oidc.secret", SECRET,
                "sikap.oidc.label", LABEL,
                "sikap.oidc.acr", TWICE);
    }

    public static String issuer() {
        return "http://127.0.0.1:" + PORT;
    }

    /** Signs in there, in a browser of its own, and says where the portal's browser would be sent back to. */
    public static URI answer(URI question, String user) {
        HttpClient client =
                HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        HttpResponse<String> asked = send(client, HttpRequest.newBuilder(question));
        URI login = followed(client, asked);
        HttpResponse<String> page = send(client, HttpRequest.newBuilder(login));
        Matcher token = TOKEN.matcher(page.body());
        if (!token.find()) {
            throw new AssertionError("No login page: " + page.statusCode() + " " + page.body());
        }
        HttpResponse<String> entered = send(
                client,
                HttpRequest.newBuilder(login)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("username=" + encode(user) + "&password=" + encode(PASSWORD)
                                + "&_csrf=" + encode(token.group(1)))));
        HttpResponse<String> back = send(client, HttpRequest.newBuilder(followed(client, entered)));
        return followed(client, back);
    }

    private static URI followed(HttpClient client, HttpResponse<String> answer) {
        return answer.uri()
                .resolve(answer.headers()
                        .firstValue("Location")
                        .orElseThrow(
                                () -> new AssertionError("No redirect: " + answer.statusCode() + " " + answer.body())));
    }

    private static HttpResponse<String> send(HttpClient client, HttpRequest.Builder request) {
        try {
            return client.send(request.header("Accept", "text/html").build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private void await() throws IOException, InterruptedException {
        HttpRequest.Builder discovery =
                HttpRequest.newBuilder(URI.create(issuer() + "/.well-known/openid-configuration"));
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (System.nanoTime() < end && !process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
            try {
                if (send(HttpClient.newHttpClient(), discovery.copy()).statusCode() == 200) {
                    return;
                }
            } catch (UncheckedIOException notYet) {
                // Refused until it listens.
            }
        }
        throw new IllegalStateException("No provider:\n" + Files.readString(FOLDER.resolve("log")));
    }

    /** As a machine that has no more strength to answer: it takes calls and says nothing. */
    public void halt() throws IOException, InterruptedException {
        signal("STOP");
    }

    public void goOn() throws IOException, InterruptedException {
        signal("CONT");
    }

    private void signal(String name) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                .start()
                .waitFor();
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        children.end();
    }
}
