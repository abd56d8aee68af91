package id.sikap.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.Map;

/** What the portal seals its audit trail with: kept outside the database, made at the first start. */
final class Keys {

    private Keys() {}

    /** Adds the settings that name them; keys that were named elsewhere are their owner's business. */
    static void ofTheTrail(Path home, Map<String, String> settings) throws IOException {
        Path folder = home.resolve("keys");
        if (!settings.containsKey("sikap.audit.key")) {
            PrivateFiles.secret(folder.resolve("audit.key"));
            settings.put("sikap.audit.key", folder.resolve("audit.key").toString());
        }
        if (!settings.containsKey("sikap.audit.anchor.key")) {
            settings.put(
                    "sikap.audit.anchor.key", pair(folder.resolve("anchor.key")).toString());
        }
        settings.putIfAbsent(
                "sikap.audit.anchors",
                home.resolve("anchors").resolve("audit-anchors.jsonl").toString());
    }

    /** The private key, and beside it, for who verifies elsewhere, the public one. */
    private static Path pair(Path file) throws IOException {
        if (!Files.exists(file)) {
            try {
                KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
                PrivateFiles.write(
                        file.resolveSibling("anchor.pub"),
                        base64(pair.getPublic().getEncoded()));
                PrivateFiles.write(file, base64(pair.getPrivate().getEncoded()));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }
        return file;
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes) + "\n";
    }
}
