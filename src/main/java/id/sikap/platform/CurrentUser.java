package id.sikap.platform;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;

/** The one who asks in this request; set once at the door (access), read everywhere else. */
@Named
@RequestScoped
public class CurrentUser {

    private SignedIn signedIn;
    private String address;

    public void enter(SignedIn who, String from) {
        signedIn = who;
        address = from;
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

    public SignedIn require() {
        if (signedIn == null) {
            throw new NotFound();
        }
        return signedIn;
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
}
