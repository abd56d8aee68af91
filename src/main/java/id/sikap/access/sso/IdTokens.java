package id.sikap.access.sso;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.BadJWTException;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.text.ParseException;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Whether an ID token holds: who signed it, for whom, when, and for which of our questions (OpenID Connect Core, 3.1.3.7). */
record IdTokens(String issuer, String client, JWKSource<SecurityContext> keys, Set<String> offered, Clock clock) {

    /** What two clocks may differ by. */
    static final int SKEW_SECONDS = 60;

    /** By a key that the provider alone has: "none" and those by a shared secret are not among them. */
    private static final Set<JWSAlgorithm> BY_PUBLIC_KEY = Set.of(
            JWSAlgorithm.RS256,
            JWSAlgorithm.RS384,
            JWSAlgorithm.RS512,
            JWSAlgorithm.PS256,
            JWSAlgorithm.PS384,
            JWSAlgorithm.PS512,
            JWSAlgorithm.ES256,
            JWSAlgorithm.ES384,
            JWSAlgorithm.ES512);

    private static final Set<String> REQUIRED = Set.of("sub", "iat", "exp");

    JWTClaimsSet check(String token, String nonce) throws NotProven {
        Set<JWSAlgorithm> algorithms = algorithms();
        if (algorithms.isEmpty()) {
            throw new NotProven(NotProven.REFUSED, "The provider signs in no way that proves it: " + offered);
        }
        DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(algorithms, keys));
        DefaultJWTClaimsVerifier<SecurityContext> verifier =
                new DefaultJWTClaimsVerifier<>(
                        client,
                        new JWTClaimsSet.Builder()
                                .issuer(issuer)
                                .claim("nonce", nonce)
                                .build(),
                        REQUIRED) {
                    @Override
                    public void verify(JWTClaimsSet claims, SecurityContext context) throws BadJWTException {
                        super.verify(claims, context);
                        demandOurs(claims);
                    }

                    @Override
                    protected Date currentTime() {
                        return Date.from(clock.instant());
                    }
                };
        verifier.setMaxClockSkew(SKEW_SECONDS);
        processor.setJWTClaimsSetVerifier(verifier);
        try {
            return processor.process(token, null);
        } catch (KeySourceException e) {
            throw new NotProven(NotProven.AWAY, e);
        } catch (ParseException | BadJOSEException | JOSEException e) {
            throw new NotProven(NotProven.REFUSED, e);
        }
    }

    private Set<JWSAlgorithm> algorithms() {
        return BY_PUBLIC_KEY.stream()
                .filter(algorithm -> offered.contains(algorithm.getName()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** A token for several was asked for by one of them, which it names. */
    private void demandOurs(JWTClaimsSet claims) throws BadJWTException {
        List<String> audience = claims.getAudience();
        Object party = claims.getClaim("azp");
        if (party == null ? audience.size() > 1 : !party.equals(client)) {
            throw new BadJWTException("The token was asked for by another client");
        }
        if (claims.getIssueTime().toInstant().isAfter(clock.instant().plusSeconds(SKEW_SECONDS))) {
            throw new BadJWTException("The token comes from the future");
        }
    }
}
