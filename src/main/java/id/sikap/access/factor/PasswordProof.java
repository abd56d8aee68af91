package id.sikap.access.factor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

/**
 * What the sign-in page carries from its first step to its second instead of the password: that it was right, whose it
 * was, and for five minutes. Sealed, so that no node need remember it.
 */
@ApplicationScoped
public class PasswordProof {

    private static final String PURPOSE = "password";
    private static final Duration LIFE = Duration.ofMinutes(5);

    @Inject
    Vault vault;

    @Inject
    Clock clock;

    public String of(String nip) {
        String text = nip + " " + clock.instant().plus(LIFE);
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(vault.seal(text.getBytes(StandardCharsets.UTF_8), PURPOSE));
    }

    /** Whose password it proves; empty when it is forged or too old. */
    public Optional<String> nip(String proof) {
        try {
            return vault.open(Base64.getUrlDecoder().decode(proof), PURPOSE)
                    .map(bytes -> new String(bytes, StandardCharsets.UTF_8).split(" "))
                    .filter(parts -> Instant.parse(parts[1]).isAfter(clock.instant()))
                    .map(parts -> parts[0]);
        } catch (IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }
}
