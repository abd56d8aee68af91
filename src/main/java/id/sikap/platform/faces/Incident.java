package id.sikap.platform.faces;

import id.sikap.platform.RequestId;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.logging.Level;
import java.util.logging.Logger;

/** A fault of ours: the log gets the whole of it, the reader a number by which the log line can be found. */
@Named
@RequestScoped
public class Incident {

    private static final Logger LOG = Logger.getLogger(Incident.class.getName());

    @Inject
    HttpServletRequest request;

    private String id;

    /** Logs the fault under the number of the request, which the audit trail knows too. */
    String report(Throwable fault) {
        id = RequestId.of(request);
        LOG.log(Level.SEVERE, fault, () -> "Incident " + id + " at " + request.getRequestURI());
        return id;
    }

    /** For the error page: faults outside Faces (a filter, a servlet) are reported only now. */
    public String getId() {
        if (id == null) {
            report((Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION));
        }
        return id;
    }
}
