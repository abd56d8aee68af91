package id.sikap.start;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What the portal's own account may do, table by table: the audit trail it may read and lengthen, never change. */
final class Grants {

    private static final Map<String, String> PARTLY = Map.of(
            "audit_event", "select, insert",
            "audit_chain", "select, insert, update");

    private static final String ALL_ROWS = "select, insert, update, delete";

    private Grants() {}

    /** After every migration, because a new table is nobody's yet. Given first and then narrowed: another node is running. */
    static void give(Login owner, Login portal) throws SQLException {
        String account = account(portal);
        try (Connection connection = owner.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            String schema = connection.getCatalog();
            for (String table : texts(connection, """
                    select table_name from information_schema.tables
                    where table_schema = ? and table_type = 'BASE TABLE' and table_name <> 'flyway_schema_history'""", schema)) {
                statement.execute("grant " + PARTLY.getOrDefault(table, ALL_ROWS) + " on `" + schema + "`.`" + table
                        + "` to " + account);
            }
            if (!texts(connection, """
                    select privilege_type from information_schema.schema_privileges
                    where table_schema = ? and grantee = ?""", schema, account).isEmpty()) {
                statement.execute("revoke all privileges on `" + schema + "`.* from " + account);
            }
        }
    }

    /** Asked of the database, which knows; nothing is deleted. */
    static boolean mayChangeTheTrail(Login portal) throws SQLException {
        try (Connection connection = portal.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("delete from audit_event where 1 = 0");
            return true;
        } catch (SQLException e) {
            if ("42000".equals(e.getSQLState())) {
                return false;
            }
            throw e;
        }
    }

    /** As the database calls who signs in so: user and the host pattern that admitted him. */
    private static String account(Login portal) throws SQLException {
        Login anywhere =
                new Login(portal.url().replaceFirst("(//[^/?]+)/[^?]*", "$1/"), portal.user(), portal.password());
        try (Connection connection = anywhere.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select current_user()")) {
            row.next();
            String name = row.getString(1);
            int at = name.lastIndexOf('@');
            return quoted(name.substring(0, at)) + "@" + quoted(name.substring(at + 1));
        }
    }

    private static String quoted(String name) {
        return "'" + name.replace("'", "''") + "'";
    }

    private static List<String> texts(Connection connection, String sql, String... values) throws SQLException {
        List<String> found = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                query.setString(i + 1, values[i]);
            }
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
        }
        return found;
    }
}
