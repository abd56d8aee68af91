package id.sikap.worklog;

import id.sikap.platform.Json;
import id.sikap.platform.Query;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Sends a day to the superior. */
@Path("/days")
@Produces(MediaType.APPLICATION_JSON)
public class DayResource {

    @Inject
    SubmitDay submitDay;

    @POST
    @Path("/{date}/submit")
    public String submit(@PathParam("date") String date) {
        return Json.createObjectBuilder()
                .add("date", date)
                .add("entries", EntryJson.array(submitDay.submit(Query.date("date", date, null))))
                .build()
                .toString();
    }
}
