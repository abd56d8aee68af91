package id.sikap.audit;

import id.sikap.platform.Json;
import jakarta.json.JsonObjectBuilder;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** What a change changed, as the detail of a {@link Deed}: {@code {"before":{..},"after":{..}}}, only what differs. */
public final class Change {

    private Change() {}

    public static String of(Map<String, ?> before, Map<String, ?> after) {
        JsonObjectBuilder was = Json.createObjectBuilder();
        JsonObjectBuilder is = Json.createObjectBuilder();
        after.forEach((field, value) -> {
            if (!Objects.equals(before.get(field), value)) {
                put(was, field, before.get(field));
                put(is, field, value);
            }
        });
        return Json.createObjectBuilder()
                .add("before", was)
                .add("after", is)
                .build()
                .toString();
    }

    /** All of both states, also what stayed as it was: for what nobody knows by its number alone. */
    public static JsonObjectBuilder whole(Map<String, ?> before, Map<String, ?> after) {
        Set<String> fields = new LinkedHashSet<>(after.keySet());
        fields.addAll(before.keySet());
        JsonObjectBuilder was = Json.createObjectBuilder();
        JsonObjectBuilder is = Json.createObjectBuilder();
        fields.forEach(field -> {
            put(was, field, before.get(field));
            put(is, field, after.get(field));
        });
        return Json.createObjectBuilder().add("before", was).add("after", is);
    }

    /** Of one field. */
    public static String of(String field, Object before, Object after) {
        return Json.createObjectBuilder()
                .add("before", put(Json.createObjectBuilder(), field, before))
                .add("after", put(Json.createObjectBuilder(), field, after))
                .build()
                .toString();
    }

    private static JsonObjectBuilder put(JsonObjectBuilder json, String field, Object value) {
        return value == null ? json.addNull(field) : json.add(field, value.toString());
    }
}
