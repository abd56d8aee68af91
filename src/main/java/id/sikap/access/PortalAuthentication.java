package id.sikap.access;

import id.sikap.platform.SignedIn;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStoreHandler;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;

/**
 * Sign-in by session. A credential comes only from our own doors (sign-in page, {@code POST /api/v1/session}); every
 * other request is who its session says. What may be opened is decided by the {@link Gate}.
 */
@ApplicationScoped
public class PortalAuthentication implements HttpAuthenticationMechanism {

    static final String SESSION_KEY = "sikap.signedIn";

    @Inject
    IdentityStoreHandler stores;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        Credential credential = context.getAuthParameters().getCredential();
        if (credential != null) {
            return open(request, context, stores.validate(credential));
        }
        SignedIn person = signedIn(request);
        return person == null
                ? context.doNothing()
                : context.notifyContainerAboutLogin(person, PortalIdentityStore.groups(person));
    }

    private static AuthenticationStatus open(
            HttpServletRequest request, HttpMessageContext context, CredentialValidationResult result) {
        if (result.getStatus() != CredentialValidationResult.Status.VALID) {
            return AuthenticationStatus.SEND_FAILURE;
        }
        // A fresh session for a fresh person: nothing of an earlier one, and no id that somebody planted.
        HttpSession earlier = request.getSession(false);
        if (earlier != null) {
            earlier.invalidate();
        }
        request.getSession(true).setAttribute(SESSION_KEY, result.getCallerPrincipal());
        return context.notifyContainerAboutLogin(result);
    }

    /** After setting an own password, everything else is open again. */
    static void freed(HttpServletRequest request) {
        request.getSession().setAttribute(SESSION_KEY, signedIn(request).withOwnPassword());
    }

    static SignedIn signedIn(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null ? null : (SignedIn) session.getAttribute(SESSION_KEY);
    }
}
