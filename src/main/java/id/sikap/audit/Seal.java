package id.sikap.audit;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;

/**
 * Seals a record to the one before it. Each field goes in with its length, or as missing, so that no two records read the
 * same. Not for two threads at once.
 */
final class Seal {

    private static final int FIXED = 128;

    private final Mac mac;
    private ByteBuffer buffer = ByteBuffer.allocate(1024);

    Seal(Mac mac) {
        this.mac = mac;
    }

    /** The seal of a record at that place, written into {@code seal}, which may be the array of the former seal. */
    void put(SealedRow row, long chainId, long seq, byte[] former, byte[] seal) {
        buffer.clear();
        room(row);
        buffer.putLong(chainId).putLong(seq).putLong(row.id()).putLong(row.micros());
        number(row.actorId());
        number(row.onBehalfOf());
        text(row.action());
        text(row.objectType());
        text(row.objectId());
        number(row.subjectId());
        text(row.detail());
        text(row.requestId());
        text(row.address());
        text(row.keyId());
        mac.update(buffer.array(), 0, buffer.position());
        mac.update(former);
        try {
            mac.doFinal(seal, 0);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private void room(SealedRow row) {
        int needed = FIXED;
        for (byte[] text : new byte[][] {
            row.action(), row.objectType(), row.objectId(), row.detail(), row.requestId(), row.address(), row.keyId()
        }) {
            needed += text == null ? 0 : text.length;
        }
        if (needed > buffer.capacity()) {
            buffer = ByteBuffer.allocate(needed);
        }
    }

    private void number(Long number) {
        if (number == null) {
            buffer.put((byte) 0);
        } else {
            buffer.put((byte) 1).putLong(number);
        }
    }

    private void text(byte[] text) {
        if (text == null) {
            buffer.putInt(-1);
        } else {
            buffer.putInt(text.length).put(text);
        }
    }
}
