package id.sikap.access;

import id.sikap.platform.Json;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** The demo's accounts, for scripts; nothing outside demo mode. */
@Path("/demo/accounts")
@Produces(MediaType.APPLICATION_JSON)
public class DemoResource {

    @Inject
    Demo demo;

    @GET
    public String accounts() {
        JsonArrayBuilder accounts = Json.createArrayBuilder();
        demo.personas()
                .forEach(persona -> accounts.add(Json.createObjectBuilder()
                        .add("persona", persona.persona())
                        .add("nip", persona.nip())
                        .add("name", persona.name())
                        .add("roles", SessionResource.roles(persona.roles()))
                        .add("password", Demo.PASSWORD)));
        return accounts.build().toString();
    }
}
