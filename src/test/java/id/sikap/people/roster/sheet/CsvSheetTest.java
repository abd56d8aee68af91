package id.sikap.people.roster.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import id.sikap.people.roster.Export;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The shapes in which spreadsheets write a CSV, and what is no CSV at all. */
class CsvSheetTest {

    private static final String HEADER = "id,diatasan_id,nama_unor,nama_jabatan,eselon_id,kelompok,aktif";
    private static final String ROW = "U1,,Dinas,Kepala,21,GURU,1";

    private final Faults faults = new Faults();

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void anyLineEndAndEitherSeparatorWithOrWithoutBom(String end) {
        String csv = HEADER + end + ROW + end;
        assertThat(read(csv)).hasSize(1);
        assertThat(read("\ufeff" + csv)).hasSize(1);
        assertThat(read("\ufeff" + csv.replace(',', ';'))).hasSize(1).allMatch(line -> line.get("nama_unor")
                .equals("Dinas"));
        assertThat(faults.list()).isEmpty();
    }

    @Test
    void theColumnsMayStandInAnyOrder() {
        assertThat(read("AKTIF , kelompok,eselon_id,nama_jabatan,nama_unor,diatasan_id,id\n1,GURU,,Kepala,Dinas,,U1"))
                .singleElement()
                .matches(
                        line -> line.get("id").equals("U1") && line.get("aktif").equals("1"));
    }

    @Test
    void rowsAreCountedAsTheSpreadsheetShowsThem() {
        String csv = HEADER + "\nU1,,\"Dinas\n\"\"Satu\"\"\",Kepala,21,GURU,1\n\n,,,,,,\nU2,,Dinas,Kepala,21,GURU,1\n";
        List<Lines.Line> lines = read(csv);
        assertThat(lines).extracting(Lines.Line::row).containsExactly(2, 5);
        assertThat(lines.get(0).get("nama_unor")).isEqualTo("Dinas \"Satu\"");
        assertThat(faults.list()).isEmpty();
    }

    @Test
    void blanksAroundAndInsideAreTidied() {
        assertThat(read(HEADER + "\n U1\u00a0,,\" Dinas \t Sosial \",Kepala,21,GURU,1"))
                .singleElement()
                .matches(line ->
                        line.get("id").equals("U1") && line.get("nama_unor").equals("Dinas Sosial"));
    }

    @Test
    void whatLooksLikeAFormulaStaysText() {
        assertThat(read(HEADER + "\nU1,,=1+1,+62,21,GURU,1"))
                .singleElement()
                .matches(line -> line.get("nama_unor").equals("=1+1")
                        && line.get("nama_jabatan").equals("+62"));
    }

    @Test
    void theHeaderIsRequiredColumnByColumn() {
        read("id,diatasan_id,nama_unor,nama_jabatan,eselon_id,kelompok,kelompok,warna\n");
        assertThat(codes())
                .containsExactly(
                        "units 1 aktif missing-column",
                        "units 1 kelompok duplicate-column",
                        "units 1 warna unknown-column");
    }

    @Test
    void aRowWithACellTooManyIsRefusedAndTheOthersRead() {
        assertThat(read(HEADER + "\n" + ROW + ",x\n" + ROW)).hasSize(1);
        assertThat(codes()).containsExactly("units 2  cell-count");
    }

    @Test
    void controlCharactersAreRefused() {
        read(HEADER + "\nU1,,Di\u0007nas,Kepala,21,GURU,1");
        assertThat(codes()).containsExactly("units 2 nama_unor control-character");
    }

    @Test
    void aQuoteThatNeverClosesIsRefusedAtItsRow() {
        read(HEADER + "\n" + ROW + "\nU2,,\"Dinas,Kepala,21,GURU,1\n");
        assertThat(codes()).containsExactly("units 3  broken-quotes");
    }

    @Test
    void anotherEncodingIsRefusedAtTheRowWhereItShows() {
        byte[] latin =
                (HEADER + "\n" + ROW + "\nU2,,Dinas é,Kepala,21,GURU,1\n").getBytes(Charset.forName("windows-1252"));
        assertThat(Export.lines(RosterFile.UNITS, latin, faults)).isEmpty();
        assertThat(codes()).containsExactly("units 3  not-utf8");
    }

    @Test
    void aWorkbookAnEmptyFileAndAHugeOneAreRefused() {
        Export.lines(RosterFile.UNITS, HEADER.getBytes(StandardCharsets.UTF_16), faults);
        Export.lines(RosterFile.UNITS, " \n".getBytes(StandardCharsets.UTF_8), faults);
        Export.lines(RosterFile.UNITS, (HEADER + "\n,,,,,,\n").getBytes(StandardCharsets.UTF_8), faults);
        Export.lines(RosterFile.UNITS, new byte[CsvSheet.MAX_BYTES + 1], faults);
        assertThat(codes())
                .containsExactly(
                        "units 1  not-csv", "units 1  empty-file", "units 1  empty-file", "units 1  file-too-large");
    }

    @Test
    void tooManyRowsAreRefusedWithoutReadingThemAll() {
        assertThat(read(HEADER + "\n" + (ROW + "\n").repeat(RosterFile.UNITS.maxRows() + 1)))
                .isEmpty();
        assertThat(codes()).containsExactly("units " + (RosterFile.UNITS.maxRows() + 2) + "  too-many-rows");
    }

    @Test
    void aWhollyWrongFileDoesNotFillTheMemoryWithFaults() {
        read(HEADER + "\n" + "U1\n".repeat(Faults.MAX + 10));
        assertThat(faults.list()).hasSize(Faults.MAX + 1).last().matches(fault -> fault.code()
                .equals("too-many-faults"));
    }

    private List<Lines.Line> read(String csv) {
        return Export.lines(RosterFile.UNITS, csv.getBytes(StandardCharsets.UTF_8), faults);
    }

    private List<String> codes() {
        return faults.list().stream().map(Export::line).toList();
    }
}
