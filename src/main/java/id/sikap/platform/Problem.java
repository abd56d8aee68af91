package id.sikap.platform;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A refusal as scripts read it: application/problem+json with a sentence, a stable code, and a sentence per field. */
public record Problem(int status, String code, String title, Map<String, String> fields) {

    public static final String MEDIA_TYPE = "application/problem+json";

    /** The sentence is the message {@code problem.<code>}. */
    public static Problem of(int status, String code, Locale locale) {
        return new Problem(status, code, Words.say(locale, "problem." + code), Map.of());
    }

    public static Problem of(int status, Refused refused, Locale locale) {
        Map<String, String> fields = new LinkedHashMap<>();
        List<Refused.Fault> faults = refused.faults();
        faults.forEach(fault -> fields.putIfAbsent(fault.field(), Words.say(locale, fault.key(), fault.args())));
        String title = faults.size() == 1
                ? fields.values().iterator().next()
                : Words.say(locale, refused.key(), refused.args());
        return new Problem(status, faults.size() == 1 ? faults.get(0).key() : refused.key(), title, fields);
    }

    public static Problem of(Conflict conflict, Locale locale) {
        return new Problem(409, conflict.key(), Words.say(locale, conflict.key()), Map.of());
    }

    public JsonObject json() {
        JsonObjectBuilder byField = Json.createObjectBuilder();
        fields.forEach(byField::add);
        return Json.createObjectBuilder()
                .add("status", status)
                .add("code", code)
                .add("title", title)
                .add("fields", byField)
                .build();
    }

    public Response response() {
        return Response.status(status)
                .type(MEDIA_TYPE)
                .header("Retry-After", status == 503 ? Outage.RETRY_AFTER_SECONDS : null)
                .entity(json().toString())
                .build();
    }

    public void send(HttpServletResponse response) throws IOException {
        response.setStatus(status);
        response.setContentType(MEDIA_TYPE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter().write(json().toString());
    }
}
