package id.sikap.access;

import id.sikap.platform.Role;
import id.sikap.platform.SignedIn;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import java.util.Set;
import java.util.stream.Collectors;

/** Jakarta Security's door to {@link SignIn}. */
@ApplicationScoped
public class PortalIdentityStore implements IdentityStore {

    @Inject
    SignIn signIn;

    @Inject
    SignInAttempt attempt;

    public CredentialValidationResult validate(UsernamePasswordCredential credential) {
        try {
            return signIn.signIn(credential.getCaller(), credential.getPasswordAsString())
                    .map(person -> new CredentialValidationResult(person, groups(person)))
                    .orElse(CredentialValidationResult.INVALID_RESULT);
        } catch (RuntimeException e) {
            attempt.broke(e);
            throw e;
        }
    }

    static Set<String> groups(SignedIn person) {
        return person.roles().stream().map(Role::name).collect(Collectors.toUnmodifiableSet());
    }
}
