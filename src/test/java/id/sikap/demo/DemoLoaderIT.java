package id.sikap.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.sikap.access.PasswordHashing;
import id.sikap.support.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The small demo on a real database: its constraints hold, and it comes once. */
class DemoLoaderIT {

    private static final Clock SUNDAY = Clock.fixed(
            LocalDateTime.parse("2026-11-22T12:59").atZone(SmallDemo.ZONE).toInstant(), SmallDemo.ZONE);

    @TempDir
    private Path home;

    private DataSource database;

    @BeforeEach
    void open() throws Exception {
        database = TestDatabase.fresh("demo");
    }

    @Test
    void loadsWhatTheGeneratorMakesAndOnlyOnce() throws Exception {
        assertThat(load("small")).hasToString("Optional[60 people, 4,786 entries, 65 waiting for \"atasan\"]");
        assertThat(load("small")).isEmpty();
        assertThat(load("province")).isEmpty();
        assertThat(number("select count(*) from employee")).isEqualTo(60);
        assertThat(number("select count(*) from audit_event")).isEqualTo(1);
        assertThat(number("select count(*) from demo_persona p join account a on a.employee_id = p.employee_id"))
                .isEqualTo(16);
        assertThat(PasswordHashing.verify(DemoLoader.PASSWORD, text("select min(password_hash) from account")))
                .isTrue();
    }

    /** The tests of the generator derive the superiors on their own; here the import says the same. */
    @Test
    void theImportSeesTheSameLineOfCommand() throws Exception {
        load("small");
        for (DemoPerson person : SmallDemo.at("2026-11-22T12:59").people()) {
            assertThat(text("""
                    select coalesce(s.nip, '') from employee e join placement a on a.employee_id = e.id
                     left join employee s on s.id = a.superior_id where e.nip = '%s'""".formatted(person.nip())))
                    .isEqualTo(Optional.ofNullable(person.superiorNip()).orElse(""));
        }
        assertThat(number("select count(distinct agency_id) from work_unit u join placement a on a.unit_id = u.id"))
                .as("three agencies and the regional secretariat")
                .isEqualTo(4);
    }

    @Test
    void everyPieceOfEvidenceHasItsFile() throws Exception {
        load("small");
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select distinct sha256, size_bytes from evidence")) {
            int files = 0;
            while (row.next()) {
                String sha256 = row.getString(1);
                Path file = home.resolve("evidence")
                        .resolve(sha256.substring(0, 2))
                        .resolve(sha256.substring(2, 4))
                        .resolve(sha256);
                assertThat(Files.size(file)).isEqualTo(row.getLong(2));
                files++;
            }
            assertThat(files).isEqualTo(Pictures.FILES.size());
        }
    }

    @Test
    void staysAwayFromRealPeople() throws Exception {
        execute("""
                insert into employee (id, nip, name, employment_type, position_kind, position_title, staff_group, active,
                  version) values (1, '198609262015051001', 'Seorang Pegawai', 'PNS', '4', 'Pengelola Data',
                  'NON_LAYANAN', true, 0)""");
        assertThatThrownBy(() -> load("small"))
                .isInstanceOf(DemoRefused.class)
                .hasMessageContaining("-Dsikap.demo=none");
        assertThat(load("none")).isEmpty();
        assertThat(number("select count(*) from demo_persona")).isZero();
    }

    /** Their password stands in the README, and the second factor is not asked of them. */
    @Test
    void whatWasLoadedIsNoPortalForWork() throws Exception {
        load("small");
        assertThat(load("small")).isEmpty();
        assertThatThrownBy(() -> load("none")).isInstanceOf(DemoRefused.class).hasMessageContaining("another database");
    }

    private Optional<DemoLoader.Loaded> load(String size) throws Exception {
        return DemoLoader.load(database, size, SUNDAY, home);
    }

    private long number(String sql) throws SQLException {
        return Long.parseLong(text(sql));
    }

    private String text(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
