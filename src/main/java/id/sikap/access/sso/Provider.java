package id.sikap.access.sso;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.Resource;
import com.nimbusds.jwt.JWTClaimsSet;
import id.sikap.access.ProvenCredential;
import id.sikap.access.session.Door;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** The institution's OpenID provider: where it lets people in, and what its answers prove. */
@ApplicationScoped
class Provider {

    /** What a provider says of itself changes rarely; its keys have a shorter memory of their own (five minutes). */
    private static final Duration MEMORY = Duration.ofHours(1);

    private static final int OK = 200;

    @Inject
    Sso sso;

    @Inject
    ProviderLine line;

    @Inject
    Clock clock;

    private record Known(Discovery discovery, IdTokens tokens, Instant since) {}

    private volatile Known known;

    /** @param again whether to ask even whom the provider knows already */
    URI authorization(Flow flow, String back, boolean again) throws NotProven {
        Map<String, String> question = new LinkedHashMap<>();
        question.put("response_type", "code");
        question.put("client_id", sso.client());
        question.put("redirect_uri", back);
        question.put("scope", sso.scopes());
        question.put("state", flow.state());
        question.put("nonce", flow.nonce());
        question.put("code_challenge", flow.challenge());
        question.put("code_challenge_method", "S256");
        if (again) {
            question.put("prompt", "login");
        }
        URI address = known().discovery().authorization();
        return URI.create(address + (address.getRawQuery() == null ? "?" : "&") + form(question));
    }

    ProvenCredential redeem(String code, Flow flow, String back) throws NotProven {
        Known provider = known();
        Map<String, Object> answer = exchange(provider.discovery(), code, flow, back);
        JWTClaimsSet claims = provider.tokens().check(text(answer, "id_token"), flow.nonce());
        Object nip = claims.getClaim(sso.claim());
        if (nip == null) {
            nip = userInfo(provider.discovery(), text(answer, "access_token"), claims.getSubject());
        }
        // A number would have lost its last digits in the JSON of most.
        if (!(nip instanceof String text)) {
            throw new NotProven(NotProven.REFUSED, "No text in the claim " + sso.claim());
        }
        return new ProvenCredential(text, door(claims));
    }

    private Door door(JWTClaimsSet claims) {
        List<Object> said = new ArrayList<>();
        said.add(claims.getClaim("acr"));
        if (claims.getClaim("amr") instanceof Collection<?> methods) {
            said.addAll(methods);
        }
        return said.stream().filter(Objects::nonNull).anyMatch(sso::isTwice) ? Door.PROVIDER_TWICE : Door.PROVIDER;
    }

    private Map<String, Object> exchange(Discovery provider, String code, Flow flow, String back) throws NotProven {
        Map<String, String> question = new LinkedHashMap<>();
        question.put("grant_type", "authorization_code");
        question.put("code", code);
        question.put("redirect_uri", back);
        question.put("code_verifier", flow.verifier());
        question.put("client_id", sso.client());
        HttpRequest.Builder request = HttpRequest.newBuilder(provider.token())
                .header("Accept", "application/json")
                .header("Content-Type", "application/x-www-form-urlencoded");
        if (sso.secret().isPresent() && provider.basic()) {
            request.header(
                    "Authorization", "Basic " + basic(sso.client(), sso.secret().get()));
        } else {
            sso.secret().ifPresent(secret -> question.put("client_secret", secret));
        }
        ProviderLine.Answer answer =
                line.send(request.POST(BodyPublishers.ofString(form(question))).build());
        if (answer.isRefusal()) {
            String error = text(answer.json(), "error");
            // A code that was used or is too old; everything else is between the operators of both.
            throw new NotProven(
                    error.equals("invalid_grant") ? NotProven.EXPIRED : NotProven.REFUSED,
                    "The token endpoint answers " + answer.status() + " " + error);
        }
        return answer.json();
    }

    /** Some providers keep the ID token short. What they say there counts only for the same person. */
    private Object userInfo(Discovery provider, String accessToken, String subject) throws NotProven {
        if (provider.userInfo() == null) {
            return null;
        }
        ProviderLine.Answer answer = line.send(HttpRequest.newBuilder(provider.userInfo())
                .header("Accept", "application/json")
                .header("Authorization", "Bearer " + accessToken)
                .build());
        if (answer.status() != OK) {
            throw new NotProven(NotProven.REFUSED, "The userinfo endpoint answers " + answer.status());
        }
        Map<String, Object> person = answer.json();
        return subject.equals(person.get("sub")) ? person.get(sso.claim()) : null;
    }

    private static String text(Map<String, Object> json, String name) {
        return json.get(name) instanceof String text ? text : "";
    }

    private Known known() throws NotProven {
        Known now = known;
        if (now == null || now.since().plus(MEMORY).isBefore(clock.instant())) {
            now = meet();
            known = now;
        }
        return now;
    }

    private Known meet() throws NotProven {
        URI address = Discovery.demandTls(Discovery.address(sso.issuer()));
        ProviderLine.Answer answer = line.send(HttpRequest.newBuilder(address)
                .header("Accept", "application/json")
                .build());
        if (answer.status() != OK) {
            throw new NotProven(NotProven.AWAY, address + " answers " + answer.status());
        }
        Discovery discovery = Discovery.read(answer.json(), sso.issuer());
        return new Known(
                discovery,
                new IdTokens(sso.issuer(), sso.client(), keys(discovery.keys()), discovery.algorithms(), clock),
                clock.instant());
    }

    /**
     * Kept for five minutes; a token by a key that is not among them has them asked for anew, and as often as need be: tokens
     * come from the provider itself, for a code of its own, so that nobody can have us ask at whim.
     */
    private JWKSource<SecurityContext> keys(URI address) throws NotProven {
        try {
            // Refreshing ahead would be done by threads of its own, which the server knows nothing of.
            return JWKSourceBuilder.<SecurityContext>create(address.toURL(), this::fetch)
                    .refreshAheadCache(false)
                    .rateLimited(false)
                    .build();
        } catch (MalformedURLException e) {
            throw new NotProven(NotProven.AWAY, e);
        }
    }

    private Resource fetch(URL address) throws IOException {
        try {
            ProviderLine.Answer answer = line.send(
                    HttpRequest.newBuilder(URI.create(address.toString())).build());
            if (answer.status() != OK) {
                throw new IOException(address + " answers " + answer.status());
            }
            return new Resource(answer.text(), "application/json");
        } catch (NotProven e) {
            throw new IOException(e);
        }
    }

    /** RFC 6749, 2.3.1: both are form-encoded first. */
    private static String basic(String client, String secret) {
        return Base64.getEncoder()
                .encodeToString((encode(client) + ":" + encode(secret)).getBytes(StandardCharsets.US_ASCII));
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
