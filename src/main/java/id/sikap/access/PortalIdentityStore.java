package id.sikap.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import java.util.Optional;
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
    @Override
    public CredentialValidationResult validate(Credential credential) {
        try {
            Optional<Credentials> admitted;
            if (credential instanceof SignInCredential brought) {
                admitted = signIn.prove(brought);
            } else if (credential instanceof ProvenCredential proven) {
                admitted = signIn.admit(proven);
            } else {
                return CredentialValidationResult.NOT_VALIDATED_RESULT;
            }
            return admitted.map(person -> new CredentialValidationResult(
                            NAME, person.nip(), null, String.valueOf(person.employeeId()), Set.of()))
                    .orElse(CredentialValidationResult.INVALID_RESULT);
        } catch (RuntimeException e) {
            attempt.broke(e);
            throw e;
        }
    }
}
