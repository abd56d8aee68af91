package id.sikap.support;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.sikap.demo.DemoLoader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Somebody at a browser or a script. Cookies are kept by hand: the portal's is Secure, and the JDK's own jar would not
 * send it over the plain HTTP that tests speak.
 */
public final class Session {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final Map<String, String> cookies = new TreeMap<>();
    private final String portal;
    private String csrfToken;

    private Session() {
        this(RunningPortal.uri("").toString());
    }

    private Session(String portal) {
        this.portal = portal;
    }

    /** An answer, its body as text and on demand as JSON. */
    public record Answer(int status, HttpResponse<byte[]> raw) {

        public String text() {
            return new String(raw.body(), StandardCharsets.UTF_8);
        }

        public JsonNode json() {
            try {
                return JSON.readTree(raw.body());
            } catch (IOException e) {
                throw new UncheckedIOException("No JSON: " + this, e);
            }
        }

        public String header(String name) {
            return raw.headers().firstValue(name).orElse(null);
        }

        @Override
        public String toString() {
            return status + " " + text();
        }
    }

    /** Nobody was signed in. */
    public static final class Refusal extends AssertionError {
        private static final long serialVersionUID = 1L;

        private final transient Answer answer;

        Refusal(Answer answer) {
            super("Sign-in answered " + answer);
            this.answer = answer;
        }

        public Answer answer() {
            return answer;
        }
    }

    public static Session anonymous() {
        return new Session();
    }

    /** At another portal than the one all tests share, such as {@code http://127.0.0.1:18700}. */
    public static Session anonymous(String portal) {
        return new Session(portal);
    }

    /** Signed in as one of the demo's people: pegawai, guru, atasan, admin, ppk. */
    public static Session of(String persona) {
        return signIn(nipOf(persona), DemoLoader.PASSWORD);
    }

    public static Session signIn(String nip, String password) {
        return signIn(RunningPortal.uri("").toString(), nip, password);
    }

    public static Session signIn(String portal, String nip, String password) {
        Session session = new Session(portal);
        Answer answer = session.post("/api/v1/session", Map.of("nip", nip, "password", password));
        if (answer.status() != 200) {
            throw new Refusal(answer);
        }
        session.csrfToken = answer.json().path("csrfToken").asText();
        return session;
    }

    public static String nipOf(String persona) {
        try (Connection connection = RunningPortal.database().getConnection();
                PreparedStatement query = connection.prepareStatement(
                        "select e.nip from demo_persona p join employee e on e.id = p.employee_id where p.persona = ?")) {
            query.setString(1, persona);
            try (ResultSet row = query.executeQuery()) {
                if (!row.next()) {
                    throw new AssertionError("The demo has no persona " + persona);
                }
                return row.getString(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The same person with another token, or with none. */
    public Session withToken(String token) {
        Session other = new Session();
        other.cookies.putAll(cookies);
        other.csrfToken = token;
        return other;
    }

    /** The same person with the same cookies at another server. */
    public Session at(String otherPortal) {
        Session other = new Session(otherPortal);
        other.cookies.putAll(cookies);
        other.csrfToken = csrfToken;
        return other;
    }

    public String csrfToken() {
        return csrfToken;
    }

    public Answer get(String path) {
        return send("GET", path, BodyPublishers.noBody(), Map.of());
    }

    public Answer delete(String path) {
        return send("DELETE", path, BodyPublishers.noBody(), Map.of());
    }

    public Answer post(String path, Object body) {
        return post(path, body, Map.of());
    }

    public Answer post(String path, Object body, Map<String, String> headers) {
        return sendJson("POST", path, body, headers);
    }

    /** As a plain HTML form does, without a script that could add a header. */
    public Answer postForm(String path, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> URLEncoder.encode(field.getKey(), StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(
                "POST",
                path,
                BodyPublishers.ofString(body),
                Map.of("Content-Type", "application/x-www-form-urlencoded"));
    }

    public Answer put(String path, Object body) {
        return sendJson("PUT", path, body, Map.of());
    }

    /** One file as a form sends it; several by calling {@link #send} with an own body. */
    public Answer upload(String path, String field, String fileName, byte[] content) {
        String boundary = UUID.randomUUID().toString();
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + field + "\"; filename=\""
                        + fileName + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send(
                "POST",
                path,
                BodyPublishers.ofByteArray(body.toByteArray()),
                Map.of("Content-Type", "multipart/form-data; boundary=" + boundary));
    }

    /** What makes a request this person's, as header lines; for tests that write their requests themselves. */
    public List<String> credentials() {
        List<String> lines = new ArrayList<>();
        if (!cookies.isEmpty()) {
            lines.add("Cookie: "
                    + cookies.entrySet().stream().map(Object::toString).collect(Collectors.joining("; ")));
        }
        if (csrfToken != null) {
            lines.add("X-CSRF-Token: " + csrfToken);
        }
        return lines;
    }

    public Answer send(String method, String path, BodyPublisher body, Map<String, String> headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(portal + path)).method(method, body);
        Map<String, String> all = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        cookies.forEach((name, value) -> all.merge("Cookie", name + "=" + value, (one, two) -> one + "; " + two));
        if (csrfToken != null) {
            all.put("X-CSRF-Token", csrfToken);
        }
        all.putAll(headers);
        all.forEach(request::setHeader);
        try {
            HttpResponse<byte[]> response = CLIENT.send(request.build(), BodyHandlers.ofByteArray());
            response.headers().allValues("Set-Cookie").forEach(this::keep);
            return new Answer(response.statusCode(), response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private Answer sendJson(String method, String path, Object body, Map<String, String> headers) {
        try {
            Map<String, String> all = new TreeMap<>(headers);
            all.putIfAbsent("Content-Type", "application/json");
            return send(method, path, BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)), all);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void keep(String setCookie) {
        String pair = setCookie.split(";", 2)[0];
        int equals = pair.indexOf('=');
        String value = pair.substring(equals + 1);
        if (value.isEmpty() || setCookie.contains("Max-Age=0")) {
            cookies.remove(pair.substring(0, equals));
        } else {
            cookies.put(pair.substring(0, equals), value);
        }
    }
}
