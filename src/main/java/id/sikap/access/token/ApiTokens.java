package id.sikap.access.token;

import id.sikap.access.session.LiveSessions;
import id.sikap.access.session.Sessions;
import id.sikap.platform.Ids;
import id.sikap.platform.Jdbc;
import id.sikap.platform.SignedIn;
import id.sikap.platform.Tokens;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The tokens. Asked anew for each call: a program's calls are few, and a revoked token is dead at once. */
@ApplicationScoped
public class ApiTokens {

    private static final Duration NOTE = Duration.ofMinutes(1);

    /** A token with who holds it. */
    public record Bearer(SignedIn person, Set<TokenScope> scopes) {}

    @Inject
    Jdbc jdbc;

    @Inject
    LiveSessions live;

    @Inject
    Clock clock;

    public Optional<Bearer> find(String token) {
        Instant now = clock.instant();
        Optional<Bearer> found = jdbc
                .query(
                        """
                        select t.id, t.employee_id, p.nip, p.name, t.created_at, t.last_used_at as last_seen_at, t.scopes,
                            f.employee_id is not null as has_factor, d.employee_id is not null as persona,
                            'PASSWORD' as door
                        from api_token t
                        join employee p on p.id = t.employee_id and p.active = true
                        join account a on a.employee_id = t.employee_id and a.enabled = true
                        left join second_factor f on f.employee_id = t.employee_id and f.confirmed_at is not null
                        left join demo_persona d on d.employee_id = t.employee_id
                        where t.token_hash = ? and t.revoked_at is null and t.expires_at > ? limit 1""",
                        row -> new Bearer(
                                live.person(Sessions.found(row), token), TokenScope.read(row.getString("scopes"))),
                        Tokens.hash(token),
                        now)
                .stream()
                .findFirst();
        found.ifPresent(bearer -> jdbc.change(
                "update api_token set last_used_at = ? where id = ? and (last_used_at is null or last_used_at < ?)",
                now,
                bearer.person().sessionId(),
                now.minus(NOTE)));
        return found;
    }

    void add(long employeeId, String tokenHash, String name, Set<TokenScope> scopes, Instant now, Instant expiresAt) {
        jdbc.change("""
                insert into api_token (id, employee_id, token_hash, name, scopes, created_at, expires_at)
                values (?, ?, ?, ?, ?, ?, ?)""", Ids.next(), employeeId, tokenHash, name, TokenScope.column(scopes), now, expiresAt);
    }

    List<TokenLine> alive(long employeeId, Instant now) {
        return jdbc.query("""
                select id, name, scopes, created_at, expires_at, last_used_at from api_token
                where employee_id = ? and revoked_at is null and expires_at > ? order by created_at desc, id desc""", ApiTokens::line, employeeId, now);
    }

    boolean revoke(long employeeId, long tokenId, Instant now) {
        return jdbc.change(
                        "update api_token set revoked_at = ? where id = ? and employee_id = ? and revoked_at is null",
                        now,
                        tokenId,
                        employeeId)
                > 0;
    }

    public void revokeAll(long employeeId, Instant now) {
        jdbc.change(
                "update api_token set revoked_at = ? where employee_id = ? and revoked_at is null", now, employeeId);
    }

    private static TokenLine line(ResultSet row) throws SQLException {
        return new TokenLine(
                row.getLong("id"),
                row.getString("name"),
                TokenScope.read(row.getString("scopes")),
                Jdbc.moment(row, "expires_at"),
                Jdbc.moment(row, "last_used_at"));
    }
}
