package id.sikap.access;

import id.sikap.access.session.OpenSession;
import id.sikap.platform.Role;
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
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Sign-in by session. A credential comes only from our own doors (sign-in page, {@code POST /api/v1/session}, the way
 * back from the provider in {@code access.sso}); every other request is who its session says. What may be opened is decided by the {@link Gate}.
 */
@ApplicationScoped
public class PortalAuthentication implements HttpAuthenticationMechanism {

    @Inject
    IdentityStoreHandler stores;

    @Inject
    OpenSession openSession;

    @Inject
    WhoAsks whoAsks;

    @Inject
    SignInAttempt attempt;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        Credential credential = context.getAuthParameters().getCredential();
        if (credential != null) {
            return open(request, response, context, stores.validate(credential));
        }
        SignedIn person = Gate.isResource(request) ? null : whoAsks.identify(request);
        return person == null ? context.doNothing() : context.notifyContainerAboutLogin(person, groups(person));
    }

    private AuthenticationStatus open(
            HttpServletRequest request,
            HttpServletResponse response,
            HttpMessageContext context,
            CredentialValidationResult result) {
        if (result.getStatus() != CredentialValidationResult.Status.VALID) {
            return AuthenticationStatus.SEND_FAILURE;
        }
        try {
            String token = openSession.open(
                    Long.parseLong(result.getCallerUniqueId()), attempt.door(), request.getHeader("User-Agent"));
            SignedIn person = whoAsks.enter(request, response, token);
            return context.notifyContainerAboutLogin(person, groups(person));
        } catch (RuntimeException e) {
            attempt.broke(e);
            throw e;
        }
    }

    private static Set<String> groups(SignedIn person) {
        return person.roles().stream().map(Role::name).collect(Collectors.toUnmodifiableSet());
    }
}
