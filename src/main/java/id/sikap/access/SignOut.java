package id.sikap.access;

import id.sikap.access.session.EndSession;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Ends the session itself, not only the page: the cookie of a copied browser is worth nothing afterwards. */
@ApplicationScoped
public class SignOut {

    @Inject
    EndSession endSession;

    @Inject
    WhoAsks whoAsks;

    public void signOut(HttpServletRequest request, HttpServletResponse response) {
        endSession.signOut();
        whoAsks.leave(request, response);
    }
}
