package id.sikap.platform;

import jakarta.servlet.http.HttpServletRequest;
import java.util.concurrent.ThreadLocalRandom;

/** What a request is called in the answer, in the audit trail, in the log, and by the one who complains. */
public final class RequestId {

    public static final String HEADER = "X-Request-Id";

    private static final String ATTRIBUTE = "sikap.request";

    private RequestId() {}

    /** No secret, but readable on the telephone; never taken from the one who asks. */
    public static String of(HttpServletRequest request) {
        String id = (String) request.getAttribute(ATTRIBUTE);
        if (id == null) {
            id = Tokens.readable(ThreadLocalRandom.current().nextLong());
            request.setAttribute(ATTRIBUTE, id);
        }
        return id;
    }
}
