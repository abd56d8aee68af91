package id.sikap.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import java.util.Set;

/** Jakarta Security's door to {@link SignIn}. */
@ApplicationScoped
public class PortalIdentityStore implements IdentityStore {

    private static final String NAME = "sikap";

    @Inject
    SignIn signIn;

    @Inject
    SignInAttempt attempt;

    /** The unique id is the employee's; roles are the session's business, which asks for them ever anew. */
    public CredentialValidationResult validate(UsernamePasswordCredential credential) {
        try {
            return signIn.prove(credential.getCaller(), credential.getPasswordAsString())
                    .map(person -> new CredentialValidationResult(
                            NAME, person.nip(), null, String.valueOf(person.employeeId()), Set.of()))
                    .orElse(CredentialValidationResult.INVALID_RESULT);
        } catch (RuntimeException e) {
            attempt.broke(e);
            throw e;
        }
    }
}
