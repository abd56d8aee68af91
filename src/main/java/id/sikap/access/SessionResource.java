package id.sikap.access;

import id.sikap.platform.BadRequest;
import id.sikap.platform.CurrentUser;
import id.sikap.platform.Json;
import id.sikap.platform.JsonBody;
import id.sikap.platform.Language;
import id.sikap.platform.Problem;
import id.sikap.platform.Refused;
import id.sikap.platform.Refused.Fault;
import id.sikap.platform.Role;
import id.sikap.platform.SignedIn;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Signing in and out for scripts and for pages that must not lose a typed text. */
@Path("/session")
@Produces(MediaType.APPLICATION_JSON)
public class SessionResource {

    @Inject
    SecurityContext security;

    @Inject
    SignInAttempt attempt;

    @Inject
    SignOut signOut;

    @Inject
    CurrentUser user;

    @Inject
    WhoAsks whoAsks;

    /** To ask is no use of the session: it goes on running out. */
    @GET
    public Response who(@Context HttpServletRequest request) {
        return Response.ok(json(user.require(), request)).build();
    }

    /** The person wants to stay, which this request says by itself. */
    @PUT
    public Response stay(@Context HttpServletRequest request) {
        return Response.ok(json(user.require(), request)).build();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response signIn(InputStream sent, @Context HttpServletRequest request, @Context HttpServletResponse response)
            throws IOException {
        JsonBody body = JsonBody.read(sent);
        String nip = body.text("nip");
        String password = body.text("password");
        String otp = body.text("otp");
        List<Fault> faults = new ArrayList<>(body.faults());
        if (nip == null) {
            faults.add(new Fault("nip", "field.required"));
        }
        if (password == null) {
            faults.add(new Fault("password", "field.required"));
        }
        if (!faults.isEmpty()) {
            throw new Refused(faults);
        }
        AuthenticationStatus status = security.authenticate(
                request,
                response,
                AuthenticationParameters.withParams()
                        .credential(SignInCredential.first(nip, password, otp))
                        .newAuthentication(true));
        attempt.rethrowFailure();
        if (attempt.isTurnedAway()) {
            Problem problem = attempt.isCrowded()
                    ? Problem.of(503, "crowded", Language.asked(request))
                    : Problem.of(429, "throttled", Language.asked(request));
            return Response.fromResponse(problem.response())
                    // Instead of the problem's own, which speaks of outages.
                    .header("Retry-After", null)
                    .header("Retry-After", attempt.retryAfterSeconds())
                    .build();
        }
        SignedIn person = WhoAsks.signedIn(request);
        if (status != AuthenticationStatus.SUCCESS || person == null) {
            throw new BadRequest(401, attempt.code());
        }
        return Response.ok(json(person, request)).build();
    }

    @DELETE
    public Response signOut(@Context HttpServletRequest request, @Context HttpServletResponse response) {
        signOut.signOut(request, response);
        return Response.noContent().build();
    }

    private String json(SignedIn person, HttpServletRequest request) {
        return Json.createObjectBuilder()
                .add("nip", person.nip())
                .add("name", person.name())
                .add("roles", roles(person.roles()))
                .add("csrfToken", person.csrfToken())
                .add("secondsLeft", whoAsks.left(request).toSeconds())
                .build()
                .toString();
    }

    static JsonArrayBuilder roles(Set<Role> roles) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        roles.stream().sorted().forEach(role -> array.add(role.name()));
        return array;
    }
}
