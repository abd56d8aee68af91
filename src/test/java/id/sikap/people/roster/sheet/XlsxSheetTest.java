package id.sikap.people.roster.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import id.sikap.people.roster.Export;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;

/** A workbook says what the same CSV says; what a spreadsheet spoiled is refused with its reason. */
class XlsxSheetTest {

    @Test
    void aWorkbookIsReadAsTheSameCsv() {
        byte[] csv = new Export().people();
        List<Lines.Line> fromCsv = Export.lines(RosterFile.PEOPLE, csv, new Faults());
        Faults faults = new Faults();
        assertThat(Export.lines(RosterFile.PEOPLE, workbook(csv, sheet -> {}), faults))
                .isEqualTo(fromCsv)
                .hasSize(4);
        assertThat(faults.list()).isEmpty();
    }

    @Test
    void datesAndNumbersAreReadAsTheOfficeSeesThem() {
        List<Lines.Line> lines = Export.lines(
                RosterFile.PEOPLE,
                workbook(new Export().people(), sheet -> {
                    sheet.value(1, column("tmt_jabatan"), LocalDate.of(2026, 1, 2));
                    sheet.style(1, column("tmt_jabatan")).format("dd/mm/yyyy").set();
                    sheet.value(1, column("kelas_jabatan"), 9);
                    sheet.style(1, column("kelas_jabatan")).format("0.00").set();
                }),
                new Faults());
        assertThat(lines.get(0).get("tmt_jabatan")).isEqualTo("02-01-2026");
        assertThat(lines.get(0).get("kelas_jabatan")).isEqualTo("9");
    }

    @Test
    void anNipKeptAsANumberHasLostDigitsAndIsRefused() {
        assertThat(Export.faultsOf(
                        workbook(new Export().people(), sheet -> sheet.value(1, column("nip"), 1.98703162013031E17))))
                .extracting(ImportFault::row, ImportFault::column, ImportFault::code)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(2, "nip", "nip-mangled"));
    }

    @Test
    void whatIsNoWorkbookIsRefusedAndABombDoesNotGoOff() throws IOException {
        assertThat(codes("PK\3\4 and nothing more".getBytes(StandardCharsets.ISO_8859_1)))
                .containsExactly("not-a-workbook");
        assertThat(codes(zip("xl/workbook.xml", new byte[10]))).containsExactly("not-a-workbook");
        byte[] zeros = new byte[64 * 1024 * 1024];
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bomb)) {
            for (int i = 0; i < 14; i++) {
                out.putNextEntry(new ZipEntry("xl/worksheets/sheet" + i + ".xml"));
                out.write(zeros);
            }
        }
        assertThat(codes(bomb.toByteArray())).containsExactly("not-a-workbook");
    }

    @Test
    void theProvinceAsAWorkbookIsTheProvince() throws IOException {
        try (InputStream in = XlsxSheetTest.class.getResourceAsStream("/db/demo/province/pegawai.csv")) {
            byte[] csv = in.readAllBytes();
            Faults faults = new Faults();
            List<Lines.Line> fromCsv = Export.lines(RosterFile.PEOPLE, csv, faults);
            assertThat(Export.lines(RosterFile.PEOPLE, workbook(csv, sheet -> {}), faults))
                    .isEqualTo(fromCsv);
            assertThat(faults.list()).isEmpty();
        }
    }

    private static List<String> codes(byte[] content) {
        Faults faults = new Faults();
        assertThat(Export.lines(RosterFile.UNITS, content, faults)).isEmpty();
        return faults.list().stream().map(ImportFault::code).toList();
    }

    private static int column(String name) {
        return RosterFile.PEOPLE.columns().indexOf(name);
    }

    private static byte[] zip(String name, byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        }
        return out.toByteArray();
    }

    /** The CSV's cells as text, in the order of the columns. */
    private static byte[] workbook(byte[] csv, Consumer<Worksheet> change) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            Workbook workbook = new Workbook(out, "Test", "1.0");
            Worksheet sheet = workbook.newWorksheet("pegawai");
            List<Lines.Line> lines = Export.lines(RosterFile.PEOPLE, csv, new Faults());
            List<String> columns = lines.get(0).header().heads();
            for (int i = 0; i < columns.size(); i++) {
                sheet.value(0, i, columns.get(i));
            }
            for (Lines.Line line : lines) {
                for (int i = 0; i < columns.size(); i++) {
                    if (!line.get(columns.get(i)).isEmpty()) {
                        sheet.value(line.row() - 1, i, line.get(columns.get(i)));
                    }
                }
            }
            change.accept(sheet);
            workbook.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
