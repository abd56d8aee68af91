package id.sikap.access.sso;

import id.sikap.access.ProvenCredential;
import id.sikap.access.SignInAttempt;
import id.sikap.access.SignInLog;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The way out to the provider and back in. Out by a link: a form would be held to the policy's {@code form-action 'self'},
 * redirects included.
 */
@WebServlet({ProviderServlet.OUT, ProviderServlet.BACK})
public class ProviderServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    static final String OUT = "/access/sso";
    static final String BACK = "/access/sso/return";

    private static final Logger LOG = Logger.getLogger(ProviderServlet.class.getName());

    @Inject
    transient Sso sso;

    @Inject
    transient Provider provider;

    @Inject
    transient FlowCookie cookie;

    @Inject
    transient SecurityContext security;

    @Inject
    transient SignInAttempt attempt;

    @Inject
    transient SignInLog log;

    /** The provider sends people to addresses it was told beforehand, so it must be the one they know us by. */
    @Inject
    @ConfigProperty(name = "sikap.url")
    transient Optional<String> url;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        if (!sso.isOffered()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (request.getServletPath().equals(OUT)) {
            out(request, response);
        } else {
            back(request, response);
        }
    }

    private void out(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String from = request.getParameter("from");
        try {
            Flow flow = cookie.begin(response, from);
            response.sendRedirect(provider.authorization(flow, own(request), request.getParameter("again") != null)
                    .toString());
        } catch (NotProven e) {
            say(response, e, from);
        }
    }

    private void back(HttpServletRequest request, HttpServletResponse response) throws IOException, ServletException {
        Optional<Flow> begun = cookie.take(request, response);
        String from = begun.map(Flow::from).orElse("/");
        ProvenCredential proven;
        try {
            Flow flow = begun.filter(one -> one.isAnsweredBy(request.getParameter("state")))
                    .orElseThrow(() -> new NotProven(NotProven.EXPIRED, "No such flow in this browser"));
            proven = prove(request, flow);
        } catch (NotProven e) {
            begun.ifPresent(one -> log.refused(null, e.key()));
            say(response, e, from);
            return;
        }
        AuthenticationStatus status = security.authenticate(
                request,
                response,
                AuthenticationParameters.withParams().credential(proven).newAuthentication(true));
        attempt.rethrowFailure();
        if (status == AuthenticationStatus.SUCCESS) {
            response.sendRedirect(from);
        } else if (attempt.proof() != null) {
            // Not redirected to: an address is no place for a proof.
            request.getRequestDispatcher("/sign-in?from=" + encode(from)).forward(request, response);
        } else {
            response.sendRedirect(door(attempt.code(), from));
        }
    }

    private ProvenCredential prove(HttpServletRequest request, Flow flow) throws NotProven {
        String issuer = request.getParameter("iss");
        if (issuer != null && !issuer.equals(sso.issuer())) {
            throw new NotProven(NotProven.REFUSED, "The answer comes from another issuer");
        }
        String code = request.getParameter("code");
        if (code == null) {
            throw new NotProven(NotProven.REFUSED, "The provider answers without a code");
        }
        return provider.redeem(code, flow, own(request));
    }

    private static void say(HttpServletResponse response, NotProven e, String from) throws IOException {
        LOG.log(e.key().equals(NotProven.EXPIRED) ? Level.FINE : Level.WARNING, "Sign-in by the provider", e);
        response.sendRedirect(door(e.key(), from));
    }

    private static String door(String said, String from) {
        return "/sign-in?said=" + said + (from == null ? "" : "&from=" + encode(from));
    }

    private String own(HttpServletRequest request) {
        String here = request.getRequestURL().toString();
        return url.map(address -> address.replaceFirst("/$", ""))
                        .orElse(here.substring(
                                0, here.length() - request.getRequestURI().length()))
                + BACK;
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
