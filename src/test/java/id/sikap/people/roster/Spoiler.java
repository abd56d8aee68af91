package id.sikap.people.roster;

import id.sikap.people.roster.sheet.Faults;
import id.sikap.people.roster.sheet.ImportFault;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Fifty rows of the export as offices really send it, spoiled each time anew from a fixed seed; the kinds take turns. */
final class Spoiler {

    static final int KINDS = 24;

    private final Random dice = new Random(20261122);
    private final byte[] units;
    private final List<String> clean;

    Spoiler() throws IOException {
        units = resource("/import/unor.csv");
        // Spoiling what is refused already would prove little: the wrong rows go first.
        clean = withoutFaults(units, rows(resource("/import/pegawai.csv")));
    }

    byte[] units() {
        return units;
    }

    byte[] copy(int copy) throws IOException {
        List<String> some = new ArrayList<>(clean.subList(0, 1));
        int from = 1 + dice.nextInt(clean.size() - 60);
        some.addAll(clean.subList(from, from + 50));
        return spoil(copy, some);
    }

    /** Heads that nobody knows until somebody explains them: ours, one column further right. */
    List<String> otherHeads() {
        return cells(renamed(clean.get(0)));
    }

    /** Other words for our heads, and one column more than we have. */
    private static String renamed(String heads) {
        return "no,"
                + heads.replace("nip_atasan", "atasan langsung")
                        .replace("nip,", "NIP Baru,")
                        .replace("unor_id", "Kode Unit")
                        .replace(",email,hp", ",Surel,No. HP");
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

    static List<String> cells(String row) {
        return new ArrayList<>(Arrays.asList(row.split(",", -1)));
    }

    private static List<String> rows(byte[] csv) {
        String text = new String(csv, StandardCharsets.UTF_8).replace("\ufeff", "");
        return text.lines().map(line -> line.replace(';', ',')).toList();
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = Spoiler.class.getResourceAsStream(name)) {
            return in.readAllBytes();
        }
    }
}
