package id.sikap.audit;

import static org.assertj.core.api.Assertions.assertThat;

import id.sikap.support.TestDatabase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The chains on a real database, transaction by transaction. */
class ChainsIT {

    private static final AuditKeys KEYS = AuditKeys.of(new byte[32]);

    private static DataSource database;

    private final Chains chains = new Chains(KEYS, "test", Clock.systemUTC());

    @BeforeEach
    void empty() throws SQLException {
        if (database == null) {
            database = TestDatabase.fresh("audit_chains");
        }
        change("delete from audit_event");
        change("delete from audit_chain");
    }

    @Test
    void whatWasCommittedVerifiesAndWhatWasNotLeavesNoGap() throws SQLException {
        commit(3);
        rollBack(2);
        commit(1);
        commit(2);
        assertThat(verify()).isEqualTo(whole(6));
        assertThat(number("select count(*) from audit_chain")).isOne();
    }

    @Test
    void transactionsAtTheSameTimeTakeChainsOfTheirOwn() throws SQLException {
        try (Connection one = begin();
                Connection two = begin()) {
            Chains.Held first = chains.write(one, events(1));
            Chains.Held second = chains.write(two, events(1));
            two.commit();
            second.committed();
            one.commit();
            first.committed();
        }
        assertThat(number("select count(*) from audit_chain")).isEqualTo(2);
        // The one used last comes first: as many chains as there were transactions at once, not more.
        IntStream.range(0, 5).forEach(i -> commit(1));
        assertThat(number("select count(*) from audit_chain")).isEqualTo(2);
        assertThat(verify()).isEqualTo(whole(7));
    }

    /** The answer to a commit was lost: it is taken for rolled back, and was not. */
    @Test
    void aCommitOfUnknownEndIsLookedUp() throws SQLException {
        commit(1);
        try (Connection connection = begin()) {
            Chains.Held held = chains.write(connection, events(2));
            connection.commit();
            held.notCommitted();
        }
        commit(1);
        assertThat(number("select count(*) from audit_chain")).isOne();
        assertThat(verify()).isEqualTo(whole(4));
    }

    @Test
    void aFirstCommitOfUnknownEndIsNotContinued() throws SQLException {
        try (Connection connection = begin()) {
            Chains.Held held = chains.write(connection, events(2));
            connection.commit();
            held.notCommitted();
        }
        commit(1);
        assertThat(number("select count(*) from audit_chain")).isEqualTo(2);
        assertThat(verify()).isEqualTo(whole(3));
    }

    /** Business goes on, and what was done to the chain stays to be seen. */
    @Test
    void aChainThatSomebodyMovedIsLeftAlone() throws SQLException {
        commit(3);
        change("delete from audit_event where seq = 3");
        change("update audit_chain set length = 2, head = (select mac from audit_event where seq = 2)");
        long chain = number("select id from audit_chain");
        commit(1);
        commit(1);
        assertThat(number("select count(*) from audit_chain")).isEqualTo(2);
        assertThat(verify().firstBad()).contains(new TrailFault(TrailFault.Kind.CUT_SHORT, chain, 3, null));
    }

    @Test
    void everyFieldIsReadBackAsItWasSealed() throws SQLException {
        Deed deed = Deed.of("x".repeat(50), "t", "Ünï → \uD83D\uDE00 ".repeat(10))
                .about(5L)
                .onBehalfOf(6L)
                .with("{\"a\":\"" + "é\\\"'".repeat(3000) + "\"}");
        Instant fine = Instant.parse("2026-02-28T16:59:59.000001Z");
        try (Connection connection = begin()) {
            Chains.Held held = chains.write(
                    connection,
                    List.of(
                            new AuditEvent(fine, null, deed, null, null),
                            new AuditEvent(fine, 1L, Deed.of("", "", ""), "", "2001:db8::1"),
                            new AuditEvent(
                                    fine, -1L, Deed.of("a", "b", "c").with("y".repeat(20_000)), "R", "x".repeat(99))));
            connection.commit();
            held.committed();
        }
        assertThat(verify()).isEqualTo(whole(3));
    }

    /** A small form of the plain suite, on the tables themselves. */
    @Test
    void tamperingWithTheTablesIsFound() throws SQLException {
        List<String> deeds = List.of(
                "update audit_event set detail = '{}' where seq = 5",
                "update audit_event set at = at + interval 1 microsecond where seq = 5",
                "update audit_event set actor_id = 99 where seq = 5",
                "update audit_event set mac = reverse(mac) where seq = 5",
                "delete from audit_event where seq = 5",
                "delete from audit_event where seq >= 5",
                "update audit_event set chain_id = null, seq = null where seq = 5",
                "update audit_event set seq = case seq when 5 then 9 else 5 end where seq in (5, 9) order by seq desc");
        for (String deed : deeds) {
            empty();
            Chains fresh = new Chains(KEYS, "test", Clock.systemUTC());
            try (Connection connection = begin()) {
                Chains.Held held = fresh.write(connection, events(10));
                connection.commit();
                held.committed();
            }
            if (deed.contains("case seq")) {
                change("update audit_event set seq = 99 where seq = 9");
                change("update audit_event set seq = 9 where seq = 5");
                change("update audit_event set seq = 5 where seq = 99");
            } else {
                change(deed);
            }
            assertThat(Verdict.of(database.getConnection(), KEYS, List.of(fresh.heads()))
                            .firstBad())
                    .as(deed)
                    .isPresent()
                    .hasValueSatisfying(fault -> assertThat(fault.seq()).isIn(5L, 1L));
        }
    }

    /** Printed, not demanded: a shared machine has no opinion on speed. */
    @Test
    void isQuick() throws SQLException {
        int each = 500;
        List<AuditEvent> events = events(each);
        for (int i = 0; i < 200; i++) {
            try (Connection connection = begin()) {
                Chains.Held held = chains.write(connection, events);
                connection.commit();
                held.committed();
            }
        }
        verify();
        long begin = System.nanoTime();
        Verdict verdict = verify();
        double seconds = (System.nanoTime() - begin) / 1e9;
        assertThat(verdict).isEqualTo(whole(each * 200L));
        System.out.printf(
                "Audit chain: %d records verified in %.2f s, %.0f a second%n",
                verdict.records(), seconds, verdict.records() / seconds);
        change("delete from audit_event");
    }

    private static Verdict whole(long records) {
        return new Verdict(records, java.util.Optional.empty());
    }

    private Verdict verify() throws SQLException {
        Map<Long, Head> heads = chains.heads();
        try (Connection connection = database.getConnection()) {
            return Verdict.of(connection, KEYS, List.of(heads));
        }
    }

    private void commit(int records) {
        try (Connection connection = begin()) {
            Chains.Held held = chains.write(connection, events(records));
            connection.commit();
            held.committed();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void rollBack(int records) throws SQLException {
        try (Connection connection = begin()) {
            Chains.Held held = chains.write(connection, events(records));
            connection.rollback();
            held.notCommitted();
        }
    }

    private static Connection begin() throws SQLException {
        Connection connection = database.getConnection();
        connection.setAutoCommit(false);
        return connection;
    }

    private static List<AuditEvent> events(int count) {
        List<AuditEvent> events = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Deed deed =
                    Deed.of("ENTRY_LOGGED", "day_entry", i).about(77L).with("{\"after\":{\"minutes\":\"" + i + "\"}}");
            events.add(new AuditEvent(Instant.ofEpochSecond(1_700_000_000L + i), 77L, deed, "ABCD-EFGH", "127.0.0.1"));
        }
        return events;
    }

    private static long number(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(sql);
                ResultSet row = query.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private static void change(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(sql)) {
            update.executeUpdate();
        }
    }
}
