package id.sikap.access.sso;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** To the second, what a running provider cannot be made to do; the rest of what may be wrong with a token is in ProviderIT. */
class IdTokensTest {

    private static final Instant NOW = Instant.parse("2026-11-04T03:00:00Z");
    private static final String ISSUER = "https://sso.example";

    private final ECKey key = key();
    private final IdTokens tokens = tokens(Set.of("ES256"));

    @Test
    void aTokenOfThisMomentHolds() throws Exception {
        assertThat(tokens.check(signed(claims -> claims), "n-1").getSubject()).isEqualTo("somebody");
    }

    @Test
    void clocksMayDifferByAMinuteAndNoMore() throws Exception {
        assertThat(check(claims -> claims.expirationTime(ago(59)))).isNotNull();
        assertRefused(claims -> claims.expirationTime(ago(61)));
        assertThat(check(claims -> claims.issueTime(ago(-59)))).isNotNull();
        assertRefused(claims -> claims.issueTime(ago(-61)));
    }

    @Test
    void whatMustBeThereIs() {
        assertRefused(claims -> claims.subject(null));
        assertRefused(claims -> claims.issueTime(null));
        assertRefused(claims -> claims.expirationTime(null));
        assertRefused(claims -> claims.audience((String) null));
        assertRefused(claims -> claims.issuer(null));
        assertRefused(claims -> claims.claim("nonce", null));
    }

    @Test
    void aTokenForSeveralMustHaveBeenAskedForByUs() throws Exception {
        assertRefused(claims -> claims.audience(List.of("sikap", "others")));
        assertThat(check(claims -> claims.audience(List.of("sikap", "others")).claim("azp", "sikap")))
                .isNotNull();
        assertRefused(claims -> claims.claim("azp", "others"));
    }

    /** And what the provider says it signs with is not believed where it is nobody's own. */
    @Test
    void onlyWhatTheProviderSaysItSignsWith() {
        assertThatThrownBy(() -> tokens(Set.of("RS256")).check(signed(claims -> claims), "n-1"))
                .isInstanceOf(NotProven.class);
        assertThatThrownBy(() -> tokens(Set.of("none", "HS256")).check(signed(claims -> claims), "n-1"))
                .isInstanceOf(NotProven.class);
    }

    @Test
    void aTokenThatIsNoneIsRefusedToo() {
        for (String token : List.of("", "a.b.c", "null", "eyJhbGciOiJub25lIn0.e30.")) {
            assertThatThrownBy(() -> tokens.check(token, "n-1"))
                    .as(token)
                    .isInstanceOfSatisfying(
                            NotProven.class, e -> assertThat(e.key()).isEqualTo(NotProven.REFUSED));
        }
    }

    private IdTokens tokens(Set<String> offered) {
        return new IdTokens(
                ISSUER,
                "sikap",
                new ImmutableJWKSet<>(new JWKSet(key.toPublicJWK())),
                offered,
                Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private JWTClaimsSet check(UnaryOperator<JWTClaimsSet.Builder> bend) throws Exception {
        return tokens.check(signed(bend), "n-1");
    }

    private void assertRefused(UnaryOperator<JWTClaimsSet.Builder> bend) {
        assertThatThrownBy(() -> check(bend)).isInstanceOfSatisfying(NotProven.class, e -> assertThat(e.key())
                .isEqualTo(NotProven.REFUSED));
    }

    private String signed(UnaryOperator<JWTClaimsSet.Builder> bend) throws JOSEException {
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.ES256).keyID("k").build(),
                bend.apply(new JWTClaimsSet.Builder()
                                .issuer(ISSUER)
                                .audience("sikap")
                                .subject("somebody")
                                .claim("nonce", "n-1")
                                .issueTime(ago(10))
                                .expirationTime(Date.from(NOW.plus(Duration.ofMinutes(5)))))
                        .build());
        token.sign(new ECDSASigner(key));
        return token.serialize();
    }

    private static Date ago(int seconds) {
        return Date.from(NOW.minusSeconds(seconds));
    }

    private static ECKey key() {
        try {
            return new ECKeyGenerator(Curve.P_256).keyID("k").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
