package id.sikap.target;

import id.sikap.audit.Deed;
import id.sikap.audit.RecordApart;
import id.sikap.people.Employee;
import id.sikap.people.Staff;
import id.sikap.people.authority.Act;
import id.sikap.people.authority.Authority;
import id.sikap.platform.CurrentUser;
import id.sikap.platform.Json;
import id.sikap.platform.JsonBody;
import id.sikap.platform.NotFound;
import id.sikap.platform.Numbers;
import id.sikap.platform.Query;
import id.sikap.platform.Refused;
import id.sikap.platform.Refused.Fault;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
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
import java.util.ArrayList;
import java.util.List;

/** Targets for scripts: own ones, and those the matrix opens. */
@Path("/targets")
@Produces(MediaType.APPLICATION_JSON)
public class TargetResource {

    @Inject
    Targets targets;

    @Inject
    AgreeTargets agreeTargets;

    @Inject
    Staff staff;

    @Inject
    Authority authority;

    @Inject
    RecordApart recordApart;

    @Inject
    CurrentUser user;

    @Inject
    Clock clock;

    @GET
    public String list(@QueryParam("period") String period, @QueryParam("nip") String nip) {
        int year = year(period);
        JsonArrayBuilder rows = Json.createArrayBuilder();
        targets.of(employeeId(nip, year), year).forEach(row -> rows.add(json(row)));
        return rows.build().toString();
    }

    /** {@code nip} or {@code nips} for subordinates, neither for oneself. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response propose(InputStream sent) throws IOException {
        JsonBody body = JsonBody.read(sent);
        Integer period = body.integer("period");
        List<String> nips = new ArrayList<>(body.texts("nips"));
        String nip = body.text("nip");
        if (nip != null) {
            nips.add(nip);
        }
        TargetDraft draft = new TargetDraft(
                period == null ? LocalDate.now(clock).getYear() : period,
                body.text("result"),
                body.text("indicator"),
                body.decimal("quantity"),
                body.text("unit"),
                body.date("startsOn"),
                body.date("endsOn"));
        body.refuseFaults();
        List<Target> made = agreeTargets.propose(draft, nips);
        JsonArrayBuilder ids = Json.createArrayBuilder();
        made.forEach(target -> ids.add(String.valueOf(target.getId())));
        return Response.status(201)
                .entity(Json.createObjectBuilder()
                        .add("id", String.valueOf(made.get(0).getId()))
                        .add("ids", ids)
                        .add("status", made.get(0).status().code())
                        .build()
                        .toString())
                .build();
    }

    @POST
    @Path("/{id}/agree")
    public String agree(@PathParam("id") String id) {
        Target target = agreeTargets.agree(Query.id(id));
        return Json.createObjectBuilder()
                .add("id", id)
                .add("status", target.status().code())
                .build()
                .toString();
    }

    @POST
    @Path("/{id}/withdraw")
    public Response withdraw(@PathParam("id") String id) {
        agreeTargets.withdraw(Query.id(id));
        return Response.noContent().build();
    }

    private long employeeId(String nip, int year) {
        if (nip == null || nip.equals(user.getNip())) {
            return user.id();
        }
        long person = staff.byNip(nip)
                .map(Employee::getId)
                .filter(id -> authority.may(Act.TARGET_READ, id, LocalDate.now(clock)))
                .orElseThrow(NotFound::new);
        recordApart.record(Deed.of("TARGETS_VIEWED", "period", year).about(person));
        return person;
    }

    private int year(String period) {
        int year = Query.integer("period", period, LocalDate.now(clock).getYear());
        if (year < 2020 || year > 2099) {
            throw new Refused(List.of(new Fault("period", "field.number_range", "2020", "2099")));
        }
        return year;
    }

    private static JsonObjectBuilder json(TargetRow row) {
        return Json.createObjectBuilder()
                .add("id", String.valueOf(row.id()))
                .add("version", row.version())
                .add("nip", row.nip())
                .add("name", row.name())
                .add("period", row.period())
                .add("result", row.result())
                .add("indicator", row.indicator())
                .add("quantity", Numbers.plain(row.quantity()))
                .add("unit", row.unit())
                .add("startsOn", row.startsOn().toString())
                .add("endsOn", row.endsOn().toString())
                .add("status", row.status().code());
    }
}
