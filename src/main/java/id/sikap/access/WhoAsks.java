package id.sikap.access;

import id.sikap.access.session.LiveSession;
import id.sikap.access.session.LiveSessions;
import id.sikap.access.token.ApiTokens;
import id.sikap.access.token.TokenScope;
import id.sikap.platform.SignedIn;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;

/**
 * Who a request's cookie belongs to. The cookie is the portal's own and not the server's: its session is a row that every
 * node reads and a restart survives, whereas the server's holds no more than the pages' memory.
 */
@ApplicationScoped
public class WhoAsks {

    static final String COOKIE = "__Host-SID";
    /** Set by scripts on what nobody asked for: it keeps no session alive. */
    static final String BACKGROUND = "X-Background";

    private static final String ANSWER = "sikap.who-asks";
    private static final String OWNER = "sikap.owner";

    /** A session, or a program's token, or neither. */
    private record Answer(LiveSession session, ApiTokens.Bearer bearer, RuntimeException failure) {

        static final Answer NOBODY = new Answer(null, null, null);

        SignedIn person() {
            if (bearer != null) {
                return bearer.person();
            }
            return session == null ? null : session.person();
        }
    }

    private static final String BEARER = "Bearer";

    @Inject
    LiveSessions sessions;

    @Inject
    ApiTokens tokens;

    /** Asked once a request, however often it is called. */
    SignedIn identify(HttpServletRequest request) {
        if (request.getAttribute(ANSWER) == null) {
            request.setAttribute(ANSWER, look(request));
            pagesBelongTo(signedIn(request), request);
        }
        return signedIn(request);
    }

    /** Nobody can be told apart while the database is away; whoever needs to know says so. */
    static RuntimeException failure(HttpServletRequest request) {
        return request.getAttribute(ANSWER) instanceof Answer answer ? answer.failure() : null;
    }

    static SignedIn signedIn(HttpServletRequest request) {
        return request.getAttribute(ANSWER) instanceof Answer answer ? answer.person() : null;
    }

    /** What the token in use may read; null where none is. */
    static Set<TokenScope> scopes(HttpServletRequest request) {
        return request.getAttribute(ANSWER) instanceof Answer answer && answer.bearer() != null
                ? answer.bearer().scopes()
                : null;
    }

    Duration left(HttpServletRequest request) {
        return request.getAttribute(ANSWER) instanceof Answer answer && answer.session() != null
                ? sessions.left(answer.session())
                : Duration.ZERO;
    }

    /** From now on, and for the rest of this request. */
    SignedIn enter(HttpServletRequest request, HttpServletResponse response, String token) {
        response.addCookie(cookie(token, -1));
        request.setAttribute(ANSWER, new Answer(sessions.find(token, true).orElseThrow(), null, null));
        keepPagesOf(signedIn(request), request);
        return signedIn(request);
    }

    void leave(HttpServletRequest request, HttpServletResponse response) {
        endPages(request);
        response.addCookie(cookie("", 0));
        request.setAttribute(ANSWER, Answer.NOBODY);
    }

    private Answer look(HttpServletRequest request) {
        try {
            if (isProgram(request)) {
                // Whoever shows a token is its holder or nobody, whatever cookie comes along.
                String token = request.getHeader("Authorization").strip().substring(BEARER.length());
                return new Answer(null, tokens.find(token.strip()).orElse(null), null);
            }
            String token = token(request);
            return token == null
                    ? Answer.NOBODY
                    : new Answer(sessions.find(token, isByPerson(request)).orElse(null), null, null);
        } catch (RuntimeException e) {
            return new Answer(null, null, e);
        }
    }

    /** Pages are for people. */
    private static boolean isProgram(HttpServletRequest request) {
        String header = request.getHeader("Authorization");
        return header != null
                && BEARER.equalsIgnoreCase(header.strip().split(" ")[0])
                && request.getRequestURI().startsWith("/api/");
    }

    /** To ask how long the session lasts must not make it last. */
    private static boolean isByPerson(HttpServletRequest request) {
        return request.getHeader(BACKGROUND) == null
                && !(request.getMethod().equals("GET")
                        && request.getRequestURI().equals("/api/v1/session"));
    }

    /** Pages that were opened by one person answer no other. */
    private static void pagesBelongTo(SignedIn person, HttpServletRequest request) {
        HttpSession pages = person == null ? null : request.getSession(false);
        if (pages != null) {
            Object owner = pages.getAttribute(OWNER);
            if (owner == null) {
                pages.setAttribute(OWNER, person.employeeId());
            } else if (!owner.equals(person.employeeId())) {
                pages.invalidate();
            }
        }
    }

    /** Who signs in on top of a half-written form goes on with it; of anybody else's pages nothing is left, nor a planted id. */
    private static void keepPagesOf(SignedIn person, HttpServletRequest request) {
        HttpSession pages = request.getSession(false);
        if (pages != null && Objects.equals(pages.getAttribute(OWNER), person.employeeId())) {
            request.changeSessionId();
        } else {
            endPages(request);
        }
    }

    private static void endPages(HttpServletRequest request) {
        HttpSession pages = request.getSession(false);
        if (pages != null) {
            pages.invalidate();
        }
    }

    private static String token(HttpServletRequest request) {
        if (request.getCookies() != null) {
            for (Cookie cookie : request.getCookies()) {
                if (COOKIE.equals(cookie.getName()) && !cookie.getValue().isEmpty()) {
                    return cookie.getValue();
                }
            }
        }
        return null;
    }

    private static Cookie cookie(String token, int maxAge) {
        Cookie cookie = new Cookie(COOKIE, token);
        cookie.setPath("/");
        cookie.setSecure(true);
        cookie.setHttpOnly(true);
        cookie.setAttribute("SameSite", "Lax");
        cookie.setMaxAge(maxAge);
        return cookie;
    }
}
