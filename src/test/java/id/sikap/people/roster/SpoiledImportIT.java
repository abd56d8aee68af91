package id.sikap.people.roster;

import static org.assertj.core.api.Assertions.assertThat;

import id.sikap.people.roster.sheet.RosterFile;
import id.sikap.support.PortalTest;
import id.sikap.support.RunningPortal;
import id.sikap.support.Session;
import id.sikap.support.Session.Answer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Some of the spoiled copies, of every kind, through the door that the page and scripts use: none is answered with a fault of the
 * server, and what the database holds afterwards is the whole copy or nothing of it. SpoiledExportIT has all the copies.
 */
@PortalTest
class SpoiledImportIT {

    private static final int COPIES = 6 * Spoiler.KINDS;

    /** Everybody who comes in has one row in each of these. */
    private static final List<String> WHOLE = List.of("employee", "account", "assignment");

    private static final List<String> OTHERS =
            List.of("placement", "named_superior", "absence", "post", "work_unit", "unit_span");

    private final Session admin = Session.of("admin");
    private Leftovers leftovers;

    @BeforeEach
    void lookAround() throws SQLException {
        leftovers = Leftovers.fromNow();
    }

    @AfterEach
    void removeTheExport() throws SQLException {
        leftovers.remove();
        Leftovers.forgetHeads();
    }

    @Test
    void theDoorTakesASpoiledCopyWholeOrNotAtAll() throws Exception {
        Spoiler spoiler = new Spoiler();
        explain(spoiler.otherHeads());
        assertThat(send(spoiler.units(), null).status()).isEqualTo(200);
        Leftovers people = Leftovers.fromNow();
        List<Long> before = counts();
        Set<Integer> kindsTaken = new HashSet<>();
        Set<Integer> kindsRefused = new HashSet<>();
        for (int copy = 0; copy < COPIES; copy++) {
            Answer answer = send(spoiler.units(), spoiler.copy(copy));
            assertThat(answer.status()).as("copy %d: %s", copy, answer.text()).isIn(200, 422);
            List<Long> after = counts();
            if (answer.status() == 422) {
                kindsRefused.add(copy % Spoiler.KINDS);
                assertThat(answer.json().path("faults")).as("copy %d", copy).isNotEmpty();
                assertThat(after).as("copy %d: %s", copy, answer.text()).isEqualTo(before);
            } else {
                kindsTaken.add(copy % Spoiler.KINDS);
                long created = answer.json().path("created").asLong();
                assertThat(created)
                        .as("copy %d", copy)
                        .isPositive()
                        .isEqualTo(answer.json().path("people").asLong());
                for (int i = 0; i < WHOLE.size(); i++) {
                    assertThat(after.get(i) - before.get(i))
                            .as("copy %d: %s", copy, WHOLE.get(i))
                            .isEqualTo(created);
                }
                people.remove();
            }
        }
        assertThat(kindsTaken).contains(19, 20, 21);
        assertThat(kindsRefused).hasSizeGreaterThan(Spoiler.KINDS / 2);
        assertThat(admin.get("/api/v1/audit/verify").json().path("ok").asBoolean())
                .isTrue();
    }

    private static List<Long> counts() throws SQLException {
        List<Long> counts = new ArrayList<>();
        try (Connection connection = RunningPortal.database().getConnection();
                Statement statement = connection.createStatement()) {
            for (List<String> tables : List.of(WHOLE, OTHERS)) {
                for (String table : tables) {
                    try (ResultSet row = statement.executeQuery("select count(*) from " + table)) {
                        row.next();
                        counts.add(row.getLong(1));
                    }
                }
            }
        }
        return counts;
    }

    private void explain(List<String> heads) {
        List<Map<String, Object>> columns = new ArrayList<>();
        List<String> fields = RosterFile.PEOPLE.fixedColumns();
        for (int i = 0; i < fields.size(); i++) {
            // Of this one nobody is asked.
            if (!fields.get(i).equals("pangkat")) {
                columns.add(Map.of("field", fields.get(i), "column", i + 1));
            }
        }
        assertThat(admin.post("/api/v1/import/columns", Map.of("file", "people", "heads", heads, "columns", columns))
                        .status())
                .isEqualTo(204);
    }

    private Answer send(byte[] units, byte[] people) {
        return ImportIT.send("/api/v1/import", admin, units, people, Map.of());
    }
}
