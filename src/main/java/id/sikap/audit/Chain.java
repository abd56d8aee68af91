package id.sikap.audit;

/** One chain of this node, in memory. Whoever took it out of the free ones is alone with it, until the transaction ends. */
final class Chain {

    private final long id;
    private final String keyId;
    private final Seal seal;
    private volatile Head head = Head.NONE;
    private Head tried;

    Chain(long id, AuditKeys keys) {
        this.id = id;
        this.keyId = keys.current();
        this.seal = new Seal(keys.mac(keyId));
    }

    long id() {
        return id;
    }

    String keyId() {
        return keyId;
    }

    /** As far as is known to be committed; another thread may ask. */
    Head head() {
        return head;
    }

    /** Where an attempt wanted to go of which it is not known that it came to nothing. */
    Head tried() {
        return tried;
    }

    SealedRow next(long rowId, AuditEvent event, Head after) {
        return SealedRow.of(rowId, event, id, after.length() + 1, keyId);
    }

    Head sealed(SealedRow row, Head after) {
        byte[] mac = new byte[Head.MAC_BYTES];
        seal.put(row, id, after.length() + 1, after.mac(), mac);
        return new Head(after.length() + 1, mac);
    }

    void reached(Head end) {
        head = end;
        tried = null;
    }

    void tried(Head end) {
        tried = end;
    }
}
