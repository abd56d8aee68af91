package id.sikap.people.command;

import id.sikap.audit.Deed;
import id.sikap.audit.RecordApart;
import id.sikap.people.Employee;
import id.sikap.people.People;
import id.sikap.people.PeopleSearch;
import id.sikap.people.PersonLine;
import id.sikap.people.Staff;
import id.sikap.people.Units;
import id.sikap.people.WorkUnit;
import id.sikap.people.authority.Act;
import id.sikap.people.authority.Authority;
import id.sikap.people.command.Superiors.Acting;
import id.sikap.platform.CurrentUser;
import id.sikap.platform.Json;
import id.sikap.platform.Language;
import id.sikap.platform.NotFound;
import id.sikap.platform.Query;
import id.sikap.platform.Refused;
import id.sikap.platform.Refused.Fault;
import id.sikap.platform.Words;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** People and their superiors for scripts. */
@Path("/people")
@Produces(MediaType.APPLICATION_JSON)
public class PeopleResource {

    static final int SIZE_MAX = 100;
    private static final int PAGE_MAX = 100_000;

    @Inject
    People people;

    @Inject
    Units units;

    @Inject
    Staff staff;

    @Inject
    Superiors superiors;

    @Inject
    Authority authority;

    @Inject
    RecordApart recordApart;

    @Inject
    CurrentUser user;

    @Inject
    Clock clock;

    @Context
    HttpServletRequest request;

    /** Those one may see; pages count from 0. With {@code total=false} the first page alone, not how many there are. */
    @GET
    public String list(
            @QueryParam("query") String text,
            @QueryParam("unit") String unit,
            @QueryParam("page") String page,
            @QueryParam("size") String size,
            @QueryParam("total") @DefaultValue("true") String total) {
        int number = inRange("page", Query.integer("page", page, 0), 0, PAGE_MAX);
        int rows = inRange("size", Query.integer("size", size, 20), 1, SIZE_MAX);
        String path = unit == null || unit.isEmpty()
                ? null
                : units.byId(Query.id(unit)).map(WorkUnit::getTreePath).orElseThrow(NotFound::new);
        PeopleSearch search = people.search(text, path);
        JsonObjectBuilder json = Json.createObjectBuilder();
        if (total.equals("false")) {
            return json.add("items", items(people.first(authority.sight(), search, rows)))
                    .build()
                    .toString();
        }
        People.Found found = people.found(authority.sight(), search, number, rows);
        return json.add("total", found.total())
                .add("items", items(found.lines()))
                .build()
                .toString();
    }

    private static JsonArrayBuilder items(List<PersonLine> lines) {
        JsonArrayBuilder items = Json.createArrayBuilder();
        lines.forEach(line -> items.add(item(line)));
        return items;
    }

    private static JsonObjectBuilder item(PersonLine line) {
        JsonObjectBuilder item = Json.createObjectBuilder()
                .add("nip", line.nip())
                .add("name", line.titledName())
                .add("post", line.position());
        return line.unit() == null ? item.addNull("unit") : item.add("unit", line.unit());
    }

    /** For whom the matrix allows it, as of that day; and for who acts as the superior on that day. */
    @GET
    @Path("/{nip}/superior")
    public String superior(@PathParam("nip") String nip, @QueryParam("on") String on) {
        LocalDate day = Query.date("on", on, LocalDate.now(clock));
        Employee person = staff.byNip(nip).orElseThrow(NotFound::new);
        Acting acting = superiors.on(person.getId(), day).orElse(null);
        boolean mine = authority.may(Act.SUPERIOR_READ, person.getId(), day)
                || acting != null && acting.person() != null && acting.person().getId() == user.id();
        if (!mine || acting == null) {
            throw new NotFound();
        }
        if (person.getId() != user.id()) {
            recordApart.record(Deed.of("SUPERIOR_VIEWED", "day", day).about(person.getId()));
        }
        JsonObjectBuilder json = Json.createObjectBuilder();
        if (acting.person() != null) {
            json.add("nip", acting.person().getNip());
        }
        // Of a superior without a number perhaps only the post was entered; above the top of the tree there is not even
        // that.
        String post =
                acting.post() != null ? acting.post() : Words.say(Language.asked(request), "people_person.nobodyAbove");
        return json.add("name", acting.name() != null ? acting.name() : post)
                .add("post", post)
                .add("capacity", acting.capacity().name())
                .add("because", because(acting))
                .build()
                .toString();
    }

    private String because(Acting acting) {
        String reason = Words.say(Language.asked(request), "superior.because." + acting.because());
        if (acting.letter() == null) {
            return reason;
        }
        return Words.say(
                Language.asked(request),
                "superior.because.lent",
                acting.standsInFor().titledName(),
                acting.letter());
    }

    private static int inRange(String field, int value, int least, int most) {
        if (value < least || value > most) {
            throw new Refused(
                    List.of(new Fault(field, "field.number_range", String.valueOf(least), String.valueOf(most))));
        }
        return value;
    }
}
