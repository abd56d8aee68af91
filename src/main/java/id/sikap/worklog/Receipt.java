package id.sikap.worklog;

import id.sikap.platform.Tokens;
import java.time.Instant;

/** What the employee gets in hand once the entry is committed: a short code and the server's time. */
public record Receipt(String code, Instant at) {

    /** Three groups of four from the hash of what was stored: 60 bits, without letters that look like digits. */
    public static String code(long entryId, long employeeId, String digest) {
        String hash = EntryDraft.sha256(entryId + "|" + employeeId + "|" + digest);
        return Tokens.readable(Long.parseUnsignedLong(hash.substring(0, 16), 16));
    }
}
