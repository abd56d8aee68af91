package id.sikap.people.roster;

import id.sikap.support.RunningPortal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.StringJoiner;

/** Whom and which units imports bring into the run's portal, to be taken out again: the other tests expect the demo as it was. */
final class Leftovers {

    private final String people;
    private final String units;
    private final String posts;

    private Leftovers(String people, String units, String posts) {
        this.people = people;
        this.units = units;
        this.posts = posts;
    }

    /** All that come from now on. */
    static Leftovers fromNow() throws SQLException {
        try (Connection connection = RunningPortal.database().getConnection();
                Statement statement = connection.createStatement()) {
            return new Leftovers(ids(statement, "employee"), ids(statement, "work_unit"), ids(statement, "post"));
        }
    }

    private static String ids(Statement statement, String table) throws SQLException {
        StringJoiner ids = new StringJoiner(", ", "(", ")");
        try (ResultSet row = statement.executeQuery("select id from " + table)) {
            while (row.next()) {
                ids.add(row.getString(1));
            }
        }
        return ids.toString();
    }

    static void forgetHeads() throws SQLException {
        try (Connection connection = RunningPortal.database().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("delete from roster_columns");
        }
    }

    void remove() throws SQLException {
        try (Connection connection = RunningPortal.database().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("set foreign_key_checks = 0");
            for (String fact : List.of("account", "placement", "assignment", "absence", "named_superior")) {
                statement.execute("delete from " + fact + " where employee_id not in " + people);
            }
            statement.execute("delete from post where id not in " + posts);
            statement.execute("delete from unit_span where unit_id not in " + units);
            statement.execute("delete from employee where id not in " + people);
            statement.execute("delete from work_unit where id not in " + units);
            statement.execute("set foreign_key_checks = 1");
        }
    }
}
