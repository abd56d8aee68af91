package id.sikap.start;

import static org.assertj.core.api.Assertions.assertThat;

import id.sikap.access.PasswordHashing;
import id.sikap.support.TestDatabase;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** An empty portal lets its first administrator in, for as long as nobody has come. */
class FirstAdministratorIT {

    private static final String SCHEMA = "sikap_first";
    private static final Instant START = Instant.parse("2026-11-22T01:00:00Z");

    @Test
    void eachStartPrintsACodeUntilOneWasUsed() throws SQLException {
        TestDatabase.fresh(SCHEMA);
        String first = code(start(START));
        assertThat(PasswordHashing.verify(first, text("select code_hash from account")))
                .isTrue();
        assertThat(text("select code_expires_at from account")).startsWith("2026-11-23 01:00:00");
        assertThat(text("select password_hash from account")).isNull();

        String second = code(start(START.plusSeconds(100_000)));
        assertThat(second).isNotEqualTo(first);
        assertThat(PasswordHashing.verify(second, text("select code_hash from account")))
                .isTrue();
        assertThat(text("select count(*) from employee")).isEqualTo("1");

        change("update account set password_hash = 'an own one', code_hash = null, code_expires_at = null");
        assertThat(start(START.plusSeconds(200_000))).isEmpty();
    }

    private static String start(Instant now) throws SQLException {
        ByteArrayOutputStream console = new ByteArrayOutputStream();
        FirstAdministrator.print(
                TestDatabase.login(SCHEMA),
                Clock.fixed(now, ZoneOffset.UTC),
                new PrintStream(console, true, StandardCharsets.UTF_8));
        return console.toString(StandardCharsets.UTF_8);
    }

    private static String code(String printed) {
        Matcher code = Pattern.compile("one-time code ([0-9A-Z-]{14})").matcher(printed);
        assertThat(code.find()).as(printed).isTrue();
        return code.group(1);
    }

    private static String text(String sql) throws SQLException {
        try (Connection connection = TestDatabase.login(SCHEMA).dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    private static void change(String sql) throws SQLException {
        try (Connection connection = TestDatabase.login(SCHEMA).dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
