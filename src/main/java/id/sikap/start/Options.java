package id.sikap.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What was asked for on the command line ({@code -Dsikap.port=…}) or in the environment ({@code SIKAP_PORT=…}). */
public record Options(Map<String, String> given) {

    private static final String PREFIX = "sikap.";
    private static final List<String> DEMOS = List.of("small", "province", "none");
    private static final Pattern HOST = Pattern.compile("jdbc:mysql://([^/?]*)");
    private static final Pattern LOOPBACK = Pattern.compile("(?i)(localhost|127\\.0\\.0\\.1|\\[::1])(:\\d+)?");

    public Options {
        given = Map.copyOf(given);
    }

    /** System properties win over the environment, as in MicroProfile Config. */
    static Options ofThisProcess() {
        Map<String, String> found = new TreeMap<>();
        System.getenv().forEach((name, value) -> {
            if (name.startsWith("SIKAP_")) {
                found.put(name.toLowerCase(Locale.ROOT).replace('_', '.'), value);
            }
        });
        System.getProperties().stringPropertyNames().stream()
                .filter(name -> name.startsWith(PREFIX))
                .forEach(name -> found.put(name, System.getProperty(name)));
        return new Options(found);
    }

    public Path home() {
        return Path.of(text("home").orElse(System.getProperty("user.home") + "/.sikap"))
                .toAbsolutePath()
                .normalize();
    }

    public int port() {
        return number("port", 8080, 1, 65_535);
    }

    public String address() {
        return text("address").orElse("127.0.0.1");
    }

    /** Of the server's heap, as the JVM writes it: 1g, 768m. */
    public String heap() {
        String heap = text("heap").orElse("1g");
        if (!heap.matches("\\d+[kmgKMG]")) {
            throw new StartFailure("sikap.heap=" + heap + " is no size such as 768m or 1g.");
        }
        return heap;
    }

    public String demo() {
        String demo = text("demo").orElse("small");
        if (!DEMOS.contains(demo)) {
            throw new StartFailure("sikap.demo=" + demo + " is unknown; choose small, province or none.");
        }
        return demo;
    }

    /** The institution's; the portal reads the same key. */
    public ZoneId zone() {
        return ZoneId.of(text("zone").orElse("Asia/Jakarta"));
    }

    /** The server's log goes to the console instead of the home; for containers. */
    public boolean logsToConsole() {
        return text("log").filter("console"::equals).isPresent();
    }

    /** An existing MySQL instead of the embedded database. */
    public Optional<Login> database() {
        return text("db.url")
                .map(url -> new Login(demandTls(url), text("db.user").orElse("sikap"), secret("db.password")));
    }

    /** Who changes the schema of that MySQL, where the portal's account is to write rows only. */
    public Optional<Login> owner() {
        return text("db.owner.user")
                .flatMap(user -> database().map(login -> new Login(login.url(), user, secret("db.owner.password"))));
    }

    /** Whatever else begins with {@code sikap.} is the portal's own business and handed on. */
    public Map<String, String> forThePortal(Login database) {
        Map<String, String> rest = new TreeMap<>(given);
        rest.remove(PREFIX + "db.password.file");
        if (rest.remove(PREFIX + "oidc.secret.file") != null) {
            rest.put(PREFIX + "oidc.secret", secret("oidc.secret"));
        }
        rest.keySet().removeIf(key -> key.startsWith(PREFIX + "db.owner."));
        rest.put(PREFIX + "db.url", database.url());
        rest.put(PREFIX + "db.user", database.user());
        rest.put(PREFIX + "db.password", database.password());
        rest.put(PREFIX + "home", home().toString());
        rest.put(PREFIX + "demo", demo());
        return rest;
    }

    private String secret(String key) {
        return text(key + ".file")
                .map(file -> read(PREFIX + key + ".file", file))
                .or(() -> text(key))
                .orElse("");
    }

    /** The driver would fall back to plain text, silently; over a network that must be said, not happen. */
    private static String demandTls(String url) {
        Matcher host = HOST.matcher(url);
        if (!host.find()) {
            throw new StartFailure("sikap.db.url must look like jdbc:mysql://host:3306/sikap");
        }
        if (url.contains("sslMode=") || LOOPBACK.matcher(host.group(1)).matches()) {
            return url;
        }
        return url + (url.contains("?") ? "&" : "?") + "sslMode=VERIFY_CA";
    }

    private static String read(String key, String file) {
        try {
            return Files.readString(Path.of(file)).strip();
        } catch (IOException e) {
            throw new StartFailure("The file of " + key + " cannot be read: " + file, e);
        }
    }

    private int number(String key, int otherwise, int least, int most) {
        String text = text(key).orElse(Integer.toString(otherwise));
        if (text.matches("\\d{1,9}")) {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        }
        throw new StartFailure(PREFIX + key + "=" + text + " is no number from " + least + " to " + most + ".");
    }

    private Optional<String> text(String key) {
        return Optional.ofNullable(given.get(PREFIX + key)).filter(value -> !value.isBlank());
    }
}
