package id.sikap.audit;

import java.io.Serializable;

/** What is wrong with the trail, and where: the id is missing where the record is. */
public record TrailFault(Kind kind, long chain, long seq, Long id) implements Serializable {

    /** What a fault looks like from outside. */
    public enum Kind {
        /** The record, or its seal, is not what was written. */
        ALTERED,
        /** No record at this place of the chain. */
        MISSING,
        /** A record at a place that is taken or past. */
        MISPLACED,
        /** A record outside all chains that was not there when the first chain was opened. */
        UNCHAINED,
        /** Sealed with a key that is not in the key file. */
        UNKNOWN_KEY,
        /** The records are in order, the chain's own row says otherwise. */
        HEAD,
        /** The chain ends earlier than it did when it was last witnessed, by an anchor or by the running node. */
        CUT_SHORT,
        /** Another record than the one that was witnessed stands here. */
        REWRITTEN,
        /** The file of the anchors itself was tampered with; the place is the number of its lines. */
        ANCHORS
    }
}
