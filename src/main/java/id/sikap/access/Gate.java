package id.sikap.access;

import id.sikap.access.token.TokenScope;
import id.sikap.platform.CurrentUser;
import id.sikap.platform.Denied;
import id.sikap.platform.Language;
import id.sikap.platform.Outage;
import id.sikap.platform.Problem;
import id.sikap.platform.SignedIn;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The door of the portal: says who asks, turns away what the {@link AuthorityTable} does not list, and lets no write in
 * that did not come from our own pages.
 */
public class Gate extends HttpFilter {
    private static final long serialVersionUID = 1L;

    private static final Logger LOG = Logger.getLogger(Gate.class.getName());
    private static final String API = "/api/";
    /** All that is open before a second factor is taken. */
    private static final Set<String> UNTIL_ENROLLED =
            Set.of("/access/factor", "/access/password", "/sign-out", "/api/v1/session");

    private static final String RESOURCES = "/jakarta.faces.resource/";
    private static final Set<String> SAFE = Set.of("GET", "HEAD");

    private final transient AuthorityTable table = AuthorityTable.load();

    @Inject
    transient CurrentUser user;

    @Inject
    transient WhoAsks whoAsks;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (isResource(request)) {
            user.enter(null, request.getRemoteAddr(), Duration.ZERO);
            chain.doFilter(request, response);
            return;
        }
        SignedIn person = whoAsks.identify(request);
        user.enter(person, request.getRemoteAddr(), whoAsks.left(request));
        String path = path(request);
        Optional<AuthorityTable.Line> line = table.find(request.getMethod(), path);
        if (line.isEmpty()) {
            refuse(request, response, path, 404, "not_found");
        } else if (!SAFE.contains(request.getMethod()) && !isFromOurPages(request)) {
            refuse(request, response, path, 403, "cross_site");
        } else if (!line.get().isPublic() && WhoAsks.failure(request) != null) {
            sayUnavailable(request, response, path);
        } else if (!line.get().isPublic() && person == null) {
            askToSignIn(request, response, path);
        } else if (!line.get().admits(user::is)) {
            refuse(request, response, path, 404, "not_found");
        } else if (person != null
                && person.mustEnrol()
                && !UNTIL_ENROLLED.contains(path)
                && !line.get().isPublic()) {
            askForSecondFactor(request, response, path);
        } else if (WhoAsks.scopes(request) != null
                && !TokenScope.admit(WhoAsks.scopes(request), request.getMethod(), path)
                && !line.get().isPublic()) {
            refuse(request, response, path, 403, "scope");
        } else if (path.startsWith(API)
                && !SAFE.contains(request.getMethod())
                && !line.get().isPublic()
                && !hasToken(request, person)) {
            refuse(request, response, path, 403, "csrf");
        } else {
            chain.doFilter(request, response);
        }
    }

    /** The same for everyone, so nobody asks for whom. */
    static boolean isResource(HttpServletRequest request) {
        return path(request).startsWith(RESOURCES) && SAFE.contains(request.getMethod());
    }

    private static String path(HttpServletRequest request) {
        return request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
    }

    /**
     * Browsers say where a write comes from; who says nothing is no browser and has no cookie to abuse. Our own forms say
     * "Origin: null", since pages are sent with Referrer-Policy no-referrer: then Sec-Fetch-Site decides, and for browsers
     * before 2023 the token or view state alone.
     */
    private static boolean isFromOurPages(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return "same-origin".equals(site) || "none".equals(site);
        }
        String origin = request.getHeader("Origin");
        if (origin == null || "null".equals(origin)) {
            return true;
        }
        try {
            return request.getHeader("Host") != null
                    && request.getHeader("Host")
                            .equalsIgnoreCase(URI.create(origin).getRawAuthority());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean hasToken(HttpServletRequest request, SignedIn person) {
        String token = request.getHeader("X-CSRF-Token");
        return token != null
                && MessageDigest.isEqual(
                        token.getBytes(StandardCharsets.UTF_8),
                        person.csrfToken().getBytes(StandardCharsets.UTF_8));
    }

    private static void askToSignIn(HttpServletRequest request, HttpServletResponse response, String path)
            throws IOException {
        if (path.startsWith(API)) {
            Problem.of(401, "sign_in_required", Language.asked(request)).send(response);
        } else {
            response.sendRedirect("/sign-in?from=" + URLEncoder.encode(path, StandardCharsets.UTF_8));
        }
    }

    private static void sayUnavailable(HttpServletRequest request, HttpServletResponse response, String path)
            throws IOException {
        LOG.log(Level.WARNING, "Who asks cannot be told", WhoAsks.failure(request));
        response.setHeader("Retry-After", Outage.RETRY_AFTER_SECONDS);
        refuse(request, response, path, 503, "unavailable");
    }

    private static void askForSecondFactor(HttpServletRequest request, HttpServletResponse response, String path)
            throws IOException {
        if (path.startsWith(API)) {
            Problem.of(403, "second_factor_first", Language.asked(request)).send(response);
        } else {
            response.sendRedirect("/access/factor");
        }
    }

    private static void refuse(
            HttpServletRequest request, HttpServletResponse response, String path, int status, String code)
            throws IOException {
        Denied.tell(code, request.getMethod() + " " + path);
        if (path.startsWith(API)) {
            Problem.of(status, code, Language.asked(request)).send(response);
        } else {
            response.sendError(status);
        }
    }
}
