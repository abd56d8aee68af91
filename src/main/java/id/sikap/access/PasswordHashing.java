package id.sikap.access;

import de.mkammerer.argon2.Argon2;
import de.mkammerer.argon2.Argon2Factory;
import de.mkammerer.argon2.Argon2Factory.Argon2Types;
import java.nio.charset.StandardCharsets;

/**
 * Argon2id in PHC form. 19 MiB, two passes, one lane is OWASP's minimum and takes about 15 ms on a core here: the
 * sign-in rush of 10,381 people in a quarter of an hour bounds it from above.
 */
public final class PasswordHashing {

    private static final int MEMORY_KIB = 19 * 1024;
    private static final int CODE_MEMORY_KIB = 1024;
    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;

    /** Keeps nothing between two calls. */
    private static final Argon2 ARGON2 = Argon2Factory.create(Argon2Types.ARGON2id, SALT_BYTES, HASH_BYTES);

    private PasswordHashing() {}

    public static String hash(String password) {
        return ARGON2.hash(PASSES, MEMORY_KIB, LANES, bytes(password));
    }

    /** Of sixty bits by chance, worth something for a day: nobody guesses it, so a list of 500 need not take half a minute. */
    public static String ofCode(String code) {
        return ARGON2.hash(1, CODE_MEMORY_KIB, LANES, bytes(code));
    }

    public static boolean verify(String password, String stored) {
        return ARGON2.verify(stored, bytes(password));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
