package id.sikap.people.command;

import id.sikap.people.Units;
import id.sikap.people.post.PostProfile;
import id.sikap.people.post.Posts;
import id.sikap.platform.Json;
import id.sikap.platform.Language;
import id.sikap.platform.NotFound;
import id.sikap.platform.Query;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.Locale;

/** Units for whoever fills in a form about them. */
@Path("/units")
@Produces(MediaType.APPLICATION_JSON)
public class UnitResource {

    private static final int MOST = 12;

    @Inject
    Units units;

    @Inject
    Posts posts;

    @Context
    HttpServletRequest request;

    @GET
    public String find(@QueryParam("query") String text) {
        JsonArrayBuilder items = Json.createArrayBuilder();
        units.find(text == null ? "" : text, MOST)
                .forEach(unit -> items.add(Json.createObjectBuilder()
                        .add("id", String.valueOf(unit.id()))
                        .add("name", unit.name())
                        .add("agency", unit.agency())
                        .add("headTitle", unit.headTitle())));
        return Json.createObjectBuilder().add("items", items).build().toString();
    }

    /** The posts that are known in it, each as an appointment would say it. */
    @GET
    @Path("/{id}/posts")
    public String posts(@PathParam("id") String id, @QueryParam("query") String text) {
        long unitId = units.byId(Query.id(id)).orElseThrow(NotFound::new).getId();
        Locale locale = Language.asked(request);
        JsonArrayBuilder items = Json.createArrayBuilder();
        posts.find(unitId, text == null ? "" : text, MOST)
                .forEach(post -> items.add(item(post.profile())
                        .add("title", post.title())
                        .add("text", post.profile().say(locale))));
        return Json.createObjectBuilder().add("items", items).build().toString();
    }

    private static JsonObjectBuilder item(PostProfile post) {
        JsonObjectBuilder item = Json.createObjectBuilder();
        if (post.kind() != null) {
            item.add("postKind", post.kind().name());
        }
        if (post.echelon() != null) {
            item.add("echelon", post.echelon().getCode());
        }
        if (post.functionalLevel() != null) {
            item.add("level", post.functionalLevel().getCode());
        }
        if (post.positionClass() != null) {
            item.add("positionClass", post.positionClass());
        }
        return item;
    }
}
