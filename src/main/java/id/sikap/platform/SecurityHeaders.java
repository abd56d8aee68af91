package id.sikap.platform;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.Map;

/** The headers of every answer. Whoever answers may set one of them anew, but never a second beside it. */
public class SecurityHeaders extends HttpFilter {
    private static final long serialVersionUID = 1L;

    static final String CSP = "Content-Security-Policy";

    /** PrimeFaces sends the same with its nonce appended (web.xml): script-src must stay last. */
    static final String POLICY = "default-src 'none'; base-uri 'none'; object-src 'none'; form-action 'self';"
            + " frame-ancestors 'none'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self';"
            + " style-src 'self' 'unsafe-inline'; worker-src 'self'; manifest-src 'self'; script-src 'self'";

    static final Map<String, String> HEADERS = Map.of(
            CSP,
            POLICY,
            "X-Content-Type-Options",
            "nosniff",
            "Referrer-Policy",
            "no-referrer",
            "Permissions-Policy",
            "camera=(self), geolocation=(), microphone=()",
            "Strict-Transport-Security",
            "max-age=31536000; includeSubDomains",
            "Cross-Origin-Opener-Policy",
            "same-origin",
            "Cross-Origin-Resource-Policy",
            "same-origin",
            // Static resources asked for with their hash say otherwise (HashedResources).
            "Cache-Control",
            "no-store");

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String id = RequestId.of(request);
        HEADERS.forEach(response::setHeader);
        response.setHeader(RequestId.HEADER, id);
        chain.doFilter(request, new OneOfEach(response, id));
    }

    /** PrimeFaces adds its policy where ours stands already; two policies would both have to be met. */
    private static final class OneOfEach extends HttpServletResponseWrapper {

        private final String requestId;

        OneOfEach(HttpServletResponse response, String requestId) {
            super(response);
            this.requestId = requestId;
        }

        @Override
        public void addHeader(String name, String value) {
            if (HEADERS.keySet().stream().anyMatch(name::equalsIgnoreCase)) {
                setHeader(name, value);
            } else {
                super.addHeader(name, value);
            }
        }

        @Override
        public void reset() {
            super.reset();
            HEADERS.forEach(this::setHeader);
            setHeader(RequestId.HEADER, requestId);
        }
    }
}
