package id.sikap.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;

/** The trail as verify reads it: past the entity manager, row by row, never all at once. */
final class SealedRows {

    private static final String ROWS = """
            select id, timestampdiff(microsecond, '1970-01-01', at), actor_id, on_behalf_of, action, object_type, object_id,
              subject_id, detail, request_id, address, chain_id, seq, key_id, mac
            from audit_event""";

    private SealedRows() {}

    static Map<Long, ChainCheck.Chain> chains(Connection connection) throws SQLException {
        Map<Long, ChainCheck.Chain> chains = new HashMap<>();
        try (PreparedStatement query = connection.prepareStatement("select id, key_id, length, head from audit_chain");
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                chains.put(
                        row.getLong(1),
                        new ChainCheck.Chain(row.getString(2), new Head(row.getLong(3), row.getBytes(4))));
            }
        }
        return chains;
    }

    /** All records in the order of their ids, until the reader has enough. */
    static void read(Connection connection, Predicate<SealedRow> reader) throws SQLException {
        read(connection, ROWS + " order by id", reader);
    }

    /** Those from before the chains. */
    static void readUnchained(Connection connection, Predicate<SealedRow> reader) throws SQLException {
        read(connection, ROWS + " where chain_id is null order by id", reader);
    }

    private static void read(Connection connection, String sql, Predicate<SealedRow> reader) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement(sql, ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY)) {
            // The driver's word for "do not keep them".
            query.setFetchSize(Integer.MIN_VALUE);
            try (ResultSet row = query.executeQuery()) {
                boolean more = true;
                while (more && row.next()) {
                    more = reader.test(row(row));
                }
            }
        }
    }

    private static SealedRow row(ResultSet row) throws SQLException {
        return new SealedRow(
                row.getLong(1),
                row.getLong(2),
                number(row, 3),
                number(row, 4),
                row.getBytes(5),
                row.getBytes(6),
                row.getBytes(7),
                number(row, 8),
                row.getBytes(9),
                row.getBytes(10),
                row.getBytes(11),
                number(row, 12),
                number(row, 13),
                row.getBytes(14),
                row.getBytes(15));
    }

    private static Long number(ResultSet row, int column) throws SQLException {
        long number = row.getLong(column);
        return row.wasNull() ? null : number;
    }
}
