package id.sikap.worklog;

import id.sikap.platform.BadRequest;
import id.sikap.platform.Query;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;

/**
 * Takes a file that proves an entry. A class of its own: JAX-RS chooses the class by the longest path first and asks no
 * other, and whatever begins with {@code /entries} is {@link EntryResource}'s unless a class names more of it.
 */
@Path("/entries/{id}/evidence")
public class EntryEvidenceResource {

    @Inject
    AttachEvidence attachEvidence;

    @Inject
    EvidenceStore store;

    @POST
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
