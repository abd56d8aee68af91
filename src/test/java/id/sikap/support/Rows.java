package id.sikap.support;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** The portal's database past the portal: what a test must know beforehand or look up afterwards. */
public final class Rows {

    private Rows() {}

    /** The one value, as text; null where there is no row. */
    public static String text(String sql, Object... values) {
        try (Connection connection = RunningPortal.database().getConnection();
                PreparedStatement query = bound(connection, sql, values);
                ResultSet row = query.executeQuery()) {
            return row.next() ? row.getString(1) : null;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    public static long number(String sql, Object... values) {
        return Long.parseLong(text(sql, values));
    }

    public static void change(String sql, Object... values) {
        try (Connection connection = RunningPortal.database().getConnection();
                PreparedStatement update = bound(connection, sql, values)) {
            update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** The same text as long as no row of these tables is another. */
    public static String fingerprint(String... tables) {
        try (Connection connection = RunningPortal.database().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("checksum table " + String.join(", ", tables))) {
            StringBuilder text = new StringBuilder();
            while (row.next()) {
                text.append(row.getString(1))
                        .append(' ')
                        .append(row.getString(2))
                        .append('\n');
            }
            return text.toString();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Of everything a person can change. */
    public static String fingerprint() {
        return fingerprint(
                "day_entry",
                "evidence",
                "review",
                "target",
                "employee",
                "placement",
                "assignment",
                "absence",
                "named_superior",
                "unit_span",
                "delegation",
                "grade_span",
                "personnel_change",
                "work_unit",
                "account",
                "role_grant",
                "entry_policy");
    }

    private static PreparedStatement bound(Connection connection, String sql, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }
}
