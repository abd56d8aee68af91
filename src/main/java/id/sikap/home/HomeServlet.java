package id.sikap.home;

import id.sikap.platform.CurrentUser;
import id.sikap.platform.Role;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The bare address leads each to the page of the day. */
@WebServlet("")
public class HomeServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    transient CurrentUser user;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.sendRedirect(first());
    }

    private String first() {
        if (!user.isSignedIn()) {
            return "/sign-in";
        }
        if (user.is(Role.ADMIN)) {
            return "/people/list";
        }
        return user.is(Role.PPK) || user.is(Role.PYB) ? "/report/centre" : "/worklog/day";
    }
}
