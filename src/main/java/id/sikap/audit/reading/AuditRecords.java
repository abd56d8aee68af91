package id.sikap.audit.reading;

import id.sikap.audit.reading.AuditLine.Person;
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
import java.util.Optional;
import javax.sql.DataSource;

/** The trail as people read it, the newest first. By plain SQL, as it is written: the trail has no entity. */
@ApplicationScoped
public class AuditRecords {

    /** Nobody turns ten thousand lines' pages; counting further would read the whole table. */
    static final int COUNTED = 10_000;

    /** Found first by number alone, then the few shown are joined with their people. */
    private static final String LINES = """
            select e.id, e.at, a.id, a.nip, a.name, b.id, b.nip, b.name, e.action, e.object_type, e.object_id,
              s.id, s.nip, s.name, e.detail, e.request_id, e.address
            from (select id from audit_event where %s order by at desc, id desc limit ? offset ?) found
              join audit_event e on e.id = found.id
              left join employee a on a.id = e.actor_id
              left join employee b on b.id = e.on_behalf_of
              left join employee s on s.id = e.subject_id
            order by e.at desc, e.id desc""";

    @Resource(lookup = "java:app/jdbc/sikap")
    DataSource database;

    public int count(AuditQuery query) {
        List<Object> values = new ArrayList<>();
        String sql = "select count(*) from (select 1 from audit_event where " + query.where(values) + " limit "
                + COUNTED + ") counted";
        return read(sql, values, row -> row.getInt(1)).get(0);
    }

    public List<AuditLine> page(AuditQuery query, int first, int size) {
        List<Object> values = new ArrayList<>();
        String where = query.where(values);
        values.add(size);
        values.add(first);
        return read(LINES.formatted(where), values, AuditRecords::line);
    }

    /** The page that follows that record. */
    List<AuditLine> after(AuditQuery query, long lastId, int size) {
        List<Object> values = new ArrayList<>();
        String where = query.where(values)
                + " and (at, id) < (select last.at, last.id from audit_event last where last.id = ?)";
        values.add(lastId);
        values.add(size);
        values.add(0);
        return read(LINES.formatted(where), values, AuditRecords::line);
    }

    /** Whose number that is; people are above this room, but their numbers are in its records. */
    Optional<Long> employee(String nip) {
        return read("select id from employee where nip = ?", List.of(nip), row -> row.getLong(1)).stream()
                .findFirst();
    }

    /** What is read of each row. */
    private interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private <T> List<T> read(String sql, List<Object> values, Reader<T> reader) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.size(); i++) {
                Object value = values.get(i);
                query.setObject(
                        i + 1, value instanceof Instant at ? LocalDateTime.ofInstant(at, ZoneOffset.UTC) : value);
            }
            try (ResultSet row = query.executeQuery()) {
                List<T> found = new ArrayList<>();
                while (row.next()) {
                    found.add(reader.read(row));
                }
                return found;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The audit trail cannot be read", e);
        }
    }

    private static AuditLine line(ResultSet row) throws SQLException {
        return new AuditLine(
                row.getLong(1),
                row.getObject(2, LocalDateTime.class).toInstant(ZoneOffset.UTC),
                person(row, 3),
                person(row, 6),
                row.getString(9),
                row.getString(10),
                row.getString(11),
                person(row, 12),
                row.getString(15),
                row.getString(16),
                row.getString(17));
    }

    private static Person person(ResultSet row, int column) throws SQLException {
        String nip = row.getString(column + 1);
        return nip == null ? null : new Person(row.getLong(column), nip, row.getString(column + 2));
    }
}
