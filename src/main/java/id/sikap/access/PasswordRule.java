package id.sikap.access;

import java.util.Locale;
import java.util.Optional;

/**
 * What a password must be (ASVS 6.2): long rather than contrived, any character, nothing of one's own number. Message key
 * {@code password.<fault>}.
 */
final class PasswordRule {

    static final int MIN = 12;

    private PasswordRule() {}

    static Optional<String> fault(String password, String nip) {
        if (password == null || password.codePointCount(0, password.length()) < MIN) {
            return Optional.of("password.short");
        }
        if (password.length() > SignIn.PASSWORD_MAX) {
            return Optional.of("password.long");
        }
        String plain = password.toLowerCase(Locale.ROOT).replace(" ", "");
        if (plain.contains(nip)
                || plain.chars().distinct().count() < 5
                || plain.equals(Demo.PASSWORD.toLowerCase(Locale.ROOT))) {
            return Optional.of("password.guessable");
        }
        return Optional.empty();
    }
}
