package id.sikap.review;

import id.sikap.people.command.Delegations;
import id.sikap.platform.Conflict;
import id.sikap.platform.CurrentUser;
import id.sikap.platform.Denied;
import id.sikap.platform.Json;
import id.sikap.platform.JsonBody;
import id.sikap.platform.Language;
import id.sikap.platform.NotFound;
import id.sikap.platform.Problem;
import id.sikap.platform.Refused;
import id.sikap.platform.Refused.Fault;
import id.sikap.platform.Words;
import id.sikap.worklog.DayEntry;
import id.sikap.worklog.EntryJson;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/** The superior's queue for the queue page and for scripts. Each decision stands or falls alone. */
@Path("/review")
@Produces(MediaType.APPLICATION_JSON)
public class ReviewResource {

    /** Entries one call shows or decides. */
    public static final int ROWS_MAX = 500;

    @Inject
    Reviews reviews;

    @Inject
    ReviewEntry reviewEntry;

    @Inject
    Delegations delegations;

    @Inject
    CurrentUser user;

    @Inject
    Clock clock;

    @Context
    HttpServletRequest request;

    @GET
    @Path("/queue")
    public String queue() {
        return json(reviews.waitingFor(delegations.validatedBy(user.id(), LocalDate.now(clock)), ROWS_MAX));
    }

    static String json(List<WaitingEntry> rows) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        rows.forEach(waiting -> array.add(
                EntryJson.object(waiting.entry()).add("nip", waiting.nip()).add("name", waiting.name())));
        return array.build().toString();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public String review(InputStream sent) throws IOException {
        return eachOf(sent, "decisions", row -> {
            Integer version = required(row, "version", row.integer("version"));
            Decision decision =
                    new Decision(required(row, "id", row.id("id")), version, verdict(row), row.text("reason"));
            return () -> reviewEntry.decide(decision);
        });
    }

    @POST
    @Path("/undo")
    @Consumes(MediaType.APPLICATION_JSON)
    public String undo(InputStream sent) throws IOException {
        return eachOf(sent, "entries", row -> {
            long id = required(row, "id", row.id("id"));
            return () -> reviewEntry.undo(id);
        });
    }

    /** What one row asks for, read before anything is done. */
    private interface Reader {
        Supplier<DayEntry> read(JsonBody row);
    }

    private String eachOf(InputStream sent, String field, Reader reader) throws IOException {
        JsonBody body = JsonBody.read(sent);
        List<JsonBody> rows = body.objects(field);
        body.refuseFaults();
        if (rows.isEmpty() || rows.size() > ROWS_MAX) {
            throw new Refused(List.of(new Fault(field, "review.rows", ROWS_MAX)));
        }
        JsonArrayBuilder results = Json.createArrayBuilder();
        for (JsonBody row : rows) {
            results.add(result(row, reader));
        }
        return Json.createObjectBuilder().add("results", results).build().toString();
    }

    private JsonObjectBuilder result(JsonBody row, Reader reader) {
        Locale locale = Language.asked(request);
        Long id = row.id("id");
        JsonObjectBuilder result = Json.createObjectBuilder().add("id", String.valueOf(id));
        try {
            DayEntry entry = read(row, reader).get();
            return result.add("result", "ok")
                    .add("status", entry.getStatus().code())
                    .add("version", entry.getVersion());
        } catch (Conflict conflict) {
            return result.add("result", "conflict").add("message", Words.say(locale, conflict.key()));
        } catch (NotFound notFound) {
            Denied.tell("not_found", request.getMethod() + " " + request.getRequestURI() + " " + id);
            return result.add("result", "not_found").add("message", Words.say(locale, "problem.not_found"));
        } catch (Refused refused) {
            return result.add("result", "refused")
                    .add("message", Problem.of(422, refused, locale).title());
        }
    }

    private static Supplier<DayEntry> read(JsonBody row, Reader reader) {
        Supplier<DayEntry> deed = reader.read(row);
        row.refuseFaults();
        return deed;
    }

    private static <T> T required(JsonBody row, String field, T value) {
        row.refuseFaults();
        if (value == null) {
            throw new Refused(List.of(new Fault(field, "field.required")));
        }
        return value;
    }

    private static Verdict verdict(JsonBody row) {
        return Verdict.of(row.text("verdict")).orElseThrow(() -> new Refused("review.verdict"));
    }
}
