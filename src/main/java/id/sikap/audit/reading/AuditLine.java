package id.sikap.audit.reading;

import id.sikap.platform.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** One record as people read it, with the names of those it speaks of. */
public record AuditLine(
        long id,
        Instant at,
        Person actor,
        Person onBehalfOf,
        String action,
        String objectType,
        String objectId,
        Person subject,
        String detail,
        String requestId,
        String address)
        implements Serializable {

    /** Somebody, by the number and name of today. */
    public record Person(long id, String nip, String name) implements Serializable {}

    /** What a detail may tell beside a change: from when to when it holds, and by which letter. */
    private static final List<String> CIRCUMSTANCES = List.of("from", "until", "letter");

    /** What a field was and became. */
    public record FieldChange(String field, String before, String after) {

        /** It is told only so that one knows of what the rest is. */
        public boolean isSame() {
            return Objects.equals(before, after);
        }
    }

    /** The change the detail tells of, with its circumstances; empty where it tells of something else. */
    public List<FieldChange> changes() {
        JsonObject told = told();
        if (!(told.get("before") instanceof JsonObject before) || !(told.get("after") instanceof JsonObject after)) {
            return List.of();
        }
        return Stream.concat(
                        CIRCUMSTANCES.stream()
                                .filter(told::containsKey)
                                .map(field -> new FieldChange(field, text(told.get(field)), text(told.get(field)))),
                        after.keySet().stream()
                                .map(field -> new FieldChange(field, text(before.get(field)), text(after.get(field)))))
                .filter(change -> change.before() != null || change.after() != null)
                .toList();
    }

    /** Which kind of deed it was, of those that the personnel office knows; null where the detail does not say. */
    public String kind() {
        return told().getString("kind", null);
    }

    /** Which part of the object was looked at; null where the detail does not say. */
    public String part() {
        return told().getString("part", null);
    }

    /** The detail as JSON; records from before the trail was sealed may hold a piece of one. */
    JsonObject told() {
        if (detail == null) {
            return JsonValue.EMPTY_JSON_OBJECT;
        }
        try (JsonReader reader = Json.createReader(new ByteArrayInputStream(detail.getBytes(StandardCharsets.UTF_8)))) {
            return reader.readObject();
        } catch (JsonException | IllegalStateException e) {
            return JsonValue.EMPTY_JSON_OBJECT;
        }
    }

    private static String text(JsonValue value) {
        if (value == null || value == JsonValue.NULL) {
            return null;
        }
        return value instanceof JsonString string ? string.getString() : value.toString();
    }

    public boolean isBy(long employeeId) {
        return actor != null && actor.id() == employeeId;
    }

    /** Where a colleague sat when he looked at one's data is his business; where a stranger sat is one's own. */
    AuditLine withoutAddressFor(long readerId) {
        return actor == null || actor.id() == readerId
                ? this
                : new AuditLine(
                        id, at, actor, onBehalfOf, action, objectType, objectId, subject, detail, requestId, null);
    }
}
