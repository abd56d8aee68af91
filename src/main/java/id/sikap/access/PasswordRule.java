package id.sikap.access;

import id.sikap.platform.Refused.Fault;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a password must be (ASVS 6.2): long rather than contrived, any character, something left of it once all that
 * everybody would try is taken out, and nothing that a guesser with lists comes upon soon. What is typed is taken as it is: never trimmed, never normalised.
 */
public final class PasswordRule {

    public static final int MAX = 128;

    private static final int MIN = 12;
    /** For whoever decides over others. */
    private static final int MIN_ENTRUSTED = 15;

    private static final int LEFT = 6;
    private static final int DISTINCT = 5;
    private static final int SHORTEST_WORD = 3;
    private static final Pattern YEAR = Pattern.compile("(19|20)\\d\\d");
    private static final Pattern SEPARATOR = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final List<String> COMMON = common();

    /** Whose password it is to be: of that person's number, name and office nothing counts. */
    public record Owner(String nip, String name, String institution, boolean entrusted) {

        int least() {
            return entrusted ? MIN_ENTRUSTED : MIN;
        }

        private List<String> words() {
            List<String> words = new ArrayList<>(List.of(nip));
            Arrays.stream(SEPARATOR.split((name + " " + institution).toLowerCase(Locale.ROOT)))
                    .filter(word -> word.length() >= SHORTEST_WORD)
                    .forEach(words::add);
            return words;
        }
    }

    private PasswordRule() {}

    public static Optional<Fault> fault(String field, String password, Owner owner) {
        int length = password == null ? 0 : password.codePointCount(0, password.length());
        if (length < owner.least()) {
            return Optional.of(new Fault(field, "password.short", owner.least()));
        }
        if (length > MAX) {
            return Optional.of(new Fault(field, "password.long", MAX));
        }
        return isGuessable(password, owner) ? Optional.of(new Fault(field, "password.guessable")) : Optional.empty();
    }

    private static boolean isGuessable(String password, Owner owner) {
        if (password.codePoints().distinct().count() < DISTINCT) {
            return true;
        }
        // Written in signs alone it has no word in it; five different ones must do.
        if (SEPARATOR.matcher(password).replaceAll("").isEmpty()) {
            return false;
        }
        String letters = password.toLowerCase(Locale.ROOT).replace('@', 'a').replace('$', 's');
        String bare = SEPARATOR.matcher(letters).replaceAll("");
        List<String> known = new ArrayList<>(COMMON);
        known.addAll(owner.words());
        known.sort(Comparator.comparingInt(String::length).reversed());
        String left = YEAR.matcher(without(known, bare)).replaceAll("");
        left = without(known, plain(left));
        return left.codePointCount(0, left.length()) < LEFT || Guesser.findsSoon(password, owner.words());
    }

    private static String without(List<String> words, String text) {
        String left = text;
        for (String word : words) {
            left = left.replace(word, "");
        }
        return left;
    }

    /** p@ssw0rd is no riddle. */
    private static String plain(String text) {
        return text.replace('0', 'o')
                .replace('1', 'i')
                .replace('3', 'e')
                .replace('4', 'a')
                .replace('5', 's')
                .replace('7', 't');
    }

    private static List<String> common() {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                PasswordRule.class.getResourceAsStream("/common-passwords.txt"), StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.startsWith("#")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
