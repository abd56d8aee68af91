package id.sikap.access;

import static org.assertj.core.api.Assertions.assertThat;

import id.sikap.support.PortalTest;
import id.sikap.support.RunningPortal;
import id.sikap.support.Session;
import id.sikap.support.Session.Answer;
import id.sikap.support.Statements;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The cookie is the server's doing and three files' together: its exact text is what browsers judge. */
@PortalTest
class SessionCookieIT {

    private static final String NIP = "199001012015011001";
    private static final String PASSWORD = "Kata-Sandi-Uji-1";

    @BeforeAll
    static void somebodyWithAnAccount() throws SQLException {
        try (Connection connection = RunningPortal.database().getConnection()) {
            write(connection, """
                    insert into employee (id, nip, name, employment_type, position_kind, position_title, staff_group,
                        active, version) values (1, ?, 'Uji Kuki', 'PNS', '4', 'Pengelola', 'NON_LAYANAN', true, 0)
                    on duplicate key update name = name""", NIP);
            write(connection, """
                    insert into account (employee_id, password_hash, enabled, version)
                    values (1, ?, true, 0) on duplicate key update employee_id = employee_id""", PasswordHashing.hash(PASSWORD));
        }
    }

    @Test
    void theCookieIsOneThatABrowserKeepsAndGuards() {
        Answer answer = Session.anonymous().post("/api/v1/session", Map.of("nip", NIP, "password", PASSWORD));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        assertThat(answer.raw().headers().allValues("Set-Cookie"))
                .hasSize(1)
                .first()
                .asString()
                .matches("(?i)__Host-SID=[\\w-]{43}; Path=/; Secure; HttpOnly; SameSite=Lax");
    }

    @Test
    void theSessionIsKnownAgainAndDiesWithItsEnd() {
        Session session = Session.signIn(NIP, PASSWORD);
        assertThat(session.get("/api/v1/session").json().path("nip").asText()).isEqualTo(NIP);
        assertThat(session.delete("/api/v1/session").status()).isEqualTo(204);
        assertThat(session.get("/api/v1/session").status()).isEqualTo(401);
    }

    @Test
    void signingInAsksTheDatabaseLittle() throws Exception {
        assertThat(Statements.during(() -> Session.signIn(NIP, PASSWORD)))
                .as("the recorder hears the portal")
                .isNotEmpty()
                .hasSizeLessThan(10);
    }

    private static void write(Connection connection, String sql, String value) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, value);
            statement.executeUpdate();
        }
    }
}
