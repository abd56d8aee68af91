package id.sikap.people.roster;

import id.sikap.people.roster.sheet.ChooseColumns;
import id.sikap.people.roster.sheet.ChooseColumns.Place;
import id.sikap.people.roster.sheet.FaultWorkbook;
import id.sikap.people.roster.sheet.RosterFile;
import id.sikap.platform.BadRequest;
import id.sikap.platform.CurrentUser;
import id.sikap.platform.Json;
import id.sikap.platform.JsonBody;
import id.sikap.platform.Language;
import id.sikap.platform.Refused;
import id.sikap.platform.Refused.Fault;
import id.sikap.platform.Words;
import jakarta.inject.Inject;
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
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;

/** The export handed over by a script: the parts {@code units} and {@code people}, of which one may be missing. */
@Path("/import")
public class ImportResource {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @Inject
    ImportPeople importPeople;

    @Inject
    ChooseColumns chooseColumns;

    @Inject
    ImportProgress progress;

    @Inject
    CurrentUser user;

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Produces(MediaType.APPLICATION_JSON)
    public Response take(
            @QueryParam("dryRun") String dryRun, @QueryParam("rows") String rows, @Context HttpServletRequest request)
            throws IOException, SQLException {
        boolean trial = isTrue("dryRun", dryRun);
        boolean withRows = isTrue("rows", rows);
        byte[] units = part(request, RosterFile.UNITS);
        byte[] people = part(request, RosterFile.PEOPLE);
        if (units == null && people == null) {
            throw new BadRequest(400, "multipart");
        }
        ImportResult result = trial ? importPeople.check(units, people) : importPeople.take(units, people);
        return Response.status(result.refused() ? 422 : 200)
                .entity((StreamingOutput) new ImportAnswer(result, Language.asked(request), withRows)::write)
                .build();
    }

    /** What the heads of such a file mean, from now on. */
    @POST
    @Path("columns")
    @Consumes(MediaType.APPLICATION_JSON)
    public void choose(InputStream body) throws IOException, SQLException {
        JsonBody form = JsonBody.read(body);
        RosterFile file = file(form.text("file"));
        List<String> heads = form.texts("heads");
        List<Place> places = form.objects("columns").stream()
                .map(place -> {
                    Integer column = place.integer("column");
                    return new Place(String.valueOf(place.text("field")), column == null ? -1 : column);
                })
                .toList();
        form.refuseFaults();
        chooseColumns.choose(file, heads, places);
    }

    /** One file whole, as a workbook to mend and hand over again; the files are sent once more, none is kept here. */
    @POST
    @Path("faults")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response faults(@QueryParam("file") String name, @Context HttpServletRequest request)
            throws IOException, SQLException {
        RosterFile file = file(name);
        byte[] units = part(request, RosterFile.UNITS);
        byte[] people = part(request, RosterFile.PEOPLE);
        byte[] asked = file == RosterFile.UNITS ? units : people;
        if (asked == null) {
            throw new BadRequest(400, "multipart");
        }
        Locale locale = Language.asked(request);
        ImportResult result = importPeople.check(units, people);
        byte[] workbook = FaultWorkbook.of(
                        file, asked, result.header(file), result.faults(), (key, args) -> Words.say(locale, key, args))
                .orElseThrow(() -> new Refused("import.workbook.unreadable"));
        return Response.ok(workbook, XLSX)
                .header("Content-Disposition", "attachment; filename=kesalahan-" + name + ".xlsx")
                .build();
    }

    private static RosterFile file(String part) {
        return RosterFile.of(part).orElseThrow(() -> new Refused(List.of(new Fault("file", "field.format"))));
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

    private static boolean isTrue(String name, String value) {
        if (value == null || value.equals("false")) {
            return false;
        }
        if (value.equals("true")) {
            return true;
        }
        // Anything else might have meant a trial; writing then could not be taken back.
        throw new Refused(List.of(new Fault(name, "field.format")));
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
