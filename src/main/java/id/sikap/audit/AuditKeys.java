package id.sikap.audit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The keys that seal the trail, from a file outside the database: one a line, the last seals, the earlier ones still
 * verify. A key's id is the beginning of its hash, so that it needs no book-keeping.
 */
final class AuditKeys {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int LEAST_BYTES = 32;
    private static final int ID_BYTES = 8;

    private final Map<String, SecretKeySpec> keys = new LinkedHashMap<>();
    private String current;

    static AuditKeys read(Path file) {
        AuditKeys read = new AuditKeys();
        try {
            Files.readAllLines(file, StandardCharsets.US_ASCII).stream()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .forEach(line -> read.add(HexFormat.of().parseHex(line)));
        } catch (IOException | IllegalArgumentException e) {
            throw new IllegalStateException("The key of the audit trail cannot be read from " + file, e);
        }
        if (read.current == null) {
            throw new IllegalStateException("There is no key of the audit trail in " + file);
        }
        return read;
    }

    /** Also for tests. */
    static AuditKeys of(byte[]... keys) {
        AuditKeys made = new AuditKeys();
        for (byte[] key : keys) {
            made.add(key);
        }
        return made;
    }

    private void add(byte[] key) {
        if (key.length < LEAST_BYTES) {
            throw new IllegalArgumentException("A key of the audit trail has at least " + LEAST_BYTES + " bytes");
        }
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(key);
            current = HexFormat.of().formatHex(hash, 0, ID_BYTES);
            keys.put(current, new SecretKeySpec(key, ALGORITHM));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    String current() {
        return current;
    }

    boolean knows(String id) {
        return keys.containsKey(id);
    }

    Mac mac(String id) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(keys.get(id));
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
