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
 * sits in no unit and counts in no recap, and prints his one-time password on the console and nowhere else.
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
            String password = Tokens.code();
            connection.setAutoCommit(false);
            make(connection, password, LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
            connection.commit();
            console.println();
            console.println("First administrator: NIP " + NIP + ", one-time password " + password);
        }
    }

    private static boolean hasAdministrator(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("select 1 from role_grant where role = 'ADMIN' limit 1")) {
            return found.next();
        }
    }

    private static void make(Connection connection, String password, LocalDateTime now) throws SQLException {
        long id = Ids.next();
        update(connection, """
                insert into employee (id, nip, name, employment_type, position_kind, position_title, staff_group, active, version)
                values (?, ?, 'Administrator SIKAP', 'PNS', '4', 'Administrator SIKAP', 'NON_LAYANAN', true, 1)
                """, id, NIP);
        update(connection, """
                insert into account (employee_id, password_hash, must_change, enabled, password_changed_at, version)
                values (?, ?, true, true, ?, 1)
                """, id, PasswordHashing.hash(password), now);
        update(connection, "insert into role_grant (employee_id, role, granted_at) values (?, 'ADMIN', ?)", id, now);
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
