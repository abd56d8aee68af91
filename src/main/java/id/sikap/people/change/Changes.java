package id.sikap.people.change;

import id.sikap.people.FullName;
import id.sikap.platform.Jdbc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** The register of deeds; native, since it has no entity: it is written by plain JDBC only. */
@ApplicationScoped
public class Changes {

    private static final String ROW = """
            select c.id, c.kind, e.nip, e.front_title, e.name, e.back_title, coalesce(s.name, u.name), c.effective_on, c.letter, c.reason,
                   m.name, c.made_at, c.undone_at
              from personnel_change c left join employee e on e.id = c.employee_id
              left join work_unit u on u.id = c.unit_id
              left join unit_span s on s.unit_id = u.id and c.effective_on between s.start_date and s.end_date
              join employee m on m.id = c.made_by
            """;

    @PersistenceContext
    EntityManager em;

    public Optional<ChangeRow> find(long id) {
        return rows(ROW + " where c.id = ?1", id).stream().findFirst();
    }

    /** The latest first. */
    public List<ChangeRow> latest(int limit) {
        return rows(ROW + " order by c.made_at desc, c.id desc limit ?1", limit);
    }

    public List<ChangeRow> ofPerson(long employeeId) {
        return rows(ROW + " where c.employee_id = ?1 order by c.effective_on desc, c.id desc", employeeId);
    }

    /** Those that stand and concern a person: about himself, his authority in either direction, or naming him a superior. */
    public List<ChangeRow> concerning(long employeeId) {
        return rows(ROW + """
                         where c.undone_at is null and (c.employee_id = ?1
                            or c.id in (select d.change_id from delegation d where d.from_id = ?1 or d.to_id = ?1)
                            or c.id in (select n.change_id from named_superior n where n.superior_id = ?1))
                         order by c.effective_on desc, c.id desc""", employeeId);
    }

    public List<ChangeRow> ofUnit(long unitId) {
        return rows(ROW + " where c.unit_id = ?1 and c.kind = 'UNIT' order by c.effective_on desc, c.id desc", unitId);
    }

    @SuppressWarnings("unchecked")
    private List<ChangeRow> rows(String sql, Object value) {
        List<Object[]> rows = em.createNativeQuery(sql).setParameter(1, value).getResultList();
        return rows.stream()
                .map(row -> new ChangeRow(
                        ((Number) row[0]).longValue(),
                        ChangeKind.valueOf((String) row[1]),
                        (String) row[2],
                        row[4] == null ? null : FullName.of((String) row[3], (String) row[4], (String) row[5]),
                        (String) row[6],
                        Jdbc.day(row[7]),
                        (String) row[8],
                        (String) row[9],
                        (String) row[10],
                        instant(row[11]),
                        instant(row[12])))
                .toList();
    }

    private static Instant instant(Object value) {
        if (value == null) {
            return null;
        }
        LocalDateTime time = value instanceof Timestamp stamp ? stamp.toLocalDateTime() : (LocalDateTime) value;
        return time.toInstant(ZoneOffset.UTC);
    }
}
