package id.sikap.access.sso;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.text.ParseException;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a provider says of itself is read with care: it names where our secret is sent. */
class DiscoveryTest {

    private static final String ISSUER = "https://sso.example/realms/provinsi";
    private static final String DOCUMENT = """
            {"issuer": "https://sso.example/realms/provinsi", "authorization_endpoint": "https://sso.example/auth",
             "token_endpoint": "https://sso.example/token", "jwks_uri": "https://sso.example/keys",
             "token_endpoint_auth_methods_supported": ["client_secret_post"],
             "id_token_signing_alg_values_supported": ["RS256", "HS256"]}""";

    @Test
    void whatItSaysIsTaken() throws Exception {
        Discovery discovery = Discovery.read(json(DOCUMENT), ISSUER);
        assertThat(discovery.token()).hasToString("https://sso.example/token");
        assertThat(discovery.basic()).isFalse();
        assertThat(discovery.userInfo()).isNull();
        assertThat(discovery.algorithms()).containsExactlyInAnyOrder("RS256", "HS256");
    }

    @Test
    void aRealmIsPartOfTheAddress() {
        assertThat(Discovery.address(ISSUER))
                .hasToString("https://sso.example/realms/provinsi/.well-known/openid-configuration");
        assertThat(Discovery.address("https://sso.example/"))
                .hasToString("https://sso.example/.well-known/openid-configuration");
    }

    @Test
    void anotherIssuerOrAnOpenLineIsNone() {
        assertAway(DOCUMENT.replace("realms/provinsi", "realms/lain"));
        assertAway(DOCUMENT.replace("https://sso.example/token", "http://sso.example/token"));
        assertAway(DOCUMENT.replace("https://sso.example/keys", "file:///keys"));
    }

    @Test
    void whatIsMissingOrOfAnotherKindIsNone() {
        assertAway("{}");
        assertAway(DOCUMENT.replace("token_endpoint\"", "token\""));
        assertAway(DOCUMENT.replace("[\"RS256\", \"HS256\"]", "\"RS256\""));
        assertAway(DOCUMENT.replace("\"https://sso.example/auth\"", "7"));
    }

    private static void assertAway(String document) {
        assertThatThrownBy(() -> Discovery.read(json(document), ISSUER))
                .as(document)
                .isInstanceOfSatisfying(
                        NotProven.class, e -> assertThat(e.key()).isEqualTo(NotProven.AWAY));
    }

    private static Map<String, Object> json(String text) throws ParseException {
        return JSONObjectUtils.parse(text);
    }
}
