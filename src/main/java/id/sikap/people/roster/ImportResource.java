package id.sikap.people.roster;

import id.sikap.platform.BadRequest;
import id.sikap.platform.CurrentUser;
import id.sikap.platform.Json;
import id.sikap.platform.Language;
import id.sikap.platform.Refused;
import id.sikap.platform.Refused.Fault;
import id.sikap.platform.Words;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The export handed over by a script: the parts {@code units} and {@code people}, of which one may be missing. */
@Path("/import")
public class ImportResource {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @Inject
    ImportPeople importPeople;

    @Inject
    ImportProgress progress;

    @Inject
    CurrentUser user;

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Produces(MediaType.APPLICATION_JSON)
    public Response take(@QueryParam("dryRun") String dryRun, @Context HttpServletRequest request)
            throws IOException, SQLException {
        boolean trial = isTrial(dryRun);
        byte[] units = part(request, RosterFile.UNITS);
        byte[] people = part(request, RosterFile.PEOPLE);
        if (units == null && people == null) {
            throw new BadRequest(400, "multipart");
        }
        ImportResult result = trial ? importPeople.check(units, people) : importPeople.take(units, people);
        return Response.status(result.refused() ? 422 : 200)
                .entity(json(result, Language.asked(request)))
                .build();
    }

    /** The wrong rows of one file as a workbook to mend and hand over again; the files are sent once more, none is kept here. */
    @POST
    @Path("faults")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response faults(@QueryParam("file") String name, @Context HttpServletRequest request)
            throws IOException, SQLException {
        RosterFile file = Arrays.stream(RosterFile.values())
                .filter(one -> one.part().equals(name))
                .findFirst()
                .orElseThrow(() -> new Refused(List.of(new Fault("file", "field.format"))));
        byte[] units = part(request, RosterFile.UNITS);
        byte[] people = part(request, RosterFile.PEOPLE);
        byte[] asked = file == RosterFile.UNITS ? units : people;
        if (asked == null) {
            throw new BadRequest(400, "multipart");
        }
        Locale locale = Language.asked(request);
        byte[] workbook = FaultWorkbook.of(
                file, asked, importPeople.check(units, people).faults(), fault -> sentence(fault, locale));
        return Response.ok(workbook, XLSX)
                .header("Content-Disposition", "attachment; filename=kesalahan-" + name + ".xlsx")
                .build();
    }

    private static String sentence(ImportFault fault, Locale locale) {
        return Words.say(locale, fault.messageKey(), fault.args().toArray());
    }

    /** How far the asker's own import is, for the page's bar. */
    @GET
    @Path("progress")
    @Produces(MediaType.APPLICATION_JSON)
    public String percent() {
        return Json.createObjectBuilder()
                .add("percent", progress.percentFor(user.id()))
                .build()
                .toString();
    }

    static String json(ImportResult result, Locale locale) {
        JsonArrayBuilder faults = Json.createArrayBuilder();
        result.faults()
                .forEach(fault -> faults.add(Json.createObjectBuilder()
                        .add("file", fault.file().part())
                        .add("row", fault.row())
                        .add("column", fault.column())
                        .add("code", fault.code())
                        .add("message", sentence(fault, locale))));
        return Json.createObjectBuilder()
                .add("units", result.units())
                .add("people", result.people())
                .add("created", result.created())
                .add("updated", result.updated())
                .add(
                        "differences",
                        Json.createObjectBuilder()
                                .add("unit", result.differences().unit())
                                .add("post", result.differences().post())
                                .add("superior", result.differences().superior())
                                .add("left", result.differences().left())
                                .add("back", result.differences().back()))
                .add("faults", faults)
                .build()
                .toString();
    }

    private static boolean isTrial(String dryRun) {
        if (dryRun == null || dryRun.equals("false")) {
            return false;
        }
        if (dryRun.equals("true")) {
            return true;
        }
        // Anything else might have meant a trial; writing then could not be taken back.
        throw new Refused(List.of(new Fault("dryRun", "field.format")));
    }

    private static byte[] part(HttpServletRequest request, RosterFile file) throws IOException {
        Part part;
        try {
            part = request.getPart(file.part());
        } catch (IllegalStateException e) {
            // The limit of the servlet's multipart-config.
            throw new BadRequest(413, "too_large");
        } catch (ServletException | IOException e) {
            throw new BadRequest(400, "multipart");
        }
        if (part == null) {
            return null;
        }
        try (InputStream in = part.getInputStream()) {
            return in.readAllBytes();
        }
    }
}
