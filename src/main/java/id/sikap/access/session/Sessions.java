package id.sikap.access.session;

import id.sikap.platform.Ids;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/** The sign-ins. By plain JDBC, because one of these statements stands before the first request of each half minute. */
@ApplicationScoped
public class Sessions {

    /** Kept for their owner to look back on. */
    private static final int KEPT_DAYS = 90;

    /** Both the key and its owner must be in service, whatever the session says. */
    private static final String FIND = """
            select s.id, s.employee_id, p.nip, p.name, a.must_change, s.created_at, s.last_seen_at
            from portal_session s
            join employee p on p.id = s.employee_id and p.active = true
            join account a on a.employee_id = s.employee_id and a.enabled = true
            where s.token_hash = ? and s.revoked_at is null""";

    /** One sign-in with what its row and its person's rows say. */
    record Found(
            long id, long employeeId, String nip, String name, boolean mustChange, Instant createdAt, Instant seenAt) {}

    @Resource(lookup = "java:app/jdbc/sikap")
    DataSource database;

    Optional<Found> find(String tokenHash) {
        return query(FIND, Sessions::found, tokenHash).stream().findFirst();
    }

    void add(long employeeId, String tokenHash, String address, String device, Instant now) {
        change("""
                insert into portal_session (id, employee_id, token_hash, created_at, last_seen_at, address, device)
                values (?, ?, ?, ?, ?, ?, ?)""", Ids.next(), employeeId, tokenHash, utc(now), utc(now), address, device);
    }

    /** Those neither ended nor run out, the latest first. */
    List<DeviceLine> alive(long employeeId, long own, Instant seenSince, Instant createdSince) {
        return query(
                """
                select id, device, address, created_at, last_seen_at from portal_session
                where employee_id = ? and revoked_at is null and created_at > ? and (last_seen_at > ? or id = ?)
                order by last_seen_at desc, id desc limit 100""",
                row -> new DeviceLine(
                        row.getLong("id"),
                        row.getString("device"),
                        row.getString("address"),
                        moment(row, "created_at"),
                        moment(row, "last_seen_at"),
                        row.getLong("id") == own),
                employeeId,
                utc(createdSince),
                utc(seenSince),
                own);
    }

    public Optional<Instant> lastSeen(long employeeId) {
        return query(
                        "select last_seen_at from portal_session where employee_id = ? order by last_seen_at desc limit 1",
                        row -> moment(row, "last_seen_at"),
                        employeeId)
                .stream()
                .findFirst();
    }

    /** Whether there was such a session of that person to end. */
    boolean end(long employeeId, long sessionId, SessionEnd why, Instant now) {
        return change(
                        "update portal_session set revoked_at = ?, reason = ? where id = ? and employee_id = ? and revoked_at is null",
                        utc(now),
                        why.name(),
                        sessionId,
                        employeeId)
                > 0;
    }

    /** All but that one; zero spares none. */
    public int endAll(long employeeId, long butFor, SessionEnd why, Instant now) {
        return change(
                "update portal_session set revoked_at = ?, reason = ? where employee_id = ? and id <> ? and revoked_at is null",
                utc(now),
                why.name(),
                employeeId,
                butFor);
    }

    /** Never back: another node may have seen the person later. */
    void seen(Map<Long, Instant> moments) {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(
                        "update portal_session set last_seen_at = greatest(last_seen_at, ?) where id = ?")) {
            for (Map.Entry<Long, Instant> moment : moments.entrySet()) {
                update.setObject(1, utc(moment.getValue()));
                update.setLong(2, moment.getKey());
                update.addBatch();
            }
            update.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A few at a time: this stands in nobody's way. */
    void removeOld(Instant now) {
        change("delete from portal_session where created_at < ? limit 1000", utc(now).minusDays(KEPT_DAYS));
    }

    private static Found found(ResultSet row) throws SQLException {
        return new Found(
                row.getLong("id"),
                row.getLong("employee_id"),
                row.getString("nip"),
                row.getString("name"),
                row.getBoolean("must_change"),
                moment(row, "created_at"),
                moment(row, "last_seen_at"));
    }

    /** What may be read of a row. */
    private interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private <T> List<T> query(String sql, Reader<T> reader, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = bound(connection, sql, values);
                ResultSet rows = query.executeQuery()) {
            List<T> found = new ArrayList<>();
            while (rows.next()) {
                found.add(reader.read(rows));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private int change(String sql, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement update = bound(connection, sql, values)) {
            return update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static PreparedStatement bound(Connection connection, String sql, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
    }

    private static LocalDateTime utc(Instant moment) {
        return LocalDateTime.ofInstant(moment, ZoneOffset.UTC);
    }
}
