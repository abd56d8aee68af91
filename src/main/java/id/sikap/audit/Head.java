package id.sikap.audit;

import java.util.Arrays;
import java.util.HexFormat;

/** How far a chain goes, and the seal of its last record. */
record Head(long length, byte[] mac) {

    static final int MAC_BYTES = 32;

    static final Head NONE = new Head(0, new byte[MAC_BYTES]);

    @Override
    public boolean equals(Object other) {
        return other instanceof Head head && length == head.length && Arrays.equals(mac, head.mac);
    }

    @Override
    public int hashCode() {
        return Long.hashCode(length) * 31 + Arrays.hashCode(mac);
    }

    @Override
    public String toString() {
        return length + ":" + HexFormat.of().formatHex(mac);
    }
}
