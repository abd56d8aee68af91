package id.sikap.home;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;

/** What the API promises to scripts, kept in step with the authority table by a test. */
@Path("/openapi.json")
@Produces(MediaType.APPLICATION_JSON)
public class OpenApiResource {

    @GET
    public InputStream document() {
        return OpenApiResource.class.getResourceAsStream("/openapi.json");
    }
}
