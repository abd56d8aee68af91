package id.sikap.people.roster.sheet;

import static id.sikap.people.roster.Export.STAFF;
import static org.assertj.core.api.Assertions.assertThat;

import id.sikap.people.roster.Export;
import id.sikap.people.roster.sheet.Lines.Line;
import id.sikap.people.roster.sheet.Lines.Sheet;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Heads of files from elsewhere: found below titles, guessed by what they are commonly called, read as somebody said. */
class HeadsTest {

    private static final String SIASN = """
            DAFTAR PEGAWAI;;;;;
            Keadaan 1 November 2026;;;;;

            PNS ID;NIP BARU;NAMA;GOL AKHIR NAMA;Unor ID;Keterangan
            1;2;3;4;5;6
            a7;199001012015031003;Budi;III/c;B;baru
            """;

    private final Faults faults = new Faults();

    @Test
    void ourOwnHeadsAreFoundBelowTitles() {
        byte[] titled = ("DAFTAR PEGAWAI\n\nKeadaan, 1 November\n"
                        + new String(new Export().people(), StandardCharsets.UTF_8))
                .getBytes(StandardCharsets.UTF_8);
        Sheet<Line> sheet = read(titled, Map.of());
        assertThat(faults.list()).isEmpty();
        assertThat(sheet.header().isOurs()).isTrue();
        assertThat(sheet.rows()).extracting(Line::row).startsWith(5);
    }

    @Test
    void otherHeadsAreGuessedAndShownWithExamplesButNotRead() {
        Sheet<Line> sheet = read(SIASN.getBytes(StandardCharsets.UTF_8), Map.of());
        assertThat(sheet.rows()).isEmpty();
        assertThat(sheet.header().known()).isFalse();
        assertThat(sheet.header().row()).isEqualTo(4);
        assertThat(sheet.header().places())
                .containsOnly(
                        Map.entry("nip", 1),
                        Map.entry("nama", 2),
                        Map.entry("golongan_id", 3),
                        Map.entry("unor_id", 4));
        assertThat(sheet.examples()).contains(List.of("a7", STAFF, "Budi", "III/c", "B", "baru"));
        assertThat(faults.list()).extracting(ImportFault::code).contains("missing-column", "unknown-column");
    }

    @Test
    void theBetterNameWinsWhereTwoCouldBeMeant() {
        Sheet<Line> sheet = read("Golongan,GOL AKHIR ID,NIP\nx,33,1\n".getBytes(StandardCharsets.UTF_8), Map.of());
        assertThat(sheet.header().places()).containsEntry("golongan_id", 1);
    }

    @Test
    void headsThatSomebodyExplainedAreReadSo() {
        List<String> heads = List.of("PNS ID", "nip baru", "Nama", "Gol. Akhir Nama", "UNOR_ID", "keterangan");
        ColumnChoice choice =
                new ColumnChoice(ColumnChoice.fingerprint(heads), Map.of("nip", 1, "nama", 2), "Sari", Instant.EPOCH);
        Sheet<Line> sheet = read(SIASN.getBytes(StandardCharsets.UTF_8), Map.of(choice.fingerprint(), choice));
        assertThat(faults.list()).isEmpty();
        assertThat(sheet.rows()).singleElement().satisfies(line -> {
            assertThat(line.row())
                    .as("the line of column numbers is none of people")
                    .isEqualTo(6);
            assertThat(line.get("nip")).isEqualTo(STAFF);
            assertThat(line.get("unor_id")).as("nobody said that it is one").isEmpty();
        });
    }

    @Test
    void theColumnOfTheErrorWorkbookMakesNoOtherFile() {
        assertThat(ColumnChoice.fingerprint(List.of("NIP", "Nama", Lines.REMARKS, "")))
                .isEqualTo(ColumnChoice.fingerprint(List.of("nip ", "NAMA")))
                .isNotEqualTo(ColumnChoice.fingerprint(List.of("nama", "nip")));
    }

    @Test
    void aContractMayComeUnderTheHeadsThatOfficesUse() {
        for (String heads : List.of("TMT Kontrak;Masa Kontrak Sampai", "Tanggal Mulai Kontrak;Tanggal Akhir Kontrak")) {
            Sheet<Line> sheet = read(("NIP;" + heads + "\n1;2;3").getBytes(StandardCharsets.UTF_8), Map.of());
            assertThat(sheet.header().places())
                    .containsOnly(Map.entry("nip", 0), Map.entry("kontrak_mulai", 1), Map.entry("kontrak_selesai", 2));
        }
        assertThat(faults.list())
                .as("our own layout does well without")
                .noneMatch(fault ->
                        fault.code().equals("missing-column") && fault.column().startsWith("kontrak"));
    }

    @Test
    void everySynonymIsPlainAndMeantForOneFieldOnlyFirst() {
        for (RosterFile file : RosterFile.values()) {
            assertThat(file.fields().stream().flatMap(field -> field.synonyms().stream()))
                    .allMatch(synonym -> synonym.equals(Column.plain(synonym)));
            assertThat(file.fields().stream()
                            .flatMap(field -> field.synonyms().stream())
                            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting())))
                    .allSatisfy(
                            (synonym, count) -> assertThat(count).as(synonym).isOne());
        }
    }

    private Sheet<Line> read(byte[] content, Map<String, ColumnChoice> choices) {
        return Lines.read(
                RosterFile.PEOPLE, content, new Heads(RosterFile.PEOPLE, choices), faults, Function.identity());
    }
}
