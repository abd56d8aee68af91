package id.sikap.platform;

import static org.assertj.core.api.Assertions.assertThat;

import id.sikap.support.PortalTest;
import id.sikap.support.Session;
import id.sikap.support.Session.Answer;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The headers as the browser gets them, each once and to the letter; written down here a second time on purpose. */
@PortalTest
class SecurityHeadersIT {

    private static final String POLICY = "default-src 'none'; base-uri 'none'; object-src 'none'; form-action 'self';"
            + " frame-ancestors 'none'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self';"
            + " style-src 'self' 'unsafe-inline'; worker-src 'self'; manifest-src 'self'; script-src 'self'";

    private static final Map<String, String> ALWAYS = Map.of(
            "X-Content-Type-Options", "nosniff",
            "Referrer-Policy", "no-referrer",
            "Permissions-Policy", "camera=(self), geolocation=(), microphone=()",
            "Strict-Transport-Security", "max-age=31536000; includeSubDomains",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin");

    private static final Map<String, Session> SESSIONS = new TreeMap<>();

    @BeforeAll
    static void signIn() {
        SESSIONS.put("nobody", Session.anonymous());
        SESSIONS.put("pegawai", Session.of("pegawai"));
        SESSIONS.put("admin", Session.of("admin"));
    }

    @ParameterizedTest
    @CsvSource({
        "nobody, /sign-in, 200",
        "pegawai, /worklog/day, 200",
        "pegawai, /target/list, 200",
        "admin, /people/list, 200",
        "nobody, /, 302",
        "nobody, /worklog/day, 302",
        "nobody, /healthz, 200",
        "nobody, /api/v1/openapi.json, 200",
        "nobody, /api/v1/entries, 401",
        "pegawai, /api/v1/entries, 200",
        "pegawai, /api/v1/entries?from=besok, 422",
        "pegawai, /api/v1/nothing, 404",
        "pegawai, /people/list, 404",
        "pegawai, /worklog/day?date=besok, 404",
        "nobody, /nothing, 404"
    })
    void everyAnswerCarriesThem(String who, String path, int status) {
        Answer answer = SESSIONS.get(who).get(path);
        assertThat(answer.status()).isEqualTo(status);
        carriesAll(answer);
        assertThat(answer.raw().headers().allValues("Cache-Control")).containsExactly("no-store");
    }

    @Test
    void aRefusedWriteCarriesThem() {
        Answer answer = SESSIONS.get("pegawai")
                .send("POST", "/sign-in", BodyPublishers.noBody(), Map.of("Origin", "https://jahat.example"));
        assertThat(answer.status()).isEqualTo(403);
        carriesAll(answer);
    }

    /** Asked for by its hash it is kept for good; without, not at all. */
    @Test
    void aStaticFileCarriesThemAndIsKept() {
        Matcher link = Pattern.compile("href=\"([^\"]*sikap\\.css[^\"]*)\"")
                .matcher(SESSIONS.get("nobody").get("/sign-in").text());
        assertThat(link.find()).isTrue();
        String hashed = link.group(1).replace("&amp;", "&");
        assertThat(hashed).containsPattern("v=[0-9a-f]{12}");
        Answer kept = SESSIONS.get("nobody").get(hashed);
        assertThat(kept.status()).isEqualTo(200);
        assertThat(kept.raw().headers().allValues("Cache-Control"))
                .containsExactly("public, max-age=31536000, immutable");
        carriesAll(kept);
        Answer guessed = SESSIONS.get("nobody").get(hashed.replaceAll("v=[0-9a-f]+", "v=000000000000"));
        assertThat(guessed.raw().headers().allValues("Cache-Control"))
                .hasSize(1)
                .first()
                .asString()
                .doesNotContain("immutable");
        carriesAll(guessed);
    }

    /** A page with PrimeFaces' own scripts adds one fresh nonce at the end and nothing else. */
    @Test
    void aNonceIsUsedOnce() {
        String one = policy(SESSIONS.get("admin").get("/people/list"));
        String two = policy(SESSIONS.get("admin").get("/people/list"));
        assertThat(one).startsWith(POLICY + " 'nonce-").isNotEqualTo(two);
    }

    @ParameterizedTest
    @CsvSource({"TRACE", "CONNECTED", "get"})
    void otherVerbsGetNothing(String method) {
        Answer answer = SESSIONS.get("pegawai").send(method, "/worklog/day", BodyPublishers.noBody(), Map.of());
        assertThat(answer.status()).isIn(400, 404, 405, 501);
        assertThat(answer.text()).doesNotContain("__Host-SID");
    }

    private static void carriesAll(Answer answer) {
        ALWAYS.forEach((name, value) ->
                assertThat(answer.raw().headers().allValues(name)).as(name).containsExactly(value));
        assertThat(policy(answer)).matches(Pattern.quote(POLICY) + "( 'nonce-[A-Za-z0-9+/=_-]{20,}';)?");
        assertThat(answer.header("Server")).isNull();
        assertThat(answer.header("X-Powered-By")).isNull();
        assertThat(answer.text())
                .doesNotContain("GlassFish")
                .doesNotContain("Payara")
                .doesNotContain("Exception");
    }

    private static String policy(Answer answer) {
        assertThat(answer.raw().headers().allValues("Content-Security-Policy")).hasSize(1);
        return answer.header("Content-Security-Policy");
    }
}
