package id.sikap.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.sikap.support.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An account that once might do everything with the rows, as older homes and MySQL's container image have it. */
class GrantsIT {

    private static final String SCHEMA = "audit_grants";
    private static final String ACCOUNT = "sikap_grants";

    private static Login owner;
    private static Login portal;

    @BeforeAll
    static void migrate() throws SQLException {
        TestDatabase.fresh(SCHEMA);
        owner = TestDatabase.login(SCHEMA);
        portal = new Login(owner.url(), ACCOUNT, "only-for-tests");
        execute(
                owner,
                "drop user if exists " + ACCOUNT + ", " + ACCOUNT + "@'127.0.0.1'",
                "create user " + ACCOUNT + " identified by 'only-for-tests'",
                "grant all privileges on " + SCHEMA + ".* to " + ACCOUNT);
        assertThat(Grants.mayChangeTheTrail(portal)).isTrue();
        Grants.give(owner, portal);
    }

    @Test
    void theTrailIsLengthenedAndRead() throws SQLException {
        execute(
                portal,
                "insert into audit_chain (id, node, opened_at, key_id, length, head) values (1, 'n', now(), 'k', 1, 'h')",
                "update audit_chain set length = 2 where id = 1",
                "insert into audit_event (id, at, action, object_type, object_id) values (1, now(), 'A', 'b', 'c')",
                "select count(*) from audit_event",
                "delete from sign_in_throttle");
        assertThat(Grants.mayChangeTheTrail(portal)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_event set action = 'B'",
                "delete from audit_event",
                "delete from audit_chain",
                "truncate table audit_event",
                "alter table audit_event drop column mac",
                "drop table audit_chain",
                "replace into audit_event (id, at, action, object_type, object_id) values (1, now(), 'A', 'b', 'c')",
                "insert into audit_event (id, at, action, object_type, object_id) values (1, now(), 'A', 'b', 'c')"
                        + " on duplicate key update action = 'B'",
                "create trigger t before insert on audit_event for each row set new.action = 'B'",
                "grant delete on audit_event to " + ACCOUNT
            })
    void nothingElse(String sql) {
        assertThatThrownBy(() -> execute(portal, sql)).hasMessageFindingMatch("denied|do not have");
    }

    @Test
    void givenTwiceIsGivenOnce() throws SQLException {
        Grants.give(owner, portal);
        assertThat(Grants.mayChangeTheTrail(portal)).isFalse();
    }

    private static void execute(Login login, String... statements) throws SQLException {
        try (Connection connection = login.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
