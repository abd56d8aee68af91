package id.sikap.platform;

import jakarta.security.enterprise.CallerPrincipal;
import java.util.Set;

/** Who signed in, as a session says: small and immutable. The name of the principal is the NIP. */
public final class SignedIn extends CallerPrincipal {
    private static final long serialVersionUID = 1L;

    private final long sessionId;
    private final long employeeId;
    private final String fullName;
    private final Set<Role> roles;
    private final String csrfToken;
    private final boolean mustEnrol;

    public SignedIn(
            long sessionId,
            long employeeId,
            String nip,
            String fullName,
            Set<Role> roles,
            String csrfToken,
            boolean mustEnrol) {
        super(nip);
        this.sessionId = sessionId;
        this.employeeId = employeeId;
        this.fullName = fullName;
        this.roles = Set.copyOf(roles);
        this.csrfToken = csrfToken;
        this.mustEnrol = mustEnrol;
    }

    public long sessionId() {
        return sessionId;
    }

    public long employeeId() {
        return employeeId;
    }

    public String nip() {
        return getName();
    }

    public String name() {
        return fullName;
    }

    public Set<Role> roles() {
        return roles;
    }

    public String csrfToken() {
        return csrfToken;
    }

    /** Before anything else a second factor must be taken. */
    public boolean mustEnrol() {
        return mustEnrol;
    }
}
