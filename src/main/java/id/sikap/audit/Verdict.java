package id.sikap.audit;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What looking at the whole trail came to. */
public record Verdict(long records, Optional<TrailFault> firstBad) {

    public boolean ok() {
        return firstBad.isEmpty();
    }

    /**
     * Reads the trail as of one moment, so that who writes meanwhile is in nobody's way; what is held against it must have
     * been taken before.
     */
    static Verdict of(Connection connection, AuditKeys keys, List<Map<Long, Head>> witnesses) throws SQLException {
        connection.setAutoCommit(false);
        try {
            ChainCheck check = new ChainCheck(keys, SealedRows.chains(connection), witnesses);
            SealedRows.read(connection, check::accept);
            return new Verdict(check.records(), check.finish());
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }
}
