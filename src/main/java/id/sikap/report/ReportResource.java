package id.sikap.report;

import id.sikap.platform.BadRequest;
import id.sikap.platform.NotFound;
import id.sikap.platform.Query;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.time.YearMonth;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The month's papers as files: {@code 2026-03.pdf} or {@code 2026-03.xlsx}. */
@Path("/reports")
public class ReportResource {

    private static final Pattern FILE = Pattern.compile("(\\d{4}-\\d{2})\\.(pdf|xlsx)");

    /** Writing is bound by the processor: more at once would only slow down who logs work meanwhile. */
    private static final Semaphore WRITERS = new Semaphore(2, true);

    private static final int PATIENCE_SECONDS = 30;

    @Inject
    GatherReport gatherReport;

    @Inject
    Documents documents;

    @GET
    @Path("/person/{nip}/{file}")
    public Response person(@PathParam("nip") String nip, @PathParam("file") String file) {
        return document(file, "laporan-kinerja-" + nip, (month, format) -> gatherReport.person(nip, month, format));
    }

    @GET
    @Path("/unit/{unit}/{file}")
    public Response unit(@PathParam("unit") String unit, @PathParam("file") String file) {
        return document(
                file, "rekap-unit-" + unit, (month, format) -> gatherReport.unitPaper(Query.id(unit), month, format));
    }

    @GET
    @Path("/agency/{file}")
    public Response agency(@PathParam("file") String file) {
        return document(file, "rekap-instansi", gatherReport::agencyPaper);
    }

    private Response document(String file, String name, BiFunction<YearMonth, Format, Paper> gather) {
        Matcher asked = FILE.matcher(file);
        if (!asked.matches()) {
            throw new NotFound();
        }
        Format format = Format.valueOf(asked.group(2).toUpperCase(Locale.ROOT));
        Paper paper = gather.apply(Query.month("month", asked.group(1)), format);
        return Response.ok(write(paper, format), format.mediaType())
                .header("Content-Disposition", "attachment; filename=\"" + name + "-" + file + "\"")
                .build();
    }

    private byte[] write(Paper paper, Format format) {
        try {
            if (!WRITERS.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new BadRequest(503, "busy");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BadRequest(503, "busy");
        }
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            documents.write(paper, format, bytes);
            return bytes.toByteArray();
        } finally {
            WRITERS.release();
        }
    }
}
