package id.sikap.platform;

import java.io.Serializable;
import java.security.Principal;
import java.util.Set;

/** Who signed in, as kept in the session: small, immutable, serialisable. */
public record SignedIn(
        long employeeId, String nip, String name, Set<Role> roles, String csrfToken, boolean mustChangePassword)
        implements Principal, Serializable {

    public SignedIn {
        roles = Set.copyOf(roles);
    }

    @Override
    public String getName() {
        return nip;
    }
}
