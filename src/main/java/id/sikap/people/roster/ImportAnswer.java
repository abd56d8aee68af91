package id.sikap.people.roster;

import id.sikap.people.roster.ImportResult.FileHeads;
import id.sikap.people.roster.sheet.Column;
import id.sikap.people.roster.sheet.Faults;
import id.sikap.people.roster.sheet.Header;
import id.sikap.people.roster.sheet.ImportFault;
import id.sikap.people.roster.sheet.RosterFile;
import id.sikap.platform.Json;
import id.sikap.platform.Words;
import jakarta.json.stream.JsonGenerator;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What an import came to, as JSON in the asker's language; written as it goes, for it may tell of 100,000 rows. */
final class ImportAnswer {

    private final ImportResult result;
    private final Locale locale;
    private final boolean withRows;

    ImportAnswer(ImportResult result, Locale locale, boolean withRows) {
        this.result = result;
        this.locale = locale;
        this.withRows = withRows;
    }

    static String sentence(ImportFault fault, Locale locale) {
        return Words.say(locale, fault.messageKey(), fault.args().toArray());
    }

    void write(OutputStream out) {
        ImportResult.Tally tally = result.tally();
        try (JsonGenerator json = Json.createGenerator(out)) {
            json.writeStartObject()
                    .write("units", tally.units())
                    .write("people", tally.people())
                    .write("created", tally.created())
                    .write("updated", tally.updated())
                    .write("absent", result.absent())
                    .writeStartObject("differences")
                    .write("unit", tally.differences().unit())
                    .write("post", tally.differences().post())
                    .write("superior", tally.differences().superior())
                    .write("left", tally.differences().left())
                    .write("back", tally.differences().back())
                    .writeEnd();
            faults(json);
            heads(json);
            if (withRows) {
                labels(json);
                rows(json);
            }
            json.writeEnd();
        }
    }

    private void faults(JsonGenerator json) {
        json.writeStartArray("faults");
        for (ImportFault fault : result.faults()) {
            json.writeStartObject()
                    .write("file", fault.file().part())
                    .write("row", fault.row())
                    .write("column", fault.column())
                    .write("code", fault.code())
                    .write("message", sentence(fault, locale))
                    .writeEnd();
        }
        json.writeEnd().writeStartObject("kinds");
        result.faults().stream().map(ImportFault::code).distinct().forEach(code -> json.write(code, kind(code)));
        json.writeEnd();
    }

    /** What faults of one code have in common: their sentence without its arguments. */
    private String kind(String code) {
        return Words.say(locale, "import.fault." + code)
                .replaceAll("\\{[^}]*}", "…")
                .replace("''", "'");
    }

    /** Of files in another layout than ours; nobody need be asked about the others. */
    private void heads(JsonGenerator json) {
        json.writeStartArray("heads");
        for (FileHeads file : result.heads()) {
            Header header = file.header();
            if (header != null && !header.isOurs()) {
                json.writeStartObject()
                        .write("file", file.file().part())
                        .write("row", header.row())
                        .write("known", header.known());
                if (header.choice() != null) {
                    json.write("by", header.choice().by())
                            .write("at", header.choice().at().toString());
                }
                // Whole, since they come back to say which file is meant.
                json.writeStartArray("heads");
                header.heads().forEach(json::write);
                json.writeEnd().writeStartArray("examples");
                for (List<String> row : file.examples()) {
                    json.writeStartArray();
                    row.forEach(cell -> json.write(Faults.quote(cell)));
                    json.writeEnd();
                }
                json.writeEnd();
                fields(json, file.file(), header.places());
                json.writeEnd();
            }
        }
        json.writeEnd();
    }

    private void fields(JsonGenerator json, RosterFile file, Map<String, Integer> places) {
        json.writeStartArray("fields");
        for (Column field : file.fields()) {
            if (field.need() == Column.Need.UNREAD) {
                continue;
            }
            json.writeStartObject()
                    .write("name", field.name())
                    .write("label", label(field.name()))
                    .write("need", field.need().name());
            if (places.containsKey(field.name())) {
                json.write("column", places.get(field.name()));
            }
            json.writeEnd();
        }
        json.writeEnd();
    }

    /** What the columns that rows may differ in are called. */
    private void labels(JsonGenerator json) {
        json.writeStartObject("labels").write(Verdict.SUPERIOR, label(Verdict.SUPERIOR));
        Arrays.stream(RosterFile.values())
                .flatMap(file -> file.fields().stream())
                .filter(field -> field.need() != Column.Need.UNREAD)
                .map(Column::name)
                .distinct()
                .forEach(name -> json.write(name, label(name)));
        json.writeEnd();
    }

    private String label(String column) {
        return Words.say(locale, "people_import.field." + column);
    }

    private void rows(JsonGenerator json) {
        json.writeStartArray("rows");
        for (Verdict verdict : result.verdicts()) {
            json.writeStartObject()
                    .write("file", verdict.file().part())
                    .write("row", verdict.row())
                    .write("verdict", verdict.kind().name());
            text(json, "key", verdict.key());
            text(json, "name", verdict.name());
            if (!verdict.differences().isEmpty()) {
                json.writeStartArray("differences");
                verdict.differences().forEach(difference -> {
                    json.writeStartObject().write("column", difference.column());
                    text(json, "before", difference.before());
                    text(json, "after", difference.after());
                    json.writeEnd();
                });
                json.writeEnd();
            }
            json.writeEnd();
        }
        json.writeEnd();
    }

    private static void text(JsonGenerator json, String name, String value) {
        if (value != null) {
            json.write(name, value);
        }
    }
}
