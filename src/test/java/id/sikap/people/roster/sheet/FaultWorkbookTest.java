package id.sikap.people.roster.sheet;

import static id.sikap.people.roster.Export.STAFF;
import static org.assertj.core.api.Assertions.assertThat;

import id.sikap.people.roster.Export;
import id.sikap.people.roster.sheet.Lines.Line;
import id.sikap.people.roster.sheet.Lines.Sheet;
import id.sikap.people.roster.sheet.MarkedWorkbook.Entry;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** The file comes back whole, its wrong cells marked; what nobody mends is as wrong as before, and nothing else is. */
class FaultWorkbookTest {

    private static final String HEADER = "id,diatasan_id,nama_unor,nama_jabatan,eselon_id,kelompok,aktif\n";

    private final Map<String, ColumnChoice> choices = new HashMap<>();

    @Test
    void everyRowStandsWhereItStoodAndTheWrongCellsAreMarked() throws IOException {
        byte[] wrong =
                new Export().with(STAFF, "nama", "").with(STAFF, "email", "x").people();
        MarkedWorkbook workbook = new MarkedWorkbook(marked(RosterFile.PEOPLE, wrong));
        assertThat(workbook.list())
                .containsExactly(new Entry(4, "nama", "no-name"), new Entry(4, "email", "bad-email"));
        assertThat(workbook.row(4)).startsWith(STAFF, "").last().isEqualTo("nama: no-name email: bad-email");
        assertThat(workbook.coloured("X4")).containsExactlyInAnyOrder("B4", "T4", "X4");
        assertThat(lines(RosterFile.PEOPLE, marked(RosterFile.PEOPLE, wrong)))
                .isEqualTo(lines(RosterFile.PEOPLE, wrong));
        byte[] mended =
                workbook.mend(1, 4, "nama", "Budi").mend(1, 4, "email", "").saved();
        assertThat(faults(RosterFile.PEOPLE, mended)).isEmpty();
        assertThat(lines(RosterFile.PEOPLE, mended)).hasSize(4);
    }

    /** The export as offices send it: all its rows, each as before, with the faults that are in them and no other. */
    @Test
    void theDirtyExportComesBackAsItIs() throws IOException {
        byte[] dirty = resource("/import/pegawai.csv");
        byte[] workbook = marked(RosterFile.PEOPLE, dirty);
        assertThat(faults(RosterFile.PEOPLE, workbook))
                .isEqualTo(faults(RosterFile.PEOPLE, dirty))
                .isNotEmpty();
        assertThat(lines(RosterFile.PEOPLE, workbook))
                .isEqualTo(lines(RosterFile.PEOPLE, dirty))
                .hasSize(1336);
        assertThat(lines(RosterFile.PEOPLE, marked(RosterFile.PEOPLE, workbook)))
                .as("and so does the workbook that was not mended")
                .isEqualTo(lines(RosterFile.PEOPLE, dirty));
    }

    @Test
    void whateverACellHoldsIsText() throws IOException {
        String longText = "x".repeat(40_000);
        byte[] units = (HEADER + "007,,\"=HYPERLINK(\"\"http://x\"\")\",+62,21,GURU,1\n"
                        + "08-09-2020,,=1+1,@x,21,GURU,?\n1E5,," + longText + ",x,21,GURU,1\n")
                .getBytes(StandardCharsets.UTF_8);
        byte[] workbook = marked(RosterFile.UNITS, units);
        assertThat(lines(RosterFile.UNITS, workbook).subList(0, 2))
                .isEqualTo(lines(RosterFile.UNITS, units).subList(0, 2));
        assertThat(faults(RosterFile.UNITS, workbook)).containsExactly("3 aktif unknown-flag", "4 nama_unor too-long");
        String sheet = new MarkedWorkbook(workbook).entry("xl/worksheets/sheet1.xml");
        assertThat(sheet).doesNotContain("<f>", "<v>").contains("<t>=1+1</t>");
    }

    /** A row that is too short would be filled up with empty cells, one too long would lose some: both stay wrong until mended. */
    @Test
    void aRowWithTooFewOrTooManyCellsStaysWrongUntilItIsMended() throws IOException {
        byte[] units = (HEADER + "A,,Dinas A,Kepala A,21,1\nB,,Dinas B,Seksi,Kepala B,21,GURU,1\n"
                        + "C,,Dinas C,Kepala C,21,GURU,1,\n")
                .getBytes(StandardCharsets.UTF_8);
        byte[] once = marked(RosterFile.UNITS, units);
        for (byte[] workbook : List.of(once, marked(RosterFile.UNITS, once))) {
            assertThat(faults(RosterFile.UNITS, workbook))
                    .containsExactly("2  cell-count", "3  cell-count", "4  cell-count");
            assertThat(new MarkedWorkbook(workbook).row(2))
                    .containsExactly(
                            "A", "", "Dinas A", "Kepala A", "21", "1", "", "cell-count", "import.workbook.gone");
            assertThat(new MarkedWorkbook(workbook).row(3))
                    .containsExactly("B", "", "Dinas B", "Seksi", "Kepala B", "21", "GURU", "cell-count", "1");
        }
        MarkedWorkbook workbook = new MarkedWorkbook(once);
        workbook.mend(1, 2, "kelompok", "GURU").mend(1, 2, "aktif", "1").row(2).remove(8);
        workbook.row(4).remove(8);
        workbook.row(3).remove(3);
        workbook.row(3).add(6, workbook.row(3).remove(7));
        assertThat(faults(RosterFile.UNITS, workbook.saved())).isEmpty();
        assertThat(lines(RosterFile.UNITS, workbook.saved())).hasSize(3);
    }

    /** Titles, heads and the line of numbers of the file itself: what somebody said of them holds for the mended file too. */
    @Test
    void theWorkbookOfAnotherLayoutIsReadAsItsFile() throws IOException {
        byte[] sheet = ("DAFTAR,,\n\nNo,Nomor Pegawai,Surat\n1,2,3\n1," + STAFF + ",x\n\n2,198001012005031009,a@b\n")
                .getBytes(StandardCharsets.UTF_8);
        List<String> heads = List.of("No", "Nomor Pegawai", "Surat");
        String print = ColumnChoice.fingerprint(heads);
        choices.put(print, new ColumnChoice(print, Map.of("nip", 1, "email", 2), "Sari", Instant.EPOCH));
        Header header = read(RosterFile.PEOPLE, sheet, new Faults()).header();
        ImportFault fault = new ImportFault(RosterFile.PEOPLE, 5, "email", "bad-email", List.of("x"));
        MarkedWorkbook workbook = new MarkedWorkbook(
                FaultWorkbook.of(RosterFile.PEOPLE, sheet, header, List.of(fault), (key, args) -> key)
                        .orElseThrow());
        assertThat(workbook.row(1)).first().isEqualTo("DAFTAR");
        assertThat(workbook.row(5)).containsExactly("1", STAFF, "x", "Surat: import.fault.bad-email");
        byte[] mended = workbook.mend(3, 5, "Surat", "x@y").saved();
        assertThat(read(RosterFile.PEOPLE, mended, new Faults()).rows())
                .extracting(line -> line.row() + " " + line.get("nip") + " " + line.get("email"))
                .containsExactly("5 " + STAFF + " x@y", "7 198001012005031009 a@b");
    }

    /** What could not be read could not come back, and a workbook without it would look like the whole. */
    @Test
    void aFileThatWasNotReadToItsEndHasNoWorkbook() throws IOException {
        String row = "U1,,Dinas,Kepala,21,GURU,1\n";
        for (String unread : List.of(
                HEADER + row + "U2,,\"Dinas,Kepala,21,GURU,1\n",
                HEADER + row.repeat(RosterFile.UNITS.maxRows() + 1),
                "kode,nama\nU1,x\n",
                HEADER + row.strip() + ",".repeat(500))) {
            byte[] content = unread.getBytes(StandardCharsets.UTF_8);
            assertThat(workbook(RosterFile.UNITS, content)).isEmpty();
        }
    }

    private byte[] marked(RosterFile file, byte[] content) throws IOException {
        return workbook(file, content).orElseThrow();
    }

    private Optional<byte[]> workbook(RosterFile file, byte[] content) throws IOException {
        return FaultWorkbook.of(
                file,
                content,
                read(file, content, new Faults()).header(),
                faultsOf(file, content),
                (key, args) -> key.replace("import.fault.", ""));
    }

    private Sheet<Line> read(RosterFile file, byte[] content, Faults faults) {
        return Lines.read(file, content, new Heads(file, choices), faults, Function.identity());
    }

    /** Each row with what it says under our heads. */
    private List<String> lines(RosterFile file, byte[] content) {
        List<String> lines = new ArrayList<>();
        for (Line line : read(file, content, new Faults()).rows()) {
            StringBuilder text = new StringBuilder().append(line.row());
            file.columns().forEach(column -> text.append('|').append(line.get(column)));
            lines.add(text.toString());
        }
        return lines;
    }

    private List<String> faults(RosterFile file, byte[] content) {
        return faultsOf(file, content).stream()
                .map(fault -> fault.row() + " " + fault.column() + " " + fault.code())
                .toList();
    }

    private static List<ImportFault> faultsOf(RosterFile file, byte[] content) {
        return file == RosterFile.PEOPLE ? Export.faultsOf(content) : Export.unitFaultsOf(content);
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = FaultWorkbookTest.class.getResourceAsStream(name)) {
            return in.readAllBytes();
        }
    }
}
