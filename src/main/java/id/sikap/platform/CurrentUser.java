package id.sikap.platform;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;

/** The one who asks in this request; set once at the door (access), read everywhere else. */
@Named
@RequestScoped
public class CurrentUser {

    @Inject
    HttpServletRequest request;

    private SignedIn signedIn;
    private String address;
    private Duration left;
    private String followed;

    /** @param left until the session ends if nothing more is asked */
    public void enter(SignedIn who, String from, Duration left) {
        signedIn = who;
        address = from;
        this.left = left;
    }

    /** In another thread, what follows a request that was answered already. */
    public void follow(String from, String request) {
        address = from;
        followed = request;
        left = Duration.ZERO;
    }

    public boolean isSignedIn() {
        return signedIn != null;
    }

    public long id() {
        return require().employeeId();
    }

    public boolean is(Role role) {
        return signedIn != null && signedIn.roles().contains(role);
    }

    /** The address the request came from, for the audit trail. */
    public String address() {
        return address;
    }

    /** What this request is called, for the audit trail. */
    public String requestId() {
        return followed == null ? RequestId.of(request) : followed;
    }

    public SignedIn require() {
        if (signedIn == null) {
            throw new NotFound();
        }
        return signedIn;
    }

    public Duration left() {
        return left;
    }

    public String getName() {
        return require().name();
    }

    public String getNip() {
        return require().nip();
    }

    public String getCsrfToken() {
        return require().csrfToken();
    }

    public boolean isSupervisor() {
        return is(Role.SUPERVISOR);
    }

    public boolean isAdmin() {
        return is(Role.ADMIN);
    }

    public boolean isPpk() {
        return is(Role.PPK);
    }

    public boolean isUnitAdmin() {
        return is(Role.UNIT_ADMIN);
    }

    public boolean isOperator() {
        return is(Role.OPERATOR);
    }

    /** Administrator of everything or of a unit. */
    public boolean isLookingAfter() {
        return isAdmin() || isUnitAdmin();
    }

    /** Reads the reports of the whole institution. */
    public boolean isReadingAll() {
        return isAdmin() || isPpk() || is(Role.PYB) || is(Role.INSPECTOR);
    }

    /** Reads the whole audit trail. */
    public boolean isReadingTrail() {
        return isAdmin() || isPpk() || is(Role.INSPECTOR);
    }

    /** Has others than himself to look for. */
    public boolean isSeeingOthers() {
        return isSupervisor() || is(Role.TEAM_LEADER) || isUnitAdmin() || isReadingAll();
    }
}
