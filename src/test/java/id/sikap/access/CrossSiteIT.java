package id.sikap.access;

import static org.assertj.core.api.Assertions.assertThat;

import id.sikap.support.Examples;
import id.sikap.support.PortalTest;
import id.sikap.support.Rows;
import id.sikap.support.RunningPortal;
import id.sikap.support.Session;
import id.sikap.support.Session.Answer;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No page of another site makes a signed-in person write. */
@PortalTest
class CrossSiteIT {

    private static Session owner;
    private static Session colleague;

    @BeforeAll
    static void signIn() {
        owner = Session.of("pegawai");
        colleague = Session.of("rekan1");
    }

    @AfterAll
    static void leaveNothing() {
        Examples.remove();
    }

    static Stream<AuthorityIT.Door> apiWrites() {
        return writes().filter(
                        door -> door.isApi() && !door.isPublic() && !door.name().equals("DELETE /api/v1/session"));
    }

    /** Asked before whose thing it is, so any number will do. */
    @ParameterizedTest
    @MethodSource("apiWrites")
    void aWriteNeedsTheTokenOfItsOwnSession(AuthorityIT.Door door) {
        Session who = Stream.of("pegawai", "atasan", "admin")
                .filter(door::admits)
                .findFirst()
                .map(AuthorityIT::session)
                .orElseThrow();
        String path = door.path().replace("{date}", "2099-12-31").replaceAll("\\{[^}]*}", "1");
        String before = Rows.fingerprint();
        for (String token : new String[] {null, "", colleague.csrfToken()}) {
            refused(write(who.withToken(token), door, path), "csrf");
        }
        assertThat(Rows.fingerprint()).isEqualTo(before);
        Answer answer = write(who, door, path);
        assertThat(answer.status()).as("with its token: " + answer).isNotIn(401, 403);
    }

    private static Answer write(Session who, AuthorityIT.Door door, String path) {
        return door.method().equals("DELETE")
                ? who.delete(path)
                : who.send(
                        door.method(), path, BodyPublishers.ofString("{}"), Map.of("Content-Type", "application/json"));
    }

    @Test
    void loggingSendingAndSigningOutNeedItToo() {
        String before = Rows.fingerprint();
        Session tokenless = owner.withToken(null);
        refused(
                tokenless.post(
                        "/api/v1/entries",
                        Examples.post(RunningPortal.today()),
                        Map.of("Idempotency-Key", Examples.key())),
                "csrf");
        refused(tokenless.post("/api/v1/days/" + RunningPortal.today() + "/submit", Map.of()), "csrf");
        refused(tokenless.delete("/api/v1/session"), "csrf");
        assertThat(tokenless.postForm("/sign-out", Map.of()).status()).isEqualTo(403);
        assertThat(tokenless
                        .postForm("/sign-out", Map.of("csrfToken", colleague.csrfToken()))
                        .status())
                .isEqualTo(403);
        assertThat(Rows.fingerprint()).isEqualTo(before);
        assertThat(owner.get("/api/v1/session").status()).isEqualTo(200);
    }

    static Stream<AuthorityIT.Door> writes() {
        return AuthorityIT.doors().filter(door -> !door.method().equals("GET"));
    }

    /** Also where no token is asked for, and before anybody is asked who he is. */
    @ParameterizedTest
    @MethodSource("writes")
    void aWriteFromElsewhereIsTurnedAway(AuthorityIT.Door door) {
        String path = door.path().replaceAll("\\{[^}]*}", "1");
        String before = Rows.fingerprint();
        for (Map<String, String> elsewhere : List.of(
                Map.of("Origin", "https://jahat.example"),
                Map.of("Origin", "http://127.0.0.1:1"),
                Map.of("Origin", "%%"),
                Map.of("Sec-Fetch-Site", "cross-site"),
                Map.of("Sec-Fetch-Site", "same-site"),
                Map.of("Sec-Fetch-Site", "cross-site", "Origin", "null"))) {
            Answer answer = owner.send(door.method(), path, BodyPublishers.noBody(), elsewhere);
            assertThat(answer.status()).as(elsewhere + ": " + answer).isEqualTo(403);
        }
        assertThat(Rows.fingerprint()).isEqualTo(before);
    }

    /** A form that Faces did not hand out carries nothing into the page. */
    @Test
    void aPageTakesNoFormItDidNotGive() {
        String before = Rows.fingerprint();
        for (String state : new String[] {"", "stateless", "-1:-1", "ini bukan keadaan"}) {
            Answer answer = owner.postForm(
                    "/target/propose",
                    Map.of(
                            "jakarta.faces.ViewState",
                            state,
                            "propose",
                            "propose",
                            "propose:result",
                            "Palsu",
                            "propose:indicator",
                            "Palsu",
                            "propose:quantity",
                            "1",
                            "propose:unit",
                            "dokumen",
                            "propose:send",
                            "Kirim"));
            assertThat(answer.status()).as(answer.toString()).isLessThan(500);
        }
        assertThat(Rows.fingerprint()).isEqualTo(before);
    }

    @Test
    void ourOwnPagesMayWrite() {
        Answer answer = owner.post(
                "/api/v1/entries",
                Examples.post(RunningPortal.today()),
                Map.of(
                        "Idempotency-Key",
                        Examples.key(),
                        "Sec-Fetch-Site",
                        "same-origin",
                        "Origin",
                        RunningPortal.uri("").toString()));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
    }

    private static void refused(Answer answer, String code) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(403);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.json().path("code").asText()).isEqualTo(code);
    }
}
