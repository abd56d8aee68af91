package id.sikap.access.session;

import id.sikap.platform.Ids;
import id.sikap.platform.Jdbc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The sign-ins. */
@ApplicationScoped
public class Sessions {

    /** Kept for their owner to look back on. */
    private static final Duration KEPT = Duration.ofDays(90);

    /** Both the key and its owner must be in service, whatever the session says. */
    private static final String FIND = """
            select s.id, s.employee_id, p.nip, p.name, s.created_at, s.last_seen_at,
                f.employee_id is not null as has_factor, d.employee_id is not null as persona, s.door
            from portal_session s
            join employee p on p.id = s.employee_id and p.active = true
            join account a on a.employee_id = s.employee_id and a.enabled = true
            left join second_factor f on f.employee_id = s.employee_id and f.confirmed_at is not null
            left join demo_persona d on d.employee_id = s.employee_id
            where s.token_hash = ? and s.revoked_at is null limit 1""";

    /** One sign-in with what its row and its person's rows say. */
    public record Found(
            long id,
            long employeeId,
            String nip,
            String name,
            Instant createdAt,
            Instant seenAt,
            boolean hasFactor,
            boolean persona,
            Door door) {}

    @Inject
    Jdbc jdbc;

    Optional<Found> find(String tokenHash) {
        return jdbc.query(FIND, Sessions::found, tokenHash).stream().findFirst();
    }

    void add(long employeeId, String tokenHash, Door door, String address, String device, Instant now) {
        jdbc.change("""
                insert into portal_session (id, employee_id, token_hash, door, created_at, last_seen_at, address, device)
                values (?, ?, ?, ?, ?, ?, ?, ?)""", Ids.next(), employeeId, tokenHash, door.name(), now, now, address, device);
    }

    /** Those neither ended nor run out, the latest first. */
    List<DeviceLine> alive(long employeeId, long own, Instant seenSince, Instant createdSince) {
        return jdbc.query(
                """
                select id, device, address, created_at, last_seen_at from portal_session
                where employee_id = ? and revoked_at is null and created_at > ? and (last_seen_at > ? or id = ?)
                order by last_seen_at desc, id desc limit 100""",
                row -> new DeviceLine(
                        row.getLong("id"),
                        row.getString("device"),
                        row.getString("address"),
                        Jdbc.moment(row, "created_at"),
                        Jdbc.moment(row, "last_seen_at"),
                        row.getLong("id") == own),
                employeeId,
                createdSince,
                seenSince,
                own);
    }

    public Optional<Instant> lastSeen(long employeeId) {
        return jdbc
                .query(
                        "select last_seen_at from portal_session where employee_id = ? order by last_seen_at desc limit 1",
                        row -> Jdbc.moment(row, "last_seen_at"),
                        employeeId)
                .stream()
                .findFirst();
    }

    /** Whether there was such a session of that person to end. */
    boolean end(long employeeId, long sessionId, SessionEnd why, Instant now) {
        return jdbc.change(
                        "update portal_session set revoked_at = ?, reason = ? where id = ? and employee_id = ? and revoked_at is null",
                        now,
                        why.name(),
                        sessionId,
                        employeeId)
                > 0;
    }

    /** All but that one; zero spares none. */
    public int endAll(long employeeId, long butFor, SessionEnd why, Instant now) {
        return jdbc.change(
                "update portal_session set revoked_at = ?, reason = ? where employee_id = ? and id <> ? and revoked_at is null",
                now,
                why.name(),
                employeeId,
                butFor);
    }

    /** Never back: another node may have seen the person later. */
    void seen(Map<Long, Instant> moments) {
        jdbc.changeAll(
                "update portal_session set last_seen_at = greatest(last_seen_at, ?) where id = ?",
                moments.entrySet().stream()
                        .map(moment -> new Object[] {moment.getValue(), moment.getKey()})
                        .toList());
    }

    /** A few at a time: this stands in nobody's way. */
    void removeOld(Instant now) {
        jdbc.change("delete from portal_session where created_at < ? limit 1000", now.minus(KEPT));
    }

    public static Found found(ResultSet row) throws SQLException {
        return new Found(
                row.getLong("id"),
                row.getLong("employee_id"),
                row.getString("nip"),
                row.getString("name"),
                Jdbc.moment(row, "created_at"),
                Jdbc.moment(row, "last_seen_at"),
                row.getBoolean("has_factor"),
                row.getBoolean("persona"),
                Door.valueOf(row.getString("door")));
    }
}
