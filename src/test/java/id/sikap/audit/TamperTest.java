package id.sikap.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Eight kinds of tampering, each at two hundred places, against a trail of several chains: found, and with the right record. */
class TamperTest {

    private static final long SEED = Long.getLong("tamper.seed", 20_261_122L);
    private static final int PLACES = 200;
    private static final int CHAINS = 5;
    private static final int RECORDS = 400;
    private static final byte[] KEY = "a key of thirty-two bytes, really".getBytes(StandardCharsets.US_ASCII);
    private static final AuditKeys KEYS = AuditKeys.of(KEY);

    /** What an insider with the database, but without the key, may try. */
    enum Kind {
        FLIP_A_FIELD,
        FLIP_THE_SEAL,
        DELETE_A_MIDDLE_RECORD,
        DELETE_THE_TAIL,
        INSERT_A_FORGED_RECORD,
        SWAP_TWO,
        REPLAY_ONE,
        ROLL_BACK_OR_REWRITE
    }

    /** The two tables, and what was seen of them before. */
    private static final class Trail {
        private final List<SealedRow> rows = new ArrayList<>();
        private final Map<Long, ChainCheck.Chain> chains = new HashMap<>();
        private final Map<Long, Head> anchor = new HashMap<>();

        Optional<TrailFault> verify() {
            ChainCheck check = new ChainCheck(KEYS, chains, List.of(anchor));
            rows.stream().sorted(Comparator.comparingLong(SealedRow::id)).allMatch(check::accept);
            return check.finish();
        }

        SealedRow of(long chain, long seq) {
            return rows.stream()
                    .filter(row -> row.chainId() == chain && row.seq() == seq)
                    .findFirst()
                    .orElseThrow();
        }

        long length(long chain) {
            return chains.get(chain).head().length();
        }

        void claim(long chain, long length, byte[] mac) {
            chains.put(chain, new ChainCheck.Chain(KEYS.current(), new Head(length, mac)));
        }
    }

    @Test
    void anUntouchedTrailIsWhole() {
        assertThat(trail(new Random(SEED)).verify()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void isFoundWithTheRightRecord(Kind kind) {
        Random random = new Random(SEED + kind.ordinal());
        for (int place = 0; place < PLACES; place++) {
            Trail trail = trail(random);
            // Not the first chain only, not the first or last record only.
            long chain = 1 + random.nextInt(CHAINS);
            long seq = 1 + random.nextInt((int) trail.length(chain) - 1);
            TrailFault expected = tamper(trail, kind, chain, seq, random);
            assertThat(trail.verify())
                    .as("%s at %d/%d, place %d, seed %d", kind, chain, seq, place, SEED)
                    .contains(expected);
        }
    }

    private static TrailFault tamper(Trail trail, Kind kind, long chain, long seq, Random random) {
        SealedRow row = trail.of(chain, seq);
        return switch (kind) {
            case FLIP_A_FIELD -> {
                SealedRow flipped = flipped(row, random.nextInt(11));
                trail.rows.set(trail.rows.indexOf(row), flipped);
                yield new TrailFault(TrailFault.Kind.ALTERED, chain, seq, flipped.id());
            }
            case FLIP_THE_SEAL -> {
                byte[] mac = row.mac().clone();
                mac[random.nextInt(mac.length)] ^= (byte) (1 << random.nextInt(8));
                trail.rows.set(trail.rows.indexOf(row), sealed(row, mac));
                yield new TrailFault(TrailFault.Kind.ALTERED, chain, seq, row.id());
            }
            case DELETE_A_MIDDLE_RECORD -> {
                trail.rows.remove(row);
                yield new TrailFault(TrailFault.Kind.MISSING, chain, seq, null);
            }
            case DELETE_THE_TAIL -> {
                trail.rows.removeIf(other -> other.chainId() == chain && other.seq() > seq);
                if (random.nextBoolean()) {
                    // The anchor is older than the tail: only the chain's own row knows.
                    trail.anchor.clear();
                    yield new TrailFault(TrailFault.Kind.MISSING, chain, seq + 1, null);
                }
                yield new TrailFault(TrailFault.Kind.CUT_SHORT, chain, seq + 1, null);
            }
            case INSERT_A_FORGED_RECORD -> forge(trail, chain, seq, random);
            case SWAP_TWO -> {
                long other = seq + 1 + random.nextInt((int) (trail.length(chain) - seq));
                SealedRow second = trail.of(chain, other);
                trail.rows.set(trail.rows.indexOf(row), at(row, row.id(), other));
                trail.rows.set(trail.rows.indexOf(second), at(second, second.id(), seq));
                yield new TrailFault(TrailFault.Kind.MISSING, chain, seq, null);
            }
            case REPLAY_ONE -> {
                long end = trail.length(chain) + 1;
                SealedRow again = at(row, 1_000_000, end);
                trail.rows.add(again);
                trail.claim(chain, end, again.mac());
                yield new TrailFault(TrailFault.Kind.ALTERED, chain, end, again.id());
            }
            case ROLL_BACK_OR_REWRITE ->
                random.nextBoolean() ? rollBack(trail, chain, seq) : rewrite(trail, chain, seq);
        };
    }

    /** Past the end, with a chain row that agrees, or in the middle with all behind it moved up. */
    private static TrailFault forge(Trail trail, long chain, long seq, Random random) {
        byte[] mac = new byte[Head.MAC_BYTES];
        random.nextBytes(mac);
        long end = trail.length(chain) + 1;
        if (random.nextBoolean()) {
            SealedRow forged = sealed(at(trail.of(chain, seq), 1_000_000, end), mac);
            trail.rows.add(forged);
            trail.claim(chain, end, mac);
            return new TrailFault(TrailFault.Kind.ALTERED, chain, end, forged.id());
        }
        SealedRow row = trail.of(chain, seq);
        trail.rows.replaceAll(other ->
                other.chainId() == chain && other.seq() >= seq ? at(other, other.id(), other.seq() + 1) : other);
        SealedRow forged = sealed(at(row, row.id() - 1, seq), mac);
        trail.rows.add(forged);
        trail.claim(chain, end, trail.chains.get(chain).head().mac());
        return new TrailFault(TrailFault.Kind.ALTERED, chain, seq, forged.id());
    }

    /** The tail goes and the chain's row goes back with it: nothing in the database contradicts itself. */
    private static TrailFault rollBack(Trail trail, long chain, long seq) {
        trail.rows.removeIf(other -> other.chainId() == chain && other.seq() > seq);
        trail.claim(chain, seq, trail.of(chain, seq).mac());
        return new TrailFault(TrailFault.Kind.CUT_SHORT, chain, seq + 1, null);
    }

    /** From some record on sealed anew, with another key, all in itself consistent. */
    private static TrailFault rewrite(Trail trail, long chain, long seq) {
        byte[] other = KEY.clone();
        other[0]++;
        Seal seal = new Seal(AuditKeys.of(other).mac(AuditKeys.of(other).current()));
        byte[] mac = seq == 1
                ? Head.NONE.mac().clone()
                : trail.of(chain, seq - 1).mac().clone();
        for (long at = seq; at <= trail.length(chain); at++) {
            SealedRow row = trail.of(chain, at);
            seal.put(row, chain, at, mac, mac);
            trail.rows.set(trail.rows.indexOf(row), sealed(row, mac.clone()));
        }
        trail.claim(chain, trail.length(chain), mac);
        return new TrailFault(
                TrailFault.Kind.ALTERED, chain, seq, trail.of(chain, seq).id());
    }

    @Test
    void aWholeChainThatIsGoneWasWitnessed() {
        Trail trail = trail(new Random(SEED));
        trail.rows.removeIf(row -> row.chainId() == 3);
        trail.chains.remove(3L);
        assertThat(trail.verify()).contains(new TrailFault(TrailFault.Kind.CUT_SHORT, 3, 1, null));
    }

    /** Somebody who has the key too and writes history anew still meets what was anchored. */
    @Test
    void aChainRewrittenWithTheKeyContradictsItsAnchor() {
        Trail trail = trail(new Random(SEED));
        Seal seal = new Seal(KEYS.mac(KEYS.current()));
        byte[] mac = new byte[Head.MAC_BYTES];
        for (long at = 1; at <= trail.length(2); at++) {
            SealedRow row = trail.of(2, at);
            SealedRow told = at == 1 ? flipped(row, 5) : row;
            seal.put(told, 2, at, mac, mac);
            trail.rows.set(trail.rows.indexOf(row), sealed(told, mac.clone()));
        }
        trail.claim(2, trail.length(2), mac);
        long anchored = trail.anchor.get(2L).length();
        assertThat(trail.verify())
                .contains(new TrailFault(
                        TrailFault.Kind.REWRITTEN,
                        2,
                        anchored,
                        trail.of(2, anchored).id()));
    }

    @Test
    void theRecordsFromBeforeTheChainsAreSealedAsOne() {
        Trail trail = before();
        assertThat(trail.verify()).isEmpty();

        Trail forged = before();
        forged.rows.add(unchained(90_000));
        assertThat(forged.verify()).contains(new TrailFault(TrailFault.Kind.UNCHAINED, 0, 4, 90_000L));

        Trail altered = before();
        altered.rows.set(1, unchained(3));
        assertThat(altered.verify()).map(TrailFault::kind).contains(TrailFault.Kind.HEAD);

        Trail shortened = before();
        shortened.rows.remove(2);
        assertThat(shortened.verify()).contains(new TrailFault(TrailFault.Kind.MISSING, 0, 3, null));
    }

    @Test
    void aKeyThatIsNotInTheFileIsNamed() {
        Trail trail = trail(new Random(SEED));
        ChainCheck check = new ChainCheck(AuditKeys.of(new byte[32]), trail.chains, List.of());
        trail.rows.stream().allMatch(check::accept);
        assertThat(check.finish()).map(TrailFault::kind).contains(TrailFault.Kind.UNKNOWN_KEY);
    }

    @Test
    void anEarlierKeyStillVerifies() {
        Trail trail = trail(new Random(SEED));
        ChainCheck check = new ChainCheck(AuditKeys.of(KEY, new byte[32]), trail.chains, List.of());
        assertThat(trail.rows.stream().allMatch(check::accept)).isTrue();
        assertThat(check.finish()).isEmpty();
        assertThat(check.records()).isEqualTo(RECORDS);
    }

    /** Records of several chains among each other, as ids come, and an anchor of where they end. */
    private static Trail trail(Random random) {
        Trail trail = new Trail();
        Map<Long, Chain> chains = new HashMap<>();
        for (int i = 1; i <= RECORDS; i++) {
            Chain chain = chains.computeIfAbsent(
                    1L + (i <= CHAINS ? i - 1 : random.nextInt(CHAINS)), id -> new Chain(id, KEYS));
            SealedRow row = chain.next(i * 10L, event(i), chain.head());
            chain.reached(chain.sealed(row, chain.head()));
            trail.rows.add(sealed(row, chain.head().mac()));
        }
        chains.forEach((id, chain) -> {
            trail.claim(id, chain.head().length(), chain.head().mac());
            trail.anchor.put(id, chain.head());
        });
        return trail;
    }

    private static Trail before() {
        Trail trail = new Trail();
        for (long id = 1; id <= 3; id++) {
            trail.rows.add(unchained(id));
        }
        ChainCheck check = new ChainCheck(
                KEYS, Map.of(0L, new ChainCheck.Chain(KEYS.current(), new Head(Long.MAX_VALUE, null))), List.of());
        trail.rows.forEach(check::accept);
        trail.claim(0, 3, check.before().mac());
        return trail;
    }

    private static AuditEvent event(int i) {
        Deed deed = Deed.of("ENTRY_EDITED", "day_entry", i).about((long) i).with("{\"after\":{\"minutes\":" + i + "}}");
        return new AuditEvent(Instant.ofEpochSecond(1_700_000_000L + i), i % 3 == 0 ? null : 7L, deed, "AAAA", "::1");
    }

    private static SealedRow unchained(long id) {
        SealedRow row = SealedRow.of(id, event((int) id), 0, 0, KEYS.current());
        return new SealedRow(
                id,
                row.micros(),
                row.actorId(),
                null,
                row.action(),
                row.objectType(),
                row.objectId(),
                null,
                row.detail(),
                null,
                row.address(),
                null,
                null,
                null,
                null);
    }

    /** With another value in one of the eleven fields. */
    private static SealedRow flipped(SealedRow row, int field) {
        return new SealedRow(
                field == 0 ? row.id() + 1 : row.id(),
                field == 1 ? row.micros() + 1 : row.micros(),
                field == 2 ? row.actorId() == null ? Long.valueOf(1) : null : row.actorId(),
                field == 3 ? Long.valueOf(1) : row.onBehalfOf(),
                field == 4 ? flipped(row.action()) : row.action(),
                field == 5 ? flipped(row.objectType()) : row.objectType(),
                field == 6 ? flipped(row.objectId()) : row.objectId(),
                field == 7 ? null : row.subjectId(),
                field == 8 ? flipped(row.detail()) : row.detail(),
                field == 9 ? new byte[0] : row.requestId(),
                field == 10 ? null : row.address(),
                row.chainId(),
                row.seq(),
                row.keyId(),
                row.mac());
    }

    private static byte[] flipped(byte[] text) {
        byte[] other = Arrays.copyOf(text, text.length);
        other[text.length / 2] ^= 1;
        return other;
    }

    private static SealedRow at(SealedRow row, long id, long seq) {
        return new SealedRow(
                id,
                row.micros(),
                row.actorId(),
                row.onBehalfOf(),
                row.action(),
                row.objectType(),
                row.objectId(),
                row.subjectId(),
                row.detail(),
                row.requestId(),
                row.address(),
                row.chainId(),
                seq,
                row.keyId(),
                row.mac());
    }

    private static SealedRow sealed(SealedRow row, byte[] mac) {
        return new SealedRow(
                row.id(),
                row.micros(),
                row.actorId(),
                row.onBehalfOf(),
                row.action(),
                row.objectType(),
                row.objectId(),
                row.subjectId(),
                row.detail(),
                row.requestId(),
                row.address(),
                row.chainId(),
                row.seq(),
                row.keyId(),
                mac);
    }
}
