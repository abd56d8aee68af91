package id.sikap.worklog;

import id.sikap.platform.Json;
import id.sikap.platform.JsonBody;
import id.sikap.platform.Numbers;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.List;

/** Entries as the API writes and reads them. */
public final class EntryJson {

    /** The unit of an output that names none. */
    private static final String PLAIN_UNIT = "keluaran";

    private EntryJson() {}

    public static JsonArrayBuilder array(List<EntryRow> rows) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        rows.forEach(row -> array.add(object(row)));
        return array;
    }

    public static JsonObjectBuilder object(EntryRow row) {
        JsonArrayBuilder evidence = Json.createArrayBuilder();
        row.evidence().forEach(file -> evidence.add(object(file)));
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("id", String.valueOf(row.id()))
                .add("version", row.version())
                .add("date", row.date().toString())
                .add("result", row.result())
                .add("quantity", Numbers.plain(row.quantity()))
                .add("unit", row.unit())
                .add("minutes", row.minutes())
                .add("location", row.location().name())
                .add("status", row.status().code())
                .add("evidence", evidence)
                .add("receipt", object(new Receipt(row.receiptCode(), row.loggedAt())));
        text(json, "targetId", row.targetId());
        text(json, "target", row.target());
        text(json, "startsAt", row.startsAt());
        text(json, "obstacle", row.obstacle());
        text(json, "sentAt", row.sentAt());
        text(json, "reason", row.reason());
        return json;
    }

    static JsonObjectBuilder object(EvidenceRow file) {
        return Json.createObjectBuilder()
                .add("id", String.valueOf(file.id()))
                .add("name", file.name())
                .add("mediaType", file.mediaType())
                .add("size", file.size())
                .add("href", "/api/v1/evidence/" + file.id());
    }

    static JsonObjectBuilder object(DayEntry entry) {
        return Json.createObjectBuilder()
                .add("id", String.valueOf(entry.getId()))
                .add("version", entry.getVersion())
                .add("status", entry.getStatus().code())
                .add("receipt", object(entry.receipt()));
    }

    private static JsonObjectBuilder object(Receipt receipt) {
        return Json.createObjectBuilder()
                .add("code", receipt.code())
                .add("at", receipt.at().toString());
    }

    private static void text(JsonObjectBuilder json, String name, Object value) {
        if (value == null) {
            json.addNull(name);
        } else {
            json.add(name, value.toString());
        }
    }

    /** Where nothing is said of the place, the office is meant: it is the rule, home the exception. */
    static EntryDraft draft(JsonBody body) {
        Integer minutes = body.integer("minutes");
        String unit = body.text("unit");
        WorkLocation location = body.oneOf("location", WorkLocation.class);
        EntryDraft draft = new EntryDraft(
                body.date("date"),
                body.id("targetId"),
                body.text("result"),
                body.decimal("quantity"),
                unit == null ? PLAIN_UNIT : unit,
                minutes == null ? 0 : minutes,
                body.time("startsAt"),
                location == null ? WorkLocation.WFO : location,
                body.text("obstacle"));
        body.refuseFaults();
        return draft;
    }
}
