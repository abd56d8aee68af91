package id.sikap.access.sso;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.net.URI;
import java.text.ParseException;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a provider says of itself at {@code /.well-known/openid-configuration}. */
record Discovery(
        String issuer, URI authorization, URI token, URI keys, URI userInfo, boolean basic, Set<String> algorithms) {

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    static URI address(String issuer) {
        return URI.create(issuer.replaceFirst("/$", "") + "/.well-known/openid-configuration");
    }

    static Discovery read(Map<String, Object> said, String issuer) throws NotProven {
        try {
            if (!issuer.equals(JSONObjectUtils.getString(said, "issuer"))) {
                throw new NotProven(NotProven.AWAY, "The provider calls itself another issuer than sikap.oidc.issuer");
            }
            List<String> ways = JSONObjectUtils.getStringList(said, "token_endpoint_auth_methods_supported");
            return new Discovery(
                    issuer,
                    demanded(said, "authorization_endpoint"),
                    demanded(said, "token_endpoint"),
                    demanded(said, "jwks_uri"),
                    said.containsKey("userinfo_endpoint") ? demanded(said, "userinfo_endpoint") : null,
                    // Left out, basic is what it means.
                    ways == null || ways.contains("client_secret_basic"),
                    Set.copyOf(JSONObjectUtils.getStringList(said, "id_token_signing_alg_values_supported")));
        } catch (ParseException | NullPointerException e) {
            throw new NotProven(NotProven.AWAY, e);
        }
    }

    private static URI demanded(Map<String, Object> said, String name) throws NotProven, ParseException {
        URI uri = JSONObjectUtils.getURI(said, name);
        if (uri == null) {
            throw new NotProven(NotProven.AWAY, "The provider does not say its " + name);
        }
        return demandTls(uri);
    }

    /** Who can read or change what goes to and fro can be anybody; only on one's own machine there is nobody between. */
    static URI demandTls(URI uri) throws NotProven {
        boolean safe = "https".equals(uri.getScheme())
                || "http".equals(uri.getScheme()) && LOOPBACK.contains(String.valueOf(uri.getHost()));
        if (!safe) {
            throw new NotProven(NotProven.AWAY, "Not https: " + uri);
        }
        return uri;
    }
}
