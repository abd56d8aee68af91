package id.sikap.people.roster;

import static org.assertj.core.api.Assertions.assertThat;

import id.sikap.people.roster.sheet.ColumnChoice;
import id.sikap.people.roster.sheet.ColumnChoices;
import id.sikap.people.roster.sheet.Faults;
import id.sikap.people.roster.sheet.ImportFault;
import id.sikap.people.roster.sheet.RosterFile;
import id.sikap.support.TestDatabase;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;

/**
 * The export as offices really send it, spoiled 500 times more, each time anew from a fixed seed: every copy is taken whole or
 * refused whole with reasons at rows, and none of them breaks anything.
 */
class SpoiledExportIT {

    private static final int COPIES = 500;
    private static final int KINDS = 24;
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    private final Random dice = new Random(20261122);

    @Test
    void everySpoiledCopyIsTakenWholeOrNotAtAll() throws Exception {
        byte[] units = resource("/import/unor.csv");
        List<String> dirty = rows(resource("/import/pegawai.csv"));
        // Spoiling what is refused already would prove little: the wrong rows go first.
        List<String> clean = withoutFaults(units, dirty);
        int taken = 0;
        int refused = 0;
        Set<Integer> kindsTaken = new HashSet<>();
        try (Connection connection = TestDatabase.fresh("spoiled").getConnection()) {
            explain(connection, renamed(clean.get(0)));
            connection.setAutoCommit(false);
            for (int copy = 0; copy < COPIES; copy++) {
                List<String> some = new ArrayList<>(clean.subList(0, 1));
                int from = 1 + dice.nextInt(clean.size() - 60);
                some.addAll(clean.subList(from, from + 50));
                byte[] spoiled = spoil(copy, some);
                ImportResult result = new RosterImport(connection, DAY, percent -> {}).take(units, spoiled, null);
                long people = people(connection);
                if (result.refused()) {
                    refused++;
                    assertThat(people).as("copy %d: %s", copy, result.faults()).isZero();
                    assertThat(result.faults()).allMatch(fault -> fault.row() >= 1);
                } else {
                    taken++;
                    kindsTaken.add(copy % KINDS);
                    assertThat(people)
                            .as("copy %d", copy)
                            .isEqualTo(result.tally().created());
                }
                connection.rollback();
            }
        }
        assertThat(taken).as("some spoil nothing that counts").isGreaterThan(COPIES / 10);
        assertThat(refused).isGreaterThan(COPIES / 4);
        assertThat(kindsTaken)
                .as("titles above the heads, heads that were explained; not those that nobody explained")
                .contains(19, 20, 21)
                .doesNotContain(22);
    }

    /** Other words for our heads, and one column more than we have. */
    private static String renamed(String heads) {
        return "no,"
                + heads.replace("nip_atasan", "atasan langsung")
                        .replace("nip,", "NIP Baru,")
                        .replace("unor_id", "Kode Unit")
                        .replace(",email,hp", ",Surel,No. HP");
    }

    /** Somebody said what they mean; he is not of the files. */
    private static void explain(Connection connection, String heads) throws SQLException {
        Map<String, Integer> places = new LinkedHashMap<>();
        RosterFile.PEOPLE.fixedColumns().forEach(column -> places.put(column, places.size() + 1));
        try (Statement statement = connection.createStatement()) {
            statement.execute("""
                    insert into employee (id, nip, name, employment_type, position_kind, position_title, staff_group, active, version)
                    values (1, '000000000000000000', 'Penjelas', 'PNS', '4', 'Pengelola', 'NON_LAYANAN', false, 0)""");
        }
        new ColumnChoices(connection)
                .put(RosterFile.PEOPLE, ColumnChoice.fingerprint(cells(heads)), places, 1, Instant.EPOCH);
    }

    private byte[] spoil(int copy, List<String> rows) throws IOException {
        int victim = 1 + dice.nextInt(rows.size() - 1);
        List<String> cells = cells(rows.get(victim));
        int column = dice.nextInt(cells.size());
        Charset charset = StandardCharsets.UTF_8;
        switch (copy % KINDS) {
            case 0 -> charset = StandardCharsets.UTF_16;
            case 1 -> {
                cells.set(1, "Núr Häsan");
                charset = StandardCharsets.ISO_8859_1;
            }
            case 2 -> cells.set(0, cells.get(0).replaceFirst("^19", ""));
            case 3 -> cells.set(0, "1,98703E+17");
            case 4 -> cells.set(8, "31-02-2020");
            case 5 -> cells.set(14, "00-01-1900");
            case 6 -> cells.set(16, cells.get(0));
            case 7 -> {
                // Two who stand under each other.
                String other = rows.get(victim % (rows.size() - 1) + 1);
                List<String> second = cells(other);
                cells.set(16, second.get(0));
                second.set(16, cells.get(0));
                rows.set(rows.indexOf(other), String.join(",", second));
            }
            case 8 -> rows.add(rows.get(victim));
            case 9 -> cells.set(column, "\"" + cells.get(column));
            case 10 -> cells.remove(column);
            case 11 -> cells.set(column, "x".repeat(300));
            case 12 -> cells.set(column, "\u0007\u200b" + cells.get(column));
            case 13 -> rows.set(0, rows.get(0).replace("nip_atasan", "atasan"));
            case 14 -> Collections.shuffle(rows.subList(1, rows.size()), dice);
            case 15 -> cells.set(15, "U99999");
            case 16 -> cells.set(column, "");
            case 17 -> {
                return workbook(rows, true);
            }
            case 18 -> {
                return workbook(rows, false);
            }
            case 19 -> {
                // As an office prints it: titles above the heads, a line of numbers below them.
                rows.add(0, "DAFTAR PEGAWAI" + (dice.nextBoolean() ? ",".repeat(20) : ""));
                rows.add(1, dice.nextBoolean() ? "" : "\"Keadaan 1 November 2026, pukul 08.00\"");
                cells = cells(rows.get(victim));
            }
            case 20, 21 -> {
                // Heads that were explained, below titles or not; now and then with a fault of its own.
                rows.set(0, renamed(rows.get(0)));
                for (int i = 1; i < rows.size(); i++) {
                    rows.set(i, i + "," + rows.get(i));
                }
                cells = cells(rows.get(victim));
                if (dice.nextInt(3) == 0) {
                    cells.set(1 + column, "?");
                }
                rows.set(victim, String.join(",", cells));
                if (dice.nextBoolean()) {
                    rows.add(0, "DAFTAR PEGAWAI PROVINSI");
                    victim++;
                }
            }
            case 22 -> rows.set(0, renamed(rows.get(0)).substring(3).replace("nama", "Nama Lengkap"));
            default -> {
                byte[] bytes = String.join("\r\n", rows).getBytes(StandardCharsets.UTF_8);
                bytes[dice.nextInt(bytes.length)] = (byte) dice.nextInt(256);
                return dice.nextBoolean() ? bytes : Arrays.copyOf(bytes, dice.nextInt(bytes.length));
            }
        }
        rows.set(victim, String.join(",", cells));
        return String.join(dice.nextBoolean() ? "\n" : "\r\n", rows).getBytes(charset);
    }

    /** As a spreadsheet keeps it: numbers without their zeros, cells merged over two rows. */
    private byte[] workbook(List<String> rows, boolean merged) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Workbook workbook = new Workbook(out, "Test", "1.0");
        Worksheet sheet = workbook.newWorksheet("pegawai");
        for (int row = 0; row < rows.size(); row++) {
            List<String> cells = cells(rows.get(row));
            for (int i = 0; i < cells.size(); i++) {
                if (row > 0 && i == 13 && cells.get(i).matches("[0-9]+")) {
                    sheet.value(row, i, Integer.parseInt(cells.get(i)));
                } else {
                    sheet.value(row, i, cells.get(i));
                }
            }
        }
        if (merged) {
            int row = 1 + dice.nextInt(rows.size() - 3);
            int column = dice.nextInt(20);
            sheet.range(row, column, row + 1, column).merge();
            sheet.value(row + 1, column, (String) null);
        }
        workbook.finish();
        return out.toByteArray();
    }

    private static List<String> withoutFaults(byte[] units, List<String> rows) {
        List<String> kept = new ArrayList<>(rows);
        Faults faults = new Faults();
        Roster.of(
                RosterState.empty(),
                Export.unitRows(units, faults),
                Export.personRows(String.join("\n", rows).getBytes(StandardCharsets.UTF_8), faults),
                faults);
        List<Integer> wrong = faults.list().stream()
                .map(ImportFault::row)
                .sorted(Collections.reverseOrder())
                .distinct()
                .toList();
        wrong.forEach(row -> kept.remove(row - 1));
        // A superior named in a row that is not among the fifty would be unknown; rows with a quote are not split at
        // commas.
        return kept.stream()
                .filter(row -> !row.contains("\""))
                .map(row -> {
                    List<String> cells = cells(row);
                    if (!cells.get(0).equals("nip")) {
                        cells.set(16, "");
                    }
                    return String.join(",", cells);
                })
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static List<String> cells(String row) {
        return new ArrayList<>(Arrays.asList(row.split(",", -1)));
    }

    private static long people(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from employee where id > 1")) {
            row.next();
            return row.getLong(1);
        }
    }

    private static List<String> rows(byte[] csv) {
        String text = new String(csv, StandardCharsets.UTF_8).replace("\ufeff", "");
        return text.lines().map(line -> line.replace(';', ',')).toList();
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = SpoiledExportIT.class.getResourceAsStream(name)) {
            return in.readAllBytes();
        }
    }
}
