package id.sikap.support;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Listens at the database to what the portal asks while something happens: the count is the server's, not ours. */
public final class Statements {

    /** Neither the driver's greeting of a new connection nor the pool's question whether an old one lives. */
    private static final Pattern ROWS = Pattern.compile(
            "(?is)^\\s*(/\\*.*?\\*/\\s*)?(select|insert|update|delete|with)\\b(?!\\s+(@@|'?1'?\\s*$)).*");

    /** Of access.session.KeepSessionsJob, which comes once a minute and for nobody in particular. */
    private static final String HOUSEKEEPING = "portal_session set last_seen_at";

    private Statements() {}

    /** What may throw. */
    @FunctionalInterface
    public interface Action {
        void run() throws Exception;
    }

    /** The SELECT, INSERT, UPDATE and DELETE statements the portal sent meanwhile, in their order. */
    public static List<String> during(Action action) throws Exception {
        return heard(action).stream()
                .filter(ROWS.asMatchPredicate())
                .filter(statement ->
                        !statement.contains(HOUSEKEEPING) && !statement.startsWith("delete from portal_session"))
                .toList();
    }

    /** How often the portal committed meanwhile. */
    public static long commitsDuring(Action action) throws Exception {
        return heard(action).stream().filter("commit"::equalsIgnoreCase).count();
    }

    private static List<String> heard(Action action) throws Exception {
        try (Connection connection = RunningPortal.database().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("set global log_output = 'TABLE'");
            statement.execute("truncate table mysql.general_log");
            statement.execute("set global general_log = on");
            try {
                action.run();
            } finally {
                statement.execute("set global general_log = off");
            }
            return read(connection);
        }
    }

    /** In a character set that knows every byte: values are logged as they travel, seals too. */
    private static List<String> read(Connection connection) throws SQLException {
        List<String> found = new ArrayList<>();
        try (PreparedStatement query =
                connection.prepareStatement("select convert(argument using latin1) from mysql.general_log"
                        + " where user_host like ? and command_type in ('Query', 'Execute') order by event_time")) {
            query.setString(1, TestDatabase.portal().user() + "[%");
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
        }
        return found;
    }
}
