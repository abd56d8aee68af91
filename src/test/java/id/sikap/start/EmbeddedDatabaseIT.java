package id.sikap.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

@DisabledIfSystemProperty(named = "sikap.db.url", matches = ".+", disabledReason = "this run is about another server")
class EmbeddedDatabaseIT {

    @TempDir
    Path home;

    private Children children;

    @AfterEach
    void end() {
        children.end();
    }

    @Test
    void everybodyNeedsAPasswordAndThePortalOwnsNoTable() throws Exception {
        EmbeddedDatabase database = start();
        assertThat(rows(
                        database.owner(),
                        "select concat(user, '@', host) from mysql.user where is_role = 'N' order by 1"))
                .containsExactly("mariadb.sys@localhost", "root@127.0.0.1", "sikap@127.0.0.1");
        Login withoutPassword = new Login(database.owner().url(), "root", "");
        assertThatThrownBy(() -> rows(withoutPassword, "select 1")).hasMessageContaining("Access denied");

        execute(database.owner(), "create table kept (id int primary key)", "insert into kept values (1)");
        Grants.give(database.owner(), database.portal());
        execute(database.portal(), "insert into kept values (2)");
        assertThatThrownBy(() -> execute(database.portal(), "drop table kept")).hasMessageContaining("denied");
        assertThatThrownBy(() -> rows(database.portal(), "select user from mysql.user"))
                .hasMessageContaining("denied");

        assertThat(rows(database.portal(), "select concat(@@innodb_flush_log_at_trx_commit, @@time_zone)"))
                .as("a commit is on the disk when it returns, its times in UTC")
                .containsExactly("1+00:00");

        children.end();
        assertThat(rows(start().portal(), "select id from kept order by id")).containsExactly("1", "2");
    }

    private EmbeddedDatabase start() throws Exception {
        children = new Children(home.resolve("processes"));
        return EmbeddedDatabase.start(home, children);
    }

    private static void execute(Login login, String... statements) throws SQLException {
        try (Connection connection = login.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static List<String> rows(Login login, String sql) throws SQLException {
        try (Connection connection = login.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }
}
