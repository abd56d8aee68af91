package id.sikap.people.command;

import id.sikap.people.Capacity;
import id.sikap.people.command.Facts.Absence;
import id.sikap.people.command.Facts.Holding;
import id.sikap.people.command.Facts.Lent;
import id.sikap.people.command.Facts.Named;
import id.sikap.people.command.Facts.Unit;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The facts as the tables have them: five statements for the whole province, by plain JDBC for the import and the demo too. */
public final class FactsReader {

    private final Connection connection;
    private final LocalDate from;

    private FactsReader(Connection connection, LocalDate from) {
        this.connection = connection;
        this.from = from;
    }

    /** Those that still hold on that day or later. */
    public static Facts read(Connection connection, LocalDate from) throws SQLException {
        FactsReader reader = new FactsReader(connection, from);
        return new Facts(
                reader.all(
                        """
                        select unit_id, parent_id, head_title, official_name, start_date, end_date from unit_span
                        where end_date >= ?""",
                        row -> new Unit(
                                row.getLong(1),
                                row.getObject(2, Long.class),
                                row.getString(3),
                                row.getString(4),
                                day(row, 5),
                                day(row, 6))),
                reader.all(
                        """
                        select a.employee_id, e.nip, p.unit_id, p.title, a.kind, a.held_since, a.start_date, a.end_date
                        from assignment a join employee e on e.id = a.employee_id join post p on p.id = a.post_id
                        where a.end_date >= ?""",
                        row -> new Holding(
                                row.getLong(1),
                                row.getString(2),
                                row.getLong(3),
                                row.getString(4),
                                Capacity.valueOf(row.getString(5)),
                                day(row, 6),
                                day(row, 7),
                                day(row, 8))),
                reader.all(
                        "select employee_id, start_date, end_date from absence where end_date >= ?",
                        row -> new Absence(row.getLong(1), day(row, 2), day(row, 3))),
                reader.all(
                        "select employee_id, superior_id, start_date, end_date from named_superior where end_date >= ?",
                        row -> new Named(row.getLong(1), row.getLong(2), day(row, 3), day(row, 4))),
                reader.all(
                        "select from_id, to_id, start_date, end_date from delegation where validates and signs_as = 'PLH' and end_date >= ?",
                        row -> new Lent(row.getLong(1), row.getLong(2), day(row, 3), day(row, 4))));
    }

    static LocalDate day(ResultSet row, int column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    private interface Mapping<T> {
        T of(ResultSet row) throws SQLException;
    }

    private <T> List<T> all(String sql, Mapping<T> mapping) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setObject(1, from);
            try (ResultSet row = select.executeQuery()) {
                List<T> facts = new ArrayList<>();
                while (row.next()) {
                    facts.add(mapping.of(row));
                }
                return facts;
            }
        }
    }
}
