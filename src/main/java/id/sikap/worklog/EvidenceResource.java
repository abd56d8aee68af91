package id.sikap.worklog;

import id.sikap.platform.Query;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** A file that proves an entry: shown, and taken off again. */
@Path("/evidence/{id}")
public class EvidenceResource {

    @Inject
    AttachEvidence attachEvidence;

    @Inject
    ReadEvidence readEvidence;

    @Inject
    EvidenceStore store;

    /** Pictures were encoded anew and may be shown in the page; a PDF is handed over as a download. */
    @GET
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
    public Response remove(@PathParam("id") String id) {
        attachEvidence.remove(Query.id(id));
        return Response.noContent().build();
    }
}
