package id.sikap.people.command;

import id.sikap.people.Units;
import id.sikap.people.WorkUnit;
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
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;

/** The posts of a unit for whoever appoints somebody, each as an appointment would say it. */
@Path("/posts")
@Produces(MediaType.APPLICATION_JSON)
public class PostResource {

    private static final int MOST = 12;

    @Inject
    Units units;

    @Inject
    Posts posts;

    @Context
    HttpServletRequest request;

    @GET
    public String find(@QueryParam("unit") String unit, @QueryParam("query") String text) {
        // While no unit is chosen there is nothing to suggest, and nobody has done anything wrong.
        List<Posts.Found> found = unit == null
                ? List.of()
                : posts.find(
                        units.byId(Query.id(unit)).map(WorkUnit::getId).orElseThrow(NotFound::new),
                        text == null ? "" : text,
                        MOST);
        Locale locale = Language.asked(request);
        JsonArrayBuilder items = Json.createArrayBuilder();
        found.forEach(post -> items.add(item(post.profile())
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
