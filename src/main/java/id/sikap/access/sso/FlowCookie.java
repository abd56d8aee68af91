package id.sikap.access.sso;

import id.sikap.access.factor.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/**
 * Where a flow waits for its answer: sealed, in the browser that began it, so that no other browser can end it and any
 * node may. It is taken out with the first answer, right or wrong; who kept a copy still has no second code.
 */
@ApplicationScoped
class FlowCookie {

    static final String NAME = "__Host-sso";

    private static final String PURPOSE = "sso";
    /** Long enough to look for the phone with the codes. */
    private static final Duration LIFE = Duration.ofMinutes(10);

    @Inject
    Vault vault;

    @Inject
    Clock clock;

    Flow begin(HttpServletResponse response, String from) {
        Flow flow = Flow.begin(clock.instant().plus(LIFE), from);
        byte[] sealed = vault.seal(flow.text().getBytes(StandardCharsets.UTF_8), PURPOSE);
        response.addCookie(
                cookie(Base64.getUrlEncoder().withoutPadding().encodeToString(sealed), (int) LIFE.toSeconds()));
        return flow;
    }

    /** Empty when none was begun here, or too long ago. */
    Optional<Flow> take(HttpServletRequest request, HttpServletResponse response) {
        response.addCookie(cookie("", 0));
        return Optional.ofNullable(request.getCookies()).stream()
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(NAME))
                .findFirst()
                .flatMap(cookie -> open(cookie.getValue()))
                .filter(flow -> flow.expires().isAfter(clock.instant()));
    }

    private Optional<Flow> open(String value) {
        try {
            return vault.open(Base64.getUrlDecoder().decode(value), PURPOSE)
                    .map(bytes -> Flow.read(new String(bytes, StandardCharsets.UTF_8)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Lax, not Strict: the answer comes by a link from the provider's page. */
    private static Cookie cookie(String value, int maxAge) {
        Cookie cookie = new Cookie(NAME, value);
        cookie.setPath("/");
        cookie.setSecure(true);
        cookie.setHttpOnly(true);
        cookie.setAttribute("SameSite", "Lax");
        cookie.setMaxAge(maxAge);
        return cookie;
    }
}
