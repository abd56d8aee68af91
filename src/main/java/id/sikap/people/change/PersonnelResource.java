package id.sikap.people.change;

import id.sikap.people.Capacity;
import id.sikap.people.change.PersonnelOffice.Outcome;
import id.sikap.people.command.SignsAs;
import id.sikap.people.post.PostDraft;
import id.sikap.people.post.PostKind;
import id.sikap.platform.Json;
import id.sikap.platform.JsonBody;
import id.sikap.platform.Language;
import id.sikap.platform.Query;
import id.sikap.platform.Refused;
import id.sikap.platform.Refused.Fault;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The deeds of the personnel office for scripts: appointments, delegations, and taking back. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public class PersonnelResource {

    @Inject
    AssignPost assignPost;

    @Inject
    Delegate delegate;

    @Inject
    UndoChange undoChange;

    @Context
    HttpServletRequest request;

    @POST
    @Path("/assignments")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response assign(
            @QueryParam("preview") String preview, @HeaderParam("Idempotency-Key") String key, InputStream sent)
            throws IOException {
        JsonBody body = JsonBody.read(sent);
        AssignmentDraft draft = new AssignmentDraft(
                body.text("nip"),
                body.id("unitId"),
                body.text("post"),
                new PostDraft(
                        body.oneOf("postKind", PostKind.class),
                        body.text("echelon"),
                        body.text("level"),
                        body.integer("positionClass")),
                body.oneOf("kind", Capacity.class),
                body.date("start"),
                body.date("end"),
                body.text("letter"));
        body.refuseFaults();
        boolean only = "true".equals(preview);
        Outcome outcome = assignPost.assign(draft, only, only ? null : checked(key));
        JsonArrayBuilder consequences = consequences(outcome.consequences());
        if (only) {
            return Response.ok(consequences.build().toString()).build();
        }
        return Response.status(201)
                .entity(Json.createObjectBuilder()
                        .add("id", String.valueOf(outcome.changeId()))
                        .add("consequences", consequences)
                        .build()
                        .toString())
                .build();
    }

    @POST
    @Path("/delegations")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response delegate(@HeaderParam("Idempotency-Key") String key, InputStream sent) throws IOException {
        JsonBody body = JsonBody.read(sent);
        List<String> names = body.texts("scope");
        DelegationDraft draft = new DelegationDraft(
                body.text("from"),
                body.text("to"),
                body.text("letter"),
                body.date("start"),
                body.date("end"),
                scope(names),
                body.oneOf("signsAs", SignsAs.class));
        body.refuseFaults();
        long id = delegate.delegate(draft, false, checked(key)).changeId();
        return Response.status(201)
                .entity(Json.createObjectBuilder()
                        .add("id", String.valueOf(id))
                        .build()
                        .toString())
                .build();
    }

    @POST
    @Path("/changes/{id}/undo")
    public Response undo(@PathParam("id") String id) {
        undoChange.undo(Query.id(id));
        return Response.noContent().build();
    }

    private static Set<Scope> scope(List<String> names) {
        Set<Scope> scope = EnumSet.noneOf(Scope.class);
        for (String name : names) {
            try {
                scope.add(Scope.valueOf(name));
            } catch (IllegalArgumentException e) {
                throw new Refused(List.of(new Fault("scope", "field.format")));
            }
        }
        return scope;
    }

    /** Optional here: the contract asks no key for these calls. */
    private static String checked(String key) {
        return key == null ? null : Query.operationKey(key);
    }

    private JsonArrayBuilder consequences(List<Consequence> consequences) {
        Locale locale = Language.asked(request);
        JsonArrayBuilder array = Json.createArrayBuilder();
        for (Consequence one : consequences) {
            JsonObjectBuilder json = Json.createObjectBuilder()
                    .add("kind", one.kind().name())
                    .add("on", one.on().toString())
                    .add("count", one.count());
            add(json, "nip", one.nip());
            add(json, "name", one.name());
            add(json, "before", one.before());
            add(json, "after", one.after());
            add(json, "back", one.back() == null ? null : one.back().toString());
            String again = one.sayBack(locale);
            array.add(json.add("text", one.say(locale, false) + (again == null ? "" : " " + again)));
        }
        return array;
    }

    private static void add(JsonObjectBuilder json, String name, String value) {
        if (value != null) {
            json.add(name, value);
        }
    }
}
