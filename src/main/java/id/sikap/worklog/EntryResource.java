package id.sikap.worklog;

import id.sikap.audit.Deed;
import id.sikap.audit.RecordApart;
import id.sikap.people.Employee;
import id.sikap.people.Placement;
import id.sikap.people.Staff;
import id.sikap.people.authority.Act;
import id.sikap.people.authority.Authority;
import id.sikap.people.authority.Opening;
import id.sikap.platform.CurrentUser;
import id.sikap.platform.JsonBody;
import id.sikap.platform.NotFound;
import id.sikap.platform.Query;
import id.sikap.platform.Refused;
import id.sikap.platform.Refused.Fault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** The daily log for the day page and for scripts. Made once: to inject seven fields anew is dear for a list at 16.25. */
@ApplicationScoped
@Path("/entries")
@Produces(MediaType.APPLICATION_JSON)
public class EntryResource {

    /** Days one question may span. */
    private static final int SPAN_MAX = 366;

    @Inject
    DayEntries entries;

    @Inject
    LogEntry logEntry;

    @Inject
    ChangeEntry changeEntry;

    @Inject
    RecordApart recordApart;

    @Inject
    Staff staff;

    @Inject
    Authority authority;

    @Inject
    CurrentUser user;

    @Inject
    Clock clock;

    @GET
    public String list(@QueryParam("from") String from, @QueryParam("to") String to, @QueryParam("nip") String nip) {
        LocalDate today = LocalDate.now(clock);
        LocalDate first = Query.date("from", from, today.withDayOfMonth(1));
        LocalDate last = Query.date("to", to, today);
        if (last.isBefore(first)) {
            throw new Refused(List.of(new Fault("to", "query.to_before_from")));
        }
        if (ChronoUnit.DAYS.between(first, last) >= SPAN_MAX) {
            throw new Refused(List.of(new Fault("to", "query.span", SPAN_MAX)));
        }
        if (nip == null || nip.equals(user.getNip())) {
            return EntryJson.array(entries.between(user.id(), first, last))
                    .build()
                    .toString();
        }
        long person = staff.byNip(nip).map(Employee::getId).orElseThrow(NotFound::new);
        List<Opening> openings =
                authority.openings(Act.ENTRY_READ, person, Placement.BEFORE_THE_PORTAL, Placement.OPEN_END);
        if (openings.isEmpty()) {
            throw new NotFound();
        }
        recordApart.record(Deed.of("ENTRIES_VIEWED", "day", first + "/" + last).about(person));
        return EntryJson.array(entries.openBetween(person, openings, first, last))
                .build()
                .toString();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response log(@HeaderParam("Idempotency-Key") String key, InputStream body) throws IOException {
        String operation = Query.operationKey(key);
        LogEntry.Logged logged = logEntry.log(EntryJson.draft(JsonBody.read(body)), operation);
        return Response.status(logged.fresh() ? 201 : 200)
                .entity(EntryJson.object(logged.entry()).build().toString())
                .build();
    }

    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    public String edit(@PathParam("id") String id, InputStream sent) throws IOException {
        JsonBody body = JsonBody.read(sent);
        int version = version(body);
        return EntryJson.object(logEntry.edit(Query.id(id), version, EntryJson.draft(body)))
                .build()
                .toString();
    }

    @POST
    @Path("/{id}/discard")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response discard(@PathParam("id") String id, InputStream sent) throws IOException {
        changeEntry.discard(Query.id(id), version(JsonBody.read(sent)));
        return Response.noContent().build();
    }

    @POST
    @Path("/{id}/withdraw")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response withdraw(@PathParam("id") String id, InputStream sent) throws IOException {
        changeEntry.withdraw(Query.id(id), version(JsonBody.read(sent)));
        return Response.noContent().build();
    }

    static int version(JsonBody body) {
        Integer version = body.integer("version");
        body.refuseFaults();
        if (version == null) {
            throw new Refused(List.of(new Fault("version", "field.required")));
        }
        return version;
    }
}
