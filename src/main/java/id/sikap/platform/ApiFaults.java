package id.sikap.platform;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Locale;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Every failure of a call as application/problem+json; what nobody foresaw gets a number that the log knows too. */
@Provider
public class ApiFaults implements ExceptionMapper<Throwable> {

    private static final Logger LOG = Logger.getLogger(ApiFaults.class.getName());

    @Context
    HttpServletRequest request;

    @Override
    public Response toResponse(Throwable failure) {
        Locale locale = Language.asked(request);
        if (failure instanceof Refused refused) {
            return Problem.of(422, refused, locale).response();
        }
        if (failure instanceof Conflict conflict) {
            return Problem.of(conflict, locale).response();
        }
        if (failure instanceof NotFound) {
            Denied.tell("not_found", request.getMethod() + " " + request.getRequestURI());
            return Problem.of(404, "not_found", locale).response();
        }
        if (failure instanceof BadRequest bad) {
            return Problem.of(bad.status(), bad.code(), locale).response();
        }
        if (failure instanceof WebApplicationException web && web.getResponse().getStatus() < 500) {
            return Problem.of(
                            web.getResponse().getStatus(),
                            code(web.getResponse().getStatus()),
                            locale)
                    .response();
        }
        return unforeseen(failure, locale);
    }

    private Response unforeseen(Throwable failure, Locale locale) {
        String incident = RequestId.of(request);
        LOG.log(Level.SEVERE, "incident " + incident, failure);
        boolean down = Outage.isCauseOf(failure);
        return new Problem(
                        down ? 503 : 500,
                        down ? "unavailable" : "unforeseen",
                        Words.say(locale, down ? "problem.unavailable" : "problem.unforeseen", incident),
                        Map.of())
                .response();
    }

    private static String code(int status) {
        return switch (status) {
            case 404 -> "not_found";
            case 405 -> "method";
            case 406 -> "not_acceptable";
            case 413 -> "too_large";
            case 415 -> "media_type";
            default -> "request";
        };
    }
}
