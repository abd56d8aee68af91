package id.sikap.support;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The app on somebody's phone: knows the key that was typed into it, and the time. Made apart from the portal's own. */
public final class Authenticator {

    private static final Pattern KEY = Pattern.compile("<code class=\"strong\">([A-Z2-7 ]+)</code>");
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private Authenticator() {}

    /** Of the key that stands on the page. */
    public static String code(String page, Instant now) {
        return code(seed(page), now);
    }

    public static byte[] seed(String page) {
        Matcher key = KEY.matcher(page);
        if (!key.find()) {
            throw new AssertionError("No key on this page: " + page);
        }
        ByteArrayOutputStream seed = new ByteArrayOutputStream();
        StringBuilder bits = new StringBuilder();
        for (char letter : key.group(1).replace(" ", "").toCharArray()) {
            bits.append(Integer.toBinaryString(32 + LETTERS.indexOf(letter)).substring(1));
        }
        for (int i = 0; i + 8 <= bits.length(); i += 8) {
            seed.write(Integer.parseInt(bits.substring(i, i + 8), 2));
        }
        return seed.toByteArray();
    }

    public static String code(byte[] seed, Instant now) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(seed, "raw"));
            byte[] hash = mac.doFinal(
                    ByteBuffer.allocate(8).putLong(now.getEpochSecond() / 30).array());
            int value = ByteBuffer.wrap(hash).getInt(hash[19] & 15) & 0x7fffffff;
            return "%06d".formatted(value % 1_000_000);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
