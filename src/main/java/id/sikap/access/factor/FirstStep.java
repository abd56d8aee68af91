package id.sikap.access.factor;

import id.sikap.access.session.Door;
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
 * What the sign-in page carries from its first step to its second instead of the password: who proved who he is and by
 * which door, for five minutes. Sealed, so that no node need remember it.
 */
@ApplicationScoped
public class FirstStep {

    private static final String PURPOSE = "first step";
    private static final Duration LIFE = Duration.ofMinutes(5);

    @Inject
    Vault vault;

    @Inject
    Clock clock;

    /** What was proved, and how. */
    public record Proved(String nip, Door door) {}

    public String of(String nip, Door door) {
        String text = nip + " " + door + " " + clock.instant().plus(LIFE);
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(vault.seal(text.getBytes(StandardCharsets.UTF_8), PURPOSE));
    }

    /** Empty when it is forged or too old. */
    public Optional<Proved> read(String proof) {
        try {
            return vault.open(Base64.getUrlDecoder().decode(proof), PURPOSE)
                    .map(bytes -> new String(bytes, StandardCharsets.UTF_8).split(" "))
                    .filter(parts -> Instant.parse(parts[2]).isAfter(clock.instant()))
                    .map(parts -> new Proved(parts[0], Door.valueOf(parts[1])));
        } catch (IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }
}
