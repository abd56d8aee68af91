package id.sikap.audit.reading;

import id.sikap.audit.Deed;
import id.sikap.audit.RecordApart;
import id.sikap.audit.TrailFault;
import id.sikap.audit.Verdict;
import id.sikap.audit.VerifyTrail;
import id.sikap.platform.CurrentUser;
import id.sikap.platform.Json;
import id.sikap.platform.NotFound;
import id.sikap.platform.Query;
import id.sikap.platform.Refused;
import id.sikap.platform.Refused.Fault;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** The trail for scripts: everyone what is about himself, the administrator, the PPK and the inspector all of it. */
@Path("/audit")
@Produces(MediaType.APPLICATION_JSON)
public class AuditResource {

    private static final int SIZE = 100;
    private static final int SIZE_MAX = 1000;

    @Inject
    AuditRecords records;

    @Inject
    RecordApart recordApart;

    @Inject
    VerifyTrail verifyTrail;

    @Inject
    CurrentUser user;

    @Inject
    Clock clock;

    /** The newest first; the next ones come with the last one's id as {@code after}. */
    @GET
    public String list(
            @QueryParam("subject") String subject,
            @QueryParam("from") String from,
            @QueryParam("to") String to,
            @QueryParam("size") String size,
            @QueryParam("after") String after) {
        int most = Query.integer("size", size, SIZE);
        if (most < 1 || most > SIZE_MAX) {
            throw new Refused(List.of(new Fault("size", "field.number_range", 1, SIZE_MAX)));
        }
        LocalDate first = Query.date("from", from, null);
        LocalDate last = Query.date("to", to, null);
        if (first != null && last != null && last.isBefore(first)) {
            throw new Refused(List.of(new Fault("to", "query.to_before_from")));
        }
        AuditQuery query = asked(subject).between(start(first), last == null ? null : start(last.plusDays(1)));
        JsonArrayBuilder lines = Json.createArrayBuilder();
        (after == null ? records.page(query, 0, most) : records.after(query, Query.id(after), most))
                .forEach(line -> lines.add(json(user.isReadingTrail() ? line : line.withoutAddressFor(user.id()))));
        return lines.build().toString();
    }

    @GET
    @Path("/verify")
    public String verify() throws SQLException, IOException {
        Verdict verdict = verifyTrail.verify();
        JsonObjectBuilder json =
                Json.createObjectBuilder().add("ok", verdict.ok()).add("records", verdict.records());
        verdict.firstBad().ifPresent(bad -> json.add("firstBad", json(bad)));
        return json.build().toString();
    }

    private AuditQuery asked(String nip) {
        if (nip == null || nip.isEmpty()) {
            return user.isReadingTrail() ? AuditQuery.everything() : AuditQuery.about(user.id());
        }
        if (nip.equals(user.getNip())) {
            return AuditQuery.about(user.id());
        }
        if (!user.isReadingTrail()) {
            throw new NotFound();
        }
        long employee = records.employee(nip).orElseThrow(NotFound::new);
        recordApart.record(Deed.of("AUDIT_READ", "audit", employee).about(employee));
        return AuditQuery.about(employee);
    }

    private Instant start(LocalDate day) {
        return day == null ? null : day.atStartOfDay(clock.getZone()).toInstant();
    }

    private static JsonObjectBuilder json(TrailFault bad) {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("chain", String.valueOf(bad.chain()))
                .add("seq", bad.seq())
                .add("kind", bad.kind().name());
        return bad.id() == null ? json : json.add("id", String.valueOf(bad.id()));
    }

    private static JsonObjectBuilder json(AuditLine line) {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("id", String.valueOf(line.id()))
                .add("at", line.at().toString())
                .add("action", line.action())
                .add("objectType", line.objectType())
                .add("objectId", line.objectId());
        person(json, "actor", line.actor());
        person(json, "onBehalfOf", line.onBehalfOf());
        person(json, "subject", line.subject());
        if (line.detail() != null) {
            json.add("detail", line.told());
        }
        text(json, "requestId", line.requestId());
        text(json, "address", line.address());
        return json;
    }

    private static void person(JsonObjectBuilder json, String field, AuditLine.Person person) {
        if (person != null) {
            json.add(field, Json.createObjectBuilder().add("nip", person.nip()).add("name", person.name()));
        }
    }

    private static void text(JsonObjectBuilder json, String field, String text) {
        if (text != null) {
            json.add(field, text);
        }
    }
}
