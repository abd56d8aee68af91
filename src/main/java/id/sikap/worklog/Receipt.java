package id.sikap.worklog;

import java.time.Instant;

/** What the employee gets in hand once the entry is committed: a short code and the server's time. */
public record Receipt(String code, Instant at) {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    /** Three groups of four from the hash of what was stored: 60 bits, without letters that look like digits. */
    public static String code(long entryId, long employeeId, String digest) {
        String hash = EntryDraft.sha256(entryId + "|" + employeeId + "|" + digest);
        long bits = Long.parseUnsignedLong(hash.substring(0, 16), 16);
        StringBuilder code = new StringBuilder(14);
        for (int i = 0; i < 12; i++) {
            if (i > 0 && i % 4 == 0) {
                code.append('-');
            }
            code.append(ALPHABET.charAt((int) (bits >>> (5 * i) & 31)));
        }
        return code.toString();
    }
}
