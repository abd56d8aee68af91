package id.sikap.people.command;

import id.sikap.people.Units;
import id.sikap.platform.Json;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

/** Units for whoever fills in a form about them. */
@Path("/units")
@Produces(MediaType.APPLICATION_JSON)
public class UnitResource {

    private static final int MOST = 12;

    @Inject
    Units units;

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
}
