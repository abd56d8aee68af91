package id.sikap.platform.faces;

import id.sikap.platform.CurrentUser;
import id.sikap.platform.Language;
import id.sikap.platform.Role;
import id.sikap.platform.SignedIn;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.literal.NamedLiteral;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.CharArrayWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Answers the phone pages at 16.25, when everybody opens them, at an eighth of what building and rendering a component
 * tree costs: Faces renders such a page once for each kind of reader, for a person who consists of holes.
 */
public class Stencils extends HttpFilter {
    private static final long serialVersionUID = 1L;

    private static final String BLANK = Stencils.class.getName();
    /** PrimeFaces' nonce of this one rendering, as our scripts are admitted by where they come from; and indentation. */
    private static final Pattern NEEDLESS = Pattern.compile(" nonce=\"[^\"]*\"|(?<=\n)\\s+");
    /** What a page shows of the institution changes once in years. */
    private static final Duration TRUST = Duration.ofMinutes(1);

    /** One look of one page. */
    private record Kind(String path, String language, Set<Role> roles, Object variant) {}

    private record Cut(Stencil stencil, Instant at) {}

    private final transient Map<Kind, Cut> known = new ConcurrentHashMap<>();

    @Inject
    @Any
    transient Instance<Stencilled> pages;

    @Inject
    transient CurrentUser user;

    @Inject
    transient Language language;

    @Inject
    transient Clock clock;

    /** Whether the page is now rendered for everyone, so that nothing of this one request may stand in it. */
    static boolean isCutting(HttpServletRequest request) {
        return request.getAttribute(BLANK) != null;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = request.getServletPath();
        Stencilled page = pages.select(NamedLiteral.of(path.substring(path.lastIndexOf('/') + 1) + "Page"))
                .get();
        try {
            page.load();
        } catch (RuntimeException refused) {
            // The page's own f:viewAction meets it again, and Faces has the answer.
            chain.doFilter(request, response);
            return;
        }
        SignedIn reader = user.require();
        Kind kind = new Kind(path, language.getTag(), reader.roles(), page.variant());
        Instant now = clock.instant();
        Cut cut = known.get(kind);
        if (cut == null || Duration.between(cut.at(), now).abs().compareTo(TRUST) > 0) {
            Capture capture = new Capture(response);
            cut(request, capture, chain, reader);
            if (response.isCommitted() || response.getStatus() != HttpServletResponse.SC_OK) {
                return;
            }
            cut = new Cut(new Stencil(NEEDLESS.matcher(capture.text.toString()).replaceAll("")), now);
            known.put(kind, cut);
        }
        Map<String, String> values = new HashMap<>(page.values());
        values.put("nip", reader.nip());
        values.put("name", reader.name());
        values.put("csrfToken", reader.csrfToken());
        values.put("here", Portal.here(request));
        values.put("left", Long.toString(user.left().toSeconds()));
        response.setContentType("text/html");
        response.setCharacterEncoding("UTF-8");
        cut.stencil().fill(values, response.getWriter());
    }

    private void cut(HttpServletRequest request, Capture capture, FilterChain chain, SignedIn reader)
            throws IOException, ServletException {
        SignedIn anyone = new SignedIn(
                reader.sessionId(),
                reader.employeeId(),
                Stencil.hole("nip"),
                Stencil.hole("name"),
                reader.roles(),
                Stencil.hole("csrfToken"),
                false);
        request.setAttribute(BLANK, true);
        user.enter(anyone, user.address(), user.left());
        try {
            chain.doFilter(request, capture);
        } finally {
            user.enter(reader, user.address(), user.left());
            request.removeAttribute(BLANK);
        }
    }

    /** Keeps the page for us; headers of this one rendering are nobody else's. */
    private static final class Capture extends HttpServletResponseWrapper {

        private final CharArrayWriter text = new CharArrayWriter();
        private final PrintWriter writer = new PrintWriter(text);

        Capture(HttpServletResponse response) {
            super(response);
        }

        @Override
        public PrintWriter getWriter() {
            return writer;
        }

        @Override
        public void flushBuffer() {
            // Not out of here.
        }

        @Override
        public void setHeader(String name, String value) {
            // PrimeFaces' nonce, for one.
        }

        @Override
        public void addHeader(String name, String value) {
            // As above.
        }
    }
}
