package id.sikap.platform;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;

/** Unguessable strings of 256 bits. */
public final class Tokens {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String READABLE = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private Tokens() {}

    /** Twelve characters that a person can read out: 60 bits, none of the letters that look like digits. */
    public static String code() {
        return readable(RANDOM.nextLong());
    }

    /** A readable code as somebody typed it: in small letters, without the dashes, with the letters that look like digits. */
    public static String typed(String code) {
        String plain = code.toUpperCase(Locale.ROOT)
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1')
                .replaceAll("[^0-9A-Z]", "");
        return plain.replaceAll("(.{4})(?=.)", "$1-");
    }

    /** The lowest 60 bits as three groups of four. */
    public static String readable(long bits) {
        StringBuilder code = new StringBuilder(14);
        for (int i = 0; i < 12; i++) {
            code.append(i > 0 && i % 4 == 0 ? "-" : "").append(READABLE.charAt((int) (bits >>> (5 * i) & 31)));
        }
        return code.toString();
    }

    /** SHA-256 in hexadecimal: enough for what is unguessable by itself, and as quick as every request needs it. */
    public static String hash(String token) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    public static String next() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
