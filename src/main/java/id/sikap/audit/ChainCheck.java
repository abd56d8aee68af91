package id.sikap.audit;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Looks at every record once, in the order of ids, and knows of each chain only where it stands: a chain's ids grow with
 * its places, because a node gives them while it holds the chain.
 */
final class ChainCheck {

    /** The records from before the chains count as one chain whose seals were not kept. */
    static final long BEFORE = 0;

    /** A chain's row: the key that seals it, and how far it says to go. */
    record Chain(String keyId, Head head) {}

    private final AuditKeys keys;
    private final Map<Long, Chain> chains;
    private final Map<String, Seal> seals = new HashMap<>();
    private final Map<Long, Walk> walks = new HashMap<>();
    private final byte[] computed = new byte[Head.MAC_BYTES];
    private long records;
    private TrailFault firstBad;

    /** Where one chain stands, and what was witnessed of it further on. */
    private static final class Walk {
        private final List<Head> witnessed = new ArrayList<>();
        private int next;
        private long length;
        private final byte[] mac = new byte[Head.MAC_BYTES];

        /** @return whether another record was witnessed at this place */
        boolean contradicts() {
            boolean contradicted = false;
            while (next < witnessed.size() && witnessed.get(next).length() <= length) {
                contradicted |= !Arrays.equals(witnessed.get(next).mac(), mac);
                next++;
            }
            return contradicted;
        }
    }

    ChainCheck(AuditKeys keys, Map<Long, Chain> chains, List<Map<Long, Head>> witnesses) {
        this.keys = keys;
        this.chains = chains;
        for (Map<Long, Head> witness : witnesses) {
            witness.forEach((chain, head) -> {
                if (head.length() > 0) {
                    walk(chain).witnessed.add(head);
                }
            });
        }
        walks.values().forEach(walk -> walk.witnessed.sort(Comparator.comparingLong(Head::length)));
    }

    /** @return false once something is wrong: there is no first after the first */
    boolean accept(SealedRow row) {
        records++;
        TrailFault fault = row.chainId() == null ? before(row) : chained(row);
        if (fault != null) {
            firstBad = fault;
        }
        return fault == null;
    }

    private TrailFault before(SealedRow row) {
        Walk walk = walk(BEFORE);
        Chain chain = chains.get(BEFORE);
        if (chain == null || walk.length >= chain.head().length()) {
            return new TrailFault(TrailFault.Kind.UNCHAINED, BEFORE, walk.length + 1, row.id());
        }
        if (!keys.knows(chain.keyId())) {
            return new TrailFault(TrailFault.Kind.UNKNOWN_KEY, BEFORE, walk.length + 1, row.id());
        }
        seal(chain.keyId()).put(row, BEFORE, walk.length + 1, walk.mac, walk.mac);
        walk.length++;
        return null;
    }

    private TrailFault chained(SealedRow row) {
        long chain = row.chainId();
        Walk walk = walk(chain);
        long seq = row.seq() == null ? 0 : row.seq();
        if (seq <= walk.length) {
            return new TrailFault(TrailFault.Kind.MISPLACED, chain, seq, row.id());
        }
        if (seq > walk.length + 1) {
            return new TrailFault(TrailFault.Kind.MISSING, chain, walk.length + 1, null);
        }
        String keyId = row.keyId() == null ? "" : new String(row.keyId(), StandardCharsets.US_ASCII);
        if (!keys.knows(keyId)) {
            return new TrailFault(TrailFault.Kind.UNKNOWN_KEY, chain, seq, row.id());
        }
        seal(keyId).put(row, chain, seq, walk.mac, computed);
        if (!Arrays.equals(computed, row.mac())) {
            return new TrailFault(TrailFault.Kind.ALTERED, chain, seq, row.id());
        }
        System.arraycopy(computed, 0, walk.mac, 0, Head.MAC_BYTES);
        walk.length = seq;
        return walk.contradicts() ? new TrailFault(TrailFault.Kind.REWRITTEN, chain, seq, row.id()) : null;
    }

    /** When all records were seen: does each chain end where it says, and where it was seen to? */
    Optional<TrailFault> finish() {
        if (firstBad == null) {
            chains.keySet().forEach(this::walk);
            firstBad = walks.keySet().stream()
                    .sorted()
                    .map(this::end)
                    .filter(fault -> fault != null)
                    .findFirst()
                    .orElse(null);
        }
        return Optional.ofNullable(firstBad);
    }

    private TrailFault end(long id) {
        Walk walk = walks.get(id);
        if (id == BEFORE && walk.contradicts()) {
            return new TrailFault(TrailFault.Kind.REWRITTEN, id, walk.length, null);
        }
        if (walk.next < walk.witnessed.size()) {
            return new TrailFault(TrailFault.Kind.CUT_SHORT, id, walk.length + 1, null);
        }
        Head said = chains.containsKey(id) ? chains.get(id).head() : Head.NONE;
        if (said.length() > walk.length) {
            return new TrailFault(TrailFault.Kind.MISSING, id, walk.length + 1, null);
        }
        boolean same = said.length() == walk.length && Arrays.equals(said.mac(), walk.mac);
        return same ? null : new TrailFault(TrailFault.Kind.HEAD, id, Math.min(walk.length, said.length() + 1), null);
    }

    long records() {
        return records;
    }

    private Walk walk(long chain) {
        return walks.computeIfAbsent(chain, id -> new Walk());
    }

    private Seal seal(String keyId) {
        return seals.computeIfAbsent(keyId, id -> new Seal(keys.mac(id)));
    }

    /** What the records from before the chains come to, for the first start to write down. */
    Head before() {
        Walk walk = walk(BEFORE);
        return new Head(walk.length, walk.mac.clone());
    }
}
