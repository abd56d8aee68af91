package id.sikap.worklog;

import id.sikap.platform.BadRequest;
import id.sikap.platform.Query;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Files that prove an entry: in, out, and off again. */
@Path("/")
public class EvidenceResource {

    @Inject
    AttachEvidence attachEvidence;

    @Inject
    ReadEvidence readEvidence;

    @Inject
    EvidenceStore store;

    @POST
    @Path("entries/{id}/evidence")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Produces(MediaType.APPLICATION_JSON)
    public Response attach(@PathParam("id") String id, @Context HttpServletRequest request) throws IOException {
        long entryId = Query.id(id);
        attachEvidence.check(entryId);
        Part file = part(request);
        EvidenceStore.Kept kept;
        try (InputStream bytes = file.getInputStream()) {
            kept = store.keep(bytes);
        }
        EvidenceRow row = attachEvidence.attach(entryId, kept, file.getSubmittedFileName());
        return Response.status(201)
                .entity(EntryJson.object(row).build().toString())
                .build();
    }

    /** Pictures were encoded anew and may be shown in the page; a PDF is handed over as a download. */
    @GET
    @Path("evidence/{id}")
    public Response read(@PathParam("id") String id) throws IOException {
        ReadEvidence.Found found = readEvidence.read(Query.id(id));
        String name =
                URLEncoder.encode(found.row().name(), StandardCharsets.UTF_8).replace("+", "%20");
        return Response.ok(store.open(found.sha256()), found.row().mediaType())
                .header("Content-Length", found.row().size())
                .header(
                        "Content-Disposition",
                        (found.row().isImage() ? "inline" : "attachment") + "; filename*=UTF-8''" + name)
                .build();
    }

    @DELETE
    @Path("evidence/{id}")
    public Response remove(@PathParam("id") String id) {
        attachEvidence.remove(Query.id(id));
        return Response.noContent().build();
    }

    private static Part part(HttpServletRequest request) throws IOException {
        try {
            Part file = request.getPart("file");
            if (file == null) {
                throw new BadRequest(400, "multipart");
            }
            return file;
        } catch (IllegalStateException e) {
            // The limit of the servlet's multipart-config.
            throw new BadRequest(413, "too_large");
        } catch (ServletException | IOException e) {
            throw new BadRequest(400, "multipart");
        }
    }
}
