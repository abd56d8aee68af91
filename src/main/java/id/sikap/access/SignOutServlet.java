package id.sikap.access;

import id.sikap.platform.Denied;
import id.sikap.platform.SignedIn;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The sign-out button of every page. */
@WebServlet("/sign-out")
public class SignOutServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    transient SignOut signOut;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        SignedIn person = WhoAsks.signedIn(request);
        if (person == null || !person.csrfToken().equals(request.getParameter("csrfToken"))) {
            Denied.tell("csrf", "POST /sign-out");
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        signOut.signOut(request, response);
        response.sendRedirect("/sign-in?said=signed-out");
    }
}
