package id.sikap.audit;

import id.sikap.platform.Ids;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Logger;

/**
 * The chains of this node. A transaction takes any that is free, the one used last first, so that there are never more
 * than transactions ending at once; nobody waits for one, and no row of one is ever asked for by two.
 */
final class Chains {

    private static final Logger LOG = Logger.getLogger(Chains.class.getName());

    private static final String INSERT =
            "insert into audit_event (id, at, actor_id, on_behalf_of, action, object_type, object_id, subject_id, detail,"
                    + " request_id, address, chain_id, seq, key_id, mac) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private static final int BATCH = 500;

    private static final String OPEN =
            "insert into audit_chain (id, node, opened_at, key_id, length, head) values (?, ?, ?, ?, ?, ?)";
    private static final String LENGTHEN = "update audit_chain set length = ?, head = ? where id = ? and length = ?";
    private static final String LOOK = "select length, head from audit_chain where id = ? for update";

    private final AuditKeys keys;
    private final String node;
    private final Clock clock;
    private final Deque<Chain> free = new ConcurrentLinkedDeque<>();
    /** Of those lengthened once, also the ones out of use. */
    private final Queue<Chain> opened = new ConcurrentLinkedQueue<>();

    Chains(AuditKeys keys, String node, Clock clock) {
        this.keys = keys;
        this.node = node;
        this.clock = clock;
    }

    /** A chain with records of a transaction that has not ended yet. */
    final class Held {
        private final Chain chain;
        private final Head end;

        private Held(Chain chain, Head end) {
            this.chain = chain;
            this.end = end;
        }

        void committed() {
            if (chain.head().length() == 0) {
                opened.add(chain);
            }
            chain.reached(end);
            free.addFirst(chain);
        }

        /** Rolled back, or so it is said: the driver says so too of a commit whose answer was lost. */
        void notCommitted() {
            giveUp(chain, end);
        }
    }

    /** Writes the records at the end of a chain: one statement for the chain, and one for a few hundred of them. */
    Held write(Connection connection, List<AuditEvent> events) throws SQLException {
        for (; ; ) {
            Chain free = take();
            Held held = lengthen(connection, free, events);
            if (held != null) {
                return held;
            }
            LOG.severe(() -> "Audit chain " + free.id() + " does not end where this node left it; see verify");
        }
    }

    private Chain take() {
        Chain chain = free.pollFirst();
        return chain == null ? new Chain(Ids.next(), keys) : chain;
    }

    /** @return null where it is no longer our chain: it is left as it is, for verify to find */
    private Held lengthen(Connection connection, Chain chain, List<AuditEvent> events) throws SQLException {
        Head end = chain.head();
        try {
            Head start = chain.tried() == null ? chain.head() : found(connection, chain);
            if (start == null) {
                return null;
            }
            end = start;
            List<Placed> placed = new ArrayList<>(events.size());
            for (AuditEvent event : events) {
                long id = Ids.next();
                end = chain.sealed(chain.next(id, event, end), end);
                placed.add(new Placed(event, id, end));
            }
            if (!moved(connection, chain, start, end)) {
                return null;
            }
            insert(connection, chain, placed);
            return new Held(chain, end);
        } catch (SQLException | RuntimeException e) {
            giveUp(chain, end);
            throw e;
        }
    }

    /** A chain that never came to be is forgotten: its number may stand in the database after all. */
    private void giveUp(Chain chain, Head end) {
        if (chain.head().length() > 0) {
            chain.tried(end);
            free.addFirst(chain);
        }
    }

    /** After an attempt of unknown end the database is asked: it stands where we were, or where we wanted to go. */
    private static Head found(Connection connection, Chain chain) throws SQLException {
        Head found = look(connection, chain.id());
        if (!chain.head().equals(found) && !chain.tried().equals(found)) {
            return null;
        }
        chain.reached(found);
        return found;
    }

    private static Head look(Connection connection, long chain) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(LOOK)) {
            query.setLong(1, chain);
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? new Head(row.getLong(1), row.getBytes(2)) : null;
            }
        }
    }

    private boolean moved(Connection connection, Chain chain, Head start, Head end) throws SQLException {
        if (start.length() == 0) {
            open(connection, chain.id(), chain.keyId(), end);
            return true;
        }
        try (PreparedStatement update = connection.prepareStatement(LENGTHEN)) {
            update.setLong(1, end.length());
            update.setBytes(2, end.mac());
            update.setLong(3, chain.id());
            update.setLong(4, start.length());
            return update.executeUpdate() == 1;
        }
    }

    /** The chain of the records from before there were chains. */
    void openBefore(Connection connection, Head end) throws SQLException {
        open(connection, ChainCheck.BEFORE, keys.current(), end);
    }

    private void open(Connection connection, long chain, String keyId, Head end) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(OPEN)) {
            insert.setLong(1, chain);
            insert.setString(2, Deed.cut(node, 64));
            insert.setObject(3, LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
            insert.setString(4, keyId);
            insert.setLong(5, end.length());
            insert.setBytes(6, end.mac());
            insert.executeUpdate();
        }
    }

    /** A record with its number, at its place: the end of the chain when it was sealed. */
    private record Placed(AuditEvent event, long id, Head place) {}

    private static void insert(Connection connection, Chain chain, List<Placed> records) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            if (records.size() == 1) {
                bind(insert, chain, records.get(0));
                insert.executeUpdate();
                return;
            }
            int waiting = 0;
            for (Placed record : records) {
                bind(insert, chain, record);
                insert.addBatch();
                // The driver makes one statement of them; an import tells of 100,000 people.
                if (++waiting % BATCH == 0) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
        }
    }

    private static void bind(PreparedStatement insert, Chain chain, Placed record) throws SQLException {
        AuditEvent event = record.event();
        Deed deed = event.deed();
        insert.setLong(1, record.id());
        insert.setObject(2, LocalDateTime.ofInstant(event.at(), ZoneOffset.UTC));
        insert.setObject(3, event.actorId(), Types.BIGINT);
        insert.setObject(4, deed.onBehalfOf(), Types.BIGINT);
        insert.setString(5, deed.action());
        insert.setString(6, deed.objectType());
        insert.setString(7, deed.objectId());
        insert.setObject(8, deed.subjectId(), Types.BIGINT);
        insert.setString(9, deed.detail());
        insert.setString(10, event.requestId());
        insert.setString(11, event.address());
        insert.setLong(12, chain.id());
        insert.setLong(13, record.place().length());
        insert.setString(14, chain.keyId());
        insert.setBytes(15, record.place().mac());
    }

    String node() {
        return node;
    }

    /** How far the chains of this node are known to go. */
    Map<Long, Head> heads() {
        Map<Long, Head> heads = new HashMap<>();
        opened.forEach(chain -> heads.put(chain.id(), chain.head()));
        return heads;
    }
}
