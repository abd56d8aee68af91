package id.sikap.start.session;

import com.sun.enterprise.util.uuid.UuidGenerator;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * Session ids of 256 random bits. The server's own are made of the time, an identity hash and about 56 random bits, and
 * it takes another generator only for all applications at once, by the name of a class on its own class path.
 */
public final class RandomSessionIds implements UuidGenerator {

    private static final int BYTES = 32;

    private final SecureRandom random = new SecureRandom();

    @Override
    public String generateUuid() {
        byte[] id = new byte[BYTES];
        random.nextBytes(id);
        return HexFormat.of().formatHex(id);
    }

    @Override
    public String generateUuid(Object ignored) {
        return generateUuid();
    }
}
