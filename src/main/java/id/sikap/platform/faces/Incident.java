package id.sikap.platform.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.util.logging.Level;
import java.util.logging.Logger;

/** A fault of ours: the log gets the whole of it, the reader a number by which the log line can be found. */
@Named
@RequestScoped
public class Incident {

    private static final Logger LOG = Logger.getLogger(Incident.class.getName());
    private static final SecureRandom RANDOM = new SecureRandom();
    /** No letter that can be taken for a digit on the telephone. */
    private static final String LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    private static final int LENGTH = 8;

    @Inject
    HttpServletRequest request;

    private String id;

    /** Logs the fault; several faults of one request share a number. */
    String report(Throwable fault) {
        if (id == null) {
            id = RANDOM.ints(LENGTH, 0, LETTERS.length())
                    .mapToObj(LETTERS::charAt)
                    .collect(StringBuilder::new, StringBuilder::append, StringBuilder::append)
                    .toString();
        }
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
