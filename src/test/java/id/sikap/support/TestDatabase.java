package id.sikap.support;

import id.sikap.start.Children;
import id.sikap.start.EmbeddedDatabase;
import id.sikap.start.Login;
import id.sikap.start.Schema;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/**
 * The database server of this test run: the MariaDB of the start command, or with {@code -Dsikap.db.url} (and user and
 * password, by default root without one) an existing server that one may write to at will.
 */
public final class TestDatabase {

    static final Path HOME = Path.of("target", "it").toAbsolutePath();

    private static final String PORTAL = "sikap";
    private static final String PORTAL_PASSWORD = "only-for-tests";

    private static Login owner;
    private static Login portal;

    private TestDatabase() {}

    /** The way into a schema made by {@link #fresh}, for a portal of one's own. */
    public static Login login(String schema) {
        return on(owner(), schema);
    }

    /** A migrated, otherwise empty schema for tests that speak SQL without the portal. */
    public static DataSource fresh(String schema) throws SQLException {
        Login login = on(owner(), schema);
        try (Connection connection = on(owner(), "").dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("drop database if exists " + schema);
            statement.execute("create database " + schema + " character set utf8mb4");
        }
        if (schema.equals(PORTAL)) {
            Schema.migrate(login, portal());
        } else {
            Schema.migrate(login);
        }
        return login.dataSource();
    }

    /** May do everything. */
    static synchronized Login owner() {
        if (owner == null) {
            connect();
        }
        return owner;
    }

    /** The portal's own account, which may change rows only. */
    static synchronized Login portal() {
        owner();
        return portal;
    }

    private static void connect() {
        String url = System.getProperty("sikap.db.url");
        try {
            if (url == null) {
                Children children = new Children(HOME.resolve("run").resolve("database"));
                children.endOrphans();
                Runtime.getRuntime().addShutdownHook(new Thread(children::end));
                EmbeddedDatabase embedded = EmbeddedDatabase.start(HOME, children);
                owner = embedded.owner();
                portal = embedded.portal();
            } else {
                owner = on(
                        new Login(
                                url,
                                System.getProperty("sikap.db.user", "root"),
                                System.getProperty("sikap.db.password", "")),
                        PORTAL);
                portal = new Login(owner.url(), PORTAL, PORTAL_PASSWORD);
                makePortal();
            }
        } catch (IOException | SQLException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void makePortal() throws SQLException {
        try (Connection connection = on(owner, "").dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create user if not exists " + PORTAL);
            statement.execute("alter user " + PORTAL + " identified by '" + PORTAL_PASSWORD + "'");
        }
    }

    private static Login on(Login login, String schema) {
        return new Login(
                login.url().replaceFirst("(//[^/?]+)(/[^?]*)?", "$1/" + schema), login.user(), login.password());
    }
}
