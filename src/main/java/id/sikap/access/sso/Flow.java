package id.sikap.access.sso;

import id.sikap.platform.LocalPath;
import id.sikap.platform.Tokens;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;

/** One way to the provider and back: three secrets of this browser's, where to go afterwards, and until when. */
record Flow(String state, String nonce, String verifier, Instant expires, String from) {

    static Flow begin(Instant expires, String from) {
        return new Flow(Tokens.next(), Tokens.next(), Tokens.next(), expires, LocalPath.orHome(from));
    }

    static Flow read(String text) {
        String[] parts = text.split(" ", 5);
        return new Flow(parts[0], parts[1], parts[2], Instant.parse(parts[3]), parts[4]);
    }

    String text() {
        return String.join(" ", state, nonce, verifier, expires.toString(), from);
    }

    boolean isAnsweredBy(String brought) {
        return brought != null
                && MessageDigest.isEqual(
                        state.getBytes(StandardCharsets.UTF_8), brought.getBytes(StandardCharsets.UTF_8));
    }

    /** PKCE, S256: the provider gives the code's worth only to who knows what this was made of. */
    String challenge() {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(
                            MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
