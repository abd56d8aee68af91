package id.sikap.audit;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Where the chains' ends are written outside the database, a signed line at a time. Each line names the chains that grew
 * since the one before and carries its hash, so that the last signature stands for all. Nothing is ever changed in it, not
 * even what a crash tore.
 */
final class Anchors {

    private static final String ALGORITHM = "Ed25519";
    private static final String NOTHING = "0".repeat(64);
    private static final Pattern LINE = Pattern.compile(
            "(\\{\"at\":\"([^\"]+)\",\"node\":\"[^\"]*\",\"before\":\"([0-9a-f]{64})\",\"heads\":\\{([^}]*)})"
                    + ",\"signature\":\"([\\w+/=-]+)\"}");
    private static final Pattern HEAD = Pattern.compile("\"(\\d+)\":\"(\\d+):([0-9a-f]{64})\"");

    private final Path file;
    private final PrivateKey key;
    private final PublicKey publicKey;

    /** All that the file says. */
    record Found(Map<Long, Head> heads, Instant newest, String hash, long lines, boolean genuine) {}

    Anchors(Path file, Path keyFile) {
        this.file = file;
        try {
            KeyFactory keys = KeyFactory.getInstance(ALGORITHM);
            this.key = keys.generatePrivate(new PKCS8EncodedKeySpec(base64(keyFile)));
            this.publicKey = keys.generatePublic(new X509EncodedKeySpec(base64(keyFile.resolveSibling("anchor.pub"))));
        } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalStateException("The key of the anchors cannot be read from " + keyFile, e);
        }
    }

    private static byte[] base64(Path file) throws IOException {
        return Base64.getDecoder().decode(Files.readString(file).strip());
    }

    Found read() throws IOException {
        Map<Long, Head> heads = new HashMap<>();
        String hash = NOTHING;
        Instant newest = Instant.MIN;
        boolean genuine = true;
        Matcher last = null;
        long lines = 0;
        if (Files.exists(file)) {
            try (var reader = Files.newBufferedReader(file, StandardCharsets.US_ASCII)) {
                for (String text = reader.readLine(); text != null; text = reader.readLine()) {
                    Matcher line = LINE.matcher(text);
                    // A line that a crash tore was followed by no other that builds on it.
                    if (line.matches()) {
                        genuine &= line.group(3).equals(hash);
                        HEAD.matcher(line.group(4))
                                .results()
                                .forEach(head -> heads.put(
                                        Long.valueOf(head.group(1)),
                                        new Head(
                                                Long.parseLong(head.group(2)),
                                                HexFormat.of().parseHex(head.group(3)))));
                        hash = hash(text);
                        newest = Instant.parse(line.group(2));
                        last = line;
                        lines++;
                    }
                }
            }
        }
        genuine &= last == null || isSigned(last.group(1), last.group(5));
        return new Found(heads, newest, hash, lines, genuine);
    }

    /** Once an hour, whichever node asks first. */
    boolean isDue(Instant now) throws IOException {
        return read().newest().isBefore(now.truncatedTo(ChronoUnit.HOURS));
    }

    /**
     * Adds a line with the chains that grew.
     *
     * @return the chains that are shorter, or other, than they were anchored; of them the former word is kept
     */
    List<Long> append(Instant now, String node, Map<Long, Head> heads) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        try (FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            // Of another node with the same file; it ends with the channel.
            channel.lock();
            Found found = read();
            Map<Long, Head> grown = new TreeMap<>();
            List<Long> contradicting = new ArrayList<>();
            heads.forEach((chain, head) -> {
                Head anchored = found.heads().get(chain);
                if (anchored == null || head.length() > anchored.length()) {
                    grown.put(chain, head);
                } else if (!head.equals(anchored)) {
                    contradicting.add(chain);
                }
            });
            String body =
                    "{\"at\":\"" + now + "\",\"node\":\"" + node.replaceAll("[^\\w@.:-]", "_") + "\",\"before\":\""
                            + found.hash() + "\",\"heads\":{"
                            + grown.entrySet().stream()
                                    .map(each -> "\"" + each.getKey() + "\":\"" + each.getValue() + "\"")
                                    .collect(Collectors.joining(","))
                            + "}";
            String line = body + ",\"signature\":\"" + sign(body) + "\"}\n";
            channel.position(channel.size());
            channel.write(StandardCharsets.US_ASCII.encode((isTorn(channel) ? "\n" : "") + line));
            channel.force(true);
            return contradicting;
        }
    }

    private static boolean isTorn(FileChannel channel) throws IOException {
        ByteBuffer last = ByteBuffer.allocate(1);
        return channel.size() > 0 && channel.read(last, channel.size() - 1) == 1 && last.get(0) != '\n';
    }

    private String sign(String text) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(key);
            signature.update(text.getBytes(StandardCharsets.US_ASCII));
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean isSigned(String text, String sealed) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initVerify(publicKey);
            signature.update(text.getBytes(StandardCharsets.US_ASCII));
            return signature.verify(Base64.getDecoder().decode(sealed));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }

    private static String hash(String line) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(line.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
