package id.sikap.platform;

import id.sikap.platform.Refused.Fault;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * A JSON object as a script sent it, read field by field: what is missing is null, what has the wrong type is a fault at
 * its field. Bound to nothing, so nobody can set what he was not asked for.
 */
public final class JsonBody {

    private static final int MAX_BYTES = 256 * 1024;

    private final JsonObject object;
    private final List<Fault> faults = new ArrayList<>();

    private JsonBody(JsonObject object) {
        this.object = object;
    }

    public static JsonBody read(InputStream body) throws IOException {
        byte[] bytes = body.readNBytes(MAX_BYTES + 1);
        if (bytes.length > MAX_BYTES) {
            throw new BadRequest(413, "too_large");
        }
        try (JsonReader reader = Json.createReader(new ByteArrayInputStream(bytes))) {
            return new JsonBody(reader.readObject());
        } catch (JsonException | IllegalStateException | IllegalArgumentException | ArithmeticException e) {
            throw new BadRequest(400, "json");
        } catch (RuntimeException e) {
            // Parsson answers a nesting beyond its limit with a bare RuntimeException.
            throw new BadRequest(400, "json");
        }
    }

    public String text(String field) {
        return value(field, JsonBody::storable);
    }

    private static String storable(JsonValue value) {
        String text = ((JsonString) value).getString();
        // The columns are utf8mb4: a lone half of a surrogate pair could not be stored.
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(text) || text.indexOf('\0') >= 0) {
            throw new ClassCastException();
        }
        return text;
    }

    public BigDecimal decimal(String field) {
        return value(field, value -> ((JsonNumber) value).bigDecimalValue());
    }

    public Integer integer(String field) {
        return value(field, value -> ((JsonNumber) value).intValueExact());
    }

    /** Ids travel as strings, since JavaScript can not count them all; a number is taken as well. */
    public Long id(String field) {
        return value(
                field,
                value -> value instanceof JsonString text
                        ? Long.valueOf(text.getString())
                        : Long.valueOf(((JsonNumber) value).longValueExact()));
    }

    public LocalDate date(String field) {
        return value(field, value -> LocalDate.parse(((JsonString) value).getString()));
    }

    public LocalTime time(String field) {
        return value(field, value -> LocalTime.parse(((JsonString) value).getString()));
    }

    public <E extends Enum<E>> E oneOf(String field, Class<E> type) {
        return value(field, value -> Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(((JsonString) value).getString()))
                .findFirst()
                .orElseThrow(IllegalArgumentException::new));
    }

    public List<String> texts(String field) {
        List<String> texts = value(field, value -> ((JsonArray) value)
                .stream().map(JsonBody::storable).toList());
        return texts == null ? List.of() : texts;
    }

    public List<JsonBody> objects(String field) {
        List<JsonBody> objects = value(field, value -> ((JsonArray) value)
                .stream().map(item -> new JsonBody((JsonObject) item)).toList());
        return objects == null ? List.of() : objects;
    }

    /** Faults of type found so far; a form's own faults come on top. */
    public List<Fault> faults() {
        return faults;
    }

    public void refuseFaults() {
        if (!faults.isEmpty()) {
            throw new Refused(faults);
        }
    }

    private <T> T value(String field, Function<JsonValue, T> convert) {
        JsonValue value = object.get(field);
        if (value == null || value.getValueType() == JsonValue.ValueType.NULL) {
            return null;
        }
        try {
            return convert.apply(value);
        } catch (ClassCastException | IllegalArgumentException | ArithmeticException | DateTimeParseException e) {
            faults.add(new Fault(field, "field.format"));
            return null;
        }
    }
}
