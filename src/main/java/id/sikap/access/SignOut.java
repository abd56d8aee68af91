package id.sikap.access;

import id.sikap.platform.SignedIn;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;

/** Ends the session itself, not only the page: the cookie of a copied browser is worth nothing afterwards. */
@ApplicationScoped
public class SignOut {

    @Inject
    SignInLog log;

    public void signOut(HttpServletRequest request) {
        SignedIn person = PortalAuthentication.signedIn(request);
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        if (person != null) {
            log.signedOut(person.employeeId());
        }
    }
}
