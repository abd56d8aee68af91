package id.sikap.people.roster;

import id.sikap.people.Contract;
import id.sikap.people.EmploymentType;
import id.sikap.people.StaffGroup;
import id.sikap.people.roster.PersonRow.Person;
import id.sikap.people.roster.RosterState.Fact;
import id.sikap.people.roster.RosterState.StoredPerson;
import id.sikap.people.roster.RosterState.StoredUnit;
import id.sikap.people.roster.UnitRow.Unit;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;

/**
 * The roster as the tables have it, by plain JDBC: ten thousand people in three statements, where entities would be loaded
 * one by one. The caller owns the connection and its transaction.
 */
final class RosterReader {

    private final Connection connection;

    private final LocalDate today;

    RosterReader(Connection connection, LocalDate today) {
        this.connection = connection;
        this.today = today;
    }

    /** Everything that stands; for a change the units are locked, so that a second import waits and sees what the first did. */
    RosterState read(boolean forChange) throws SQLException {
        RosterState state = RosterState.empty();
        String units = """
                select u.id, u.code, p.code, u.name, u.head_title, u.echelon_code, u.staff_group, u.active,
                       u.agency_id, u.tree_path, s.id, s.start_date, s.end_date,
                       s.official_name
                  from work_unit u left join work_unit p on p.id = u.parent_id
                  left join unit_span s on s.unit_id = u.id and ? between s.start_date and s.end_date
                """;
        try (PreparedStatement select = connection.prepareStatement(units + (forChange ? " for update" : ""))) {
            select.setObject(1, today);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    Unit unit = new Unit(
                            row.getString(2),
                            row.getString(3),
                            row.getString(4),
                            row.getString(5),
                            row.getString(6),
                            StaffGroup.valueOf(row.getString(7)),
                            row.getBoolean(8),
                            row.getString(14));
                    state.units()
                            .put(
                                    unit.code(),
                                    new StoredUnit(
                                            row.getLong(1), unit, row.getLong(9), row.getString(10), fact(row, 11)));
                }
            }
        }
        String people = """
                select e.id, e.nip, e.name, e.front_title, e.back_title, e.employment_type, e.grade_code, e.rank_name,
                       e.pppk_grade, e.grade_since, e.position_kind, e.position_title, e.echelon_code,
                       e.position_level, e.position_class, e.position_since, e.staff_group, e.active, e.email,
                       e.phone, a.id, a.start_date, a.end_date, u.code, t.title, n.id, n.start_date, n.end_date, s.nip,
                       b.id, b.start_date, b.end_date, e.contract_start, e.contract_end
                  from employee e
                  left join assignment a on a.employee_id = e.id and a.kind = 'DEFINITIF'
                       and ? between a.start_date and a.end_date
                  left join post t on t.id = a.post_id
                  left join work_unit u on u.id = t.unit_id
                  left join named_superior n on n.employee_id = e.id and ? between n.start_date and n.end_date
                  left join employee s on s.id = n.superior_id
                  left join absence b on b.employee_id = e.id and ? between b.start_date and b.end_date""";
        try (PreparedStatement select = connection.prepareStatement(people)) {
            select.setObject(1, today);
            select.setObject(2, today);
            select.setObject(3, today);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    Person person = person(row);
                    StoredPerson stored = new StoredPerson(
                            row.getLong(1),
                            person,
                            fact(row, 21),
                            row.getString(24),
                            row.getString(25),
                            fact(row, 26),
                            row.getString(29),
                            fact(row, 30));
                    state.people().put(person.nip(), stored);
                }
            }
        }
        try (PreparedStatement select = connection.prepareStatement("select id, unit_id, title from post");
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                state.posts().put(RosterState.postKey(row.getLong(2), row.getString(3)), row.getLong(1));
            }
        }
        return state;
    }

    private static Fact fact(ResultSet row, int column) throws SQLException {
        long id = row.getLong(column);
        return id == 0
                ? null
                : new Fact(id, row.getObject(column + 1, LocalDate.class), row.getObject(column + 2, LocalDate.class));
    }

    /** The hash that most personas have: one of them may have chosen a password of his own. */
    String demoPassword() throws SQLException {
        String sql = """
                select a.password_hash from demo_persona d join account a on a.employee_id = d.employee_id
                 where a.password_hash is not null
                 group by a.password_hash order by count(*) desc limit 1""";
        try (PreparedStatement select = connection.prepareStatement(sql);
                ResultSet row = select.executeQuery()) {
            return row.next() ? row.getString(1) : null;
        }
    }

    private static Person person(ResultSet row) throws SQLException {
        return new Person(
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                EmploymentType.valueOf(row.getString(6)),
                row.getString(7),
                row.getString(8),
                row.getString(9),
                row.getObject(10, LocalDate.class),
                row.getString(11),
                row.getString(12),
                row.getString(13),
                row.getString(14),
                row.getObject(15, Integer.class),
                row.getObject(16, LocalDate.class),
                StaffGroup.valueOf(row.getString(17)),
                row.getBoolean(18),
                row.getString(19),
                row.getString(20),
                new Contract(row.getObject(33, LocalDate.class), row.getObject(34, LocalDate.class)));
    }
}
