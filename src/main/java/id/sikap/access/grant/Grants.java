package id.sikap.access.grant;

import id.sikap.people.Placement;
import id.sikap.platform.Ids;
import id.sikap.platform.Jdbc;
import id.sikap.platform.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The roles given by letter. */
@ApplicationScoped
class Grants {

    private static final String LINE = """
            select g.id, g.employee_id, e.nip, e.front_title, e.name, e.back_title, e.position_title, g.role, u.name as unit,
                g.letter, g.start_date, g.end_date, g.ended_at is not null as ended
              from role_grant g join employee e on e.id = g.employee_id left join work_unit u on u.id = g.unit_id
            """;

    @Inject
    Jdbc jdbc;

    /** Those in force or to come first, by role and name. */
    List<GrantLine> latest(LocalDate today, int limit) {
        return lines(LINE + """
                order by g.ended_at is not null or g.end_date < ?,
                    field(g.role, 'ADMIN', 'UNIT_ADMIN', 'PPK', 'PYB', 'INSPECTOR', 'OPERATOR'), u.name, e.name, g.id limit ?""", today, limit);
    }

    Optional<GrantLine> find(long id) {
        return lines(LINE + " where g.id = ?", id).stream().findFirst();
    }

    /** What the person holds on any day of the span; nobody else gives him anything meanwhile. */
    List<GrantLine> heldWithin(long employeeId, LocalDate start, LocalDate end) {
        jdbc.query("select id from employee where id = ? for update", row -> row.getLong(1), employeeId);
        return lines(
                LINE + " where g.employee_id = ? and g.ended_at is null and g.start_date <= ? and g.end_date >= ?",
                employeeId,
                open(end),
                start);
    }

    long add(long employeeId, GrantDraft draft, long by, Instant now) {
        long id = Ids.next();
        jdbc.change(
                """
                insert into role_grant (id, employee_id, role, unit_id, letter, start_date, end_date, granted_at, granted_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                id,
                employeeId,
                draft.role().name(),
                draft.unitId(),
                draft.letter(),
                draft.start(),
                open(draft.end()),
                now,
                by);
        return id;
    }

    boolean end(long id, long by, Instant now) {
        return jdbc.change(
                        "update role_grant set ended_at = ?, ended_by = ? where id = ? and ended_at is null",
                        now,
                        by,
                        id)
                > 0;
    }

    private List<GrantLine> lines(String sql, Object... values) {
        return jdbc.query(
                sql,
                row -> new GrantLine(
                        row.getLong("id"),
                        row.getLong("employee_id"),
                        row.getString("nip"),
                        row.getString("front_title"),
                        row.getString("name"),
                        row.getString("back_title"),
                        row.getString("position_title"),
                        Role.valueOf(row.getString("role")),
                        row.getString("unit"),
                        row.getString("letter"),
                        row.getObject("start_date", LocalDate.class),
                        row.getObject("end_date", LocalDate.class),
                        row.getBoolean("ended")),
                values);
    }

    private static LocalDate open(LocalDate end) {
        return end == null ? Placement.OPEN_END : end;
    }
}
