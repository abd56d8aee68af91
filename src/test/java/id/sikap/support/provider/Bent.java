package id.sikap.support.provider;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.util.Date;
import java.util.Map;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;

/** Signs as it should, or, for who signed in as {@code <nip>!<bend>}, as it should not. */
class Bent implements JwtEncoder {

    private final JwtEncoder straight;
    private final Keys keys;

    Bent(JWKSource<SecurityContext> published, Keys keys) {
        this.straight = new NimbusJwtEncoder(published);
        this.keys = keys;
    }

    static String nip(String user) {
        return user.split("!", 2)[0];
    }

    static String of(String user) {
        return user.contains("!") ? user.split("!", 2)[1] : "";
    }

    @Override
    public Jwt encode(JwtEncoderParameters asked) {
        // Only an ID token answers a nonce.
        String bend = asked.getClaims().hasClaim("nonce") ? of(asked.getClaims().getSubject()) : "";
        if (bend.equals("rotate")) {
            keys.rotate();
        }
        Jwt good = straight.encode(asked);
        try {
            return switch (bend) {
                case "none" -> with(good, new PlainJWT(claims(asked)).serialize());
                case "hmac" -> with(good, hmac(claims(asked)));
                case "stranger" -> with(good, signed(keys.strangers(), claims(asked)));
                default -> good;
            };
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Jwt with(Jwt good, String value) {
        return new Jwt(value, good.getIssuedAt(), good.getExpiresAt(), good.getHeaders(), good.getClaims());
    }

    private static String signed(RSAKey key, JWTClaimsSet claims) throws JOSEException {
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(), claims);
        token.sign(new RSASSASigner(key));
        return token.serialize();
    }

    /** By what everybody can read: the old trick on who takes the algorithm from the token. */
    private String hmac(JWTClaimsSet claims) throws JOSEException {
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256)
                        .keyID(keys.current().getKeyID())
                        .build(),
                claims);
        token.sign(new MACSigner(keys.current().toRSAPublicKey().getEncoded()));
        return token.serialize();
    }

    private static JWTClaimsSet claims(JwtEncoderParameters asked) {
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder();
        for (Map.Entry<String, Object> claim : asked.getClaims().getClaims().entrySet()) {
            boolean isMoment = claim.getValue() instanceof java.time.Instant;
            claims.claim(claim.getKey(), isMoment ? Date.from((java.time.Instant) claim.getValue()) : claim.getValue());
        }
        return claims.build();
    }
}
