package id.sikap.access;

import com.nulabinc.zxcvbn.Strength;
import com.nulabinc.zxcvbn.Zxcvbn;
import java.util.List;

/**
 * Somebody who has the lists of leaked passwords, of names and words, who knows keyboards, dates and rows of letters, and who tries
 * the likely first (zxcvbn; ASVS 6.2.4 and 6.2.12). His lists are English: Indonesian words are PasswordRule's.
 */
final class Guesser {

    /** From here on zxcvbn calls a password very unguessable, in its highest class. Twelve characters without a pattern take him 1e12. */
    private static final double ENOUGH = 1e10;

    /** Whatever follows can only make it harder, and each character makes him think longer. */
    private static final int READ = 64;

    /**
     * He tries every reading of signs for letters, and the readings multiply: over a text with all of them he sat for ten seconds.
     * Without these signs there are eight readings at most.
     */
    private static final String RARE_SIGNS = "{[(<|+%";

    private static final Zxcvbn ZXCVBN = new Zxcvbn();

    private Guesser() {}

    /** @param known what he knows of the owner */
    static boolean findsSoon(String password, List<String> known) {
        StringBuilder read = new StringBuilder(READ);
        for (char c : password.substring(0, Math.min(password.length(), READ)).toCharArray()) {
            read.append(c == '@' ? 'a' : c == '$' ? 's' : RARE_SIGNS.indexOf(c) < 0 ? c : '-');
        }
        Strength strength = ZXCVBN.measure(read, known);
        try {
            return strength.getGuesses() < ENOUGH;
        } finally {
            strength.wipe();
        }
    }
}
