package id.sikap.people.roster;

import static org.assertj.core.api.Assertions.assertThat;

import id.sikap.people.roster.sheet.ColumnChoice;
import id.sikap.people.roster.sheet.ColumnChoices;
import id.sikap.people.roster.sheet.FaultWorkbook;
import id.sikap.people.roster.sheet.RosterFile;
import id.sikap.support.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * The export as offices really send it, spoiled 500 times more, each time anew from a fixed seed: every copy is taken whole or
 * refused whole with reasons at rows, and none of them breaks anything.
 */
class SpoiledExportIT {

    private static final int COPIES = 500;
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    @Test
    void everySpoiledCopyIsTakenWholeOrNotAtAll() throws Exception {
        Spoiler spoiler = new Spoiler();
        int taken = 0;
        int refused = 0;
        int marked = 0;
        Set<Integer> kindsTaken = new HashSet<>();
        try (Connection connection = TestDatabase.fresh("spoiled").getConnection()) {
            explain(connection, spoiler.otherHeads());
            connection.setAutoCommit(false);
            for (int copy = 0; copy < COPIES; copy++) {
                byte[] spoiled = spoiler.copy(copy);
                ImportResult result =
                        new RosterImport(connection, DAY, percent -> {}).take(spoiler.units(), spoiled, null);
                long people = people(connection);
                if (result.refused()) {
                    refused++;
                    assertThat(people).as("copy %d: %s", copy, result.faults()).isZero();
                    assertThat(result.faults()).allMatch(fault -> fault.row() >= 1);
                    marked += comesBackAsWrong(connection, copy, spoiler.units(), spoiled, result) ? 1 : 0;
                } else {
                    taken++;
                    kindsTaken.add(copy % Spoiler.KINDS);
                    assertThat(people)
                            .as("copy %d", copy)
                            .isEqualTo(result.tally().created());
                }
                connection.rollback();
            }
        }
        assertThat(taken).as("some spoil nothing that counts").isGreaterThan(COPIES / 10);
        assertThat(refused).isGreaterThan(COPIES / 4);
        assertThat(marked).as("most can be handed back to be mended").isGreaterThan(refused / 2);
        assertThat(kindsTaken)
                .as("titles above the heads, heads that were explained; not those that nobody explained")
                .contains(19, 20, 21)
                .doesNotContain(22);
    }

    /** Its workbook, when nobody mends it, has the same faults at the same places. */
    private static boolean comesBackAsWrong(
            Connection connection, int copy, byte[] units, byte[] spoiled, ImportResult result) throws Exception {
        byte[] workbook = FaultWorkbook.of(
                        RosterFile.PEOPLE,
                        spoiled,
                        result.header(RosterFile.PEOPLE),
                        result.faults(),
                        (key, args) -> key)
                .orElse(null);
        // A workbook has no room for a control character; the cell is marked all the same.
        if (workbook == null || places(result).stream().anyMatch(place -> place.endsWith("control-character"))) {
            return false;
        }
        ImportResult again = new RosterImport(connection, DAY, percent -> {}).check(units, workbook);
        assertThat(places(again)).as("copy %d", copy).isEqualTo(places(result));
        return true;
    }

    private static List<String> places(ImportResult result) {
        return result.faults().stream()
                .map(fault -> fault.row() + " " + fault.column() + " " + fault.code())
                .toList();
    }

    /** Somebody said what they mean; he is not of the files. */
    private static void explain(Connection connection, List<String> heads) throws SQLException {
        Map<String, Integer> places = new LinkedHashMap<>();
        RosterFile.PEOPLE.fixedColumns().forEach(column -> places.put(column, places.size() + 1));
        try (Statement statement = connection.createStatement()) {
            statement.execute("""
                    insert into employee (id, nip, name, employment_type, position_kind, position_title, staff_group, active, version)
                    values (1, '000000000000000000', 'Penjelas', 'PNS', '4', 'Pengelola', 'NON_LAYANAN', false, 0)""");
        }
        new ColumnChoices(connection).put(RosterFile.PEOPLE, ColumnChoice.fingerprint(heads), places, 1, Instant.EPOCH);
    }

    private static long people(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from employee where id > 1")) {
            row.next();
            return row.getLong(1);
        }
    }
}
