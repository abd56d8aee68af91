package id.sikap.start;

import id.sikap.access.PasswordHashing;
import id.sikap.platform.Ids;
import id.sikap.platform.Tokens;
import java.io.PrintStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/**
 * A portal without demo data begins with nobody who could let anybody in. So the first start makes one administrator, who
 * sits in no unit and counts in no recap, and prints a one-time code for him on the console and nowhere else. Until somebody
 * has used one, each start prints a new one: a day passes quickly.
 */
final class FirstAdministrator {

    /** Nobody's number: a NIP begins with a date of birth. */
    static final String NIP = "000000000000000001";

    private FirstAdministrator() {}

    static void print(Login database, Clock clock, PrintStream console) throws SQLException {
        try (Connection connection = database.dataSource().getConnection()) {
            if (hasAdministrator(connection)) {
                return;
            }
            String code = Tokens.code();
            LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
            connection.setAutoCommit(false);
            if (!exists(connection)) {
                make(connection, now);
            }
            update(
                    connection,
                    "update account set code_hash = ?, code_expires_at = ? where employee_id = (select id from employee where nip = ?)",
                    PasswordHashing.ofCode(code),
                    now.plusDays(1),
                    NIP);
            connection.commit();
            console.println();
            console.println(
                    "First administrator: NIP " + NIP + ", one-time code " + code + ", for a day, at /access/activate");
        }
    }

    /** One who can sign in, or once could: the first one's code may have run out unused. */
    private static boolean hasAdministrator(Connection connection) throws SQLException {
        return finds(connection, """
                select 1 from role_grant g join account a on a.employee_id = g.employee_id
                where g.role = 'ADMIN' and g.ended_at is null and a.password_hash is not null limit 1""");
    }

    private static boolean exists(Connection connection) throws SQLException {
        return finds(connection, "select 1 from employee where nip = '" + NIP + "'");
    }

    private static boolean finds(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            return found.next();
        }
    }

    private static void make(Connection connection, LocalDateTime now) throws SQLException {
        long id = Ids.next();
        update(connection, """
                insert into employee (id, nip, name, employment_type, position_kind, position_title, staff_group, active, version)
                values (?, ?, 'Administrator SIKAP', 'PNS', '4', 'Administrator SIKAP', 'NON_LAYANAN', true, 1)
                """, id, NIP);
        update(connection, """
                insert into account (employee_id, enabled, version) values (?, true, 1)
                """, id);
        update(connection, """
                insert into role_grant (id, employee_id, role, letter, start_date, end_date, granted_at)
                values (?, ?, 'ADMIN', 'Pemasangan SIKAP', ?, '9999-12-31', ?)
                """, Ids.next(), id, now.toLocalDate(), now);
    }

    private static void update(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }
}
