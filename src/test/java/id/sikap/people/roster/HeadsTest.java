package id.sikap.people.roster;

import static id.sikap.people.roster.Export.CONTRACT;
import static id.sikap.people.roster.Export.STAFF;
import static org.assertj.core.api.Assertions.assertThat;

import id.sikap.people.Contract;
import id.sikap.people.roster.Lines.Line;
import id.sikap.people.roster.Lines.Sheet;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
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
    void aFieldWithoutAColumnStaysAsItStands() {
        List<String> heads = List.of("NIP", "Surel");
        ColumnChoice choice =
                new ColumnChoice(ColumnChoice.fingerprint(heads), Map.of("nip", 0, "email", 1), "Sari", Instant.EPOCH);
        Heads known = new Heads(RosterFile.PEOPLE, Map.of(choice.fingerprint(), choice));
        RosterState before = Export.standing();
        byte[] csv =
                ("NIP,Surel\n" + STAFF + ",budi@contoh.go.id\n199901012024031001,\n").getBytes(StandardCharsets.UTF_8);
        List<PersonRow> rows = PersonRow.read(csv, known, before, faults).rows();
        Map<String, String> expected = before.people().get(STAFF).texts();
        expected.put("email", "budi@contoh.go.id");
        assertThat(rows.get(0).texts()).isEqualTo(expected);
        assertThat(faults.list())
                .as("who is new needs more than a number")
                .allMatch(fault -> fault.row() == 3)
                .extracting(ImportFault::column)
                .contains("nama", "jabatan", "unor_id", "status");
    }

    /** Exports that were made before the portal asked for contracts are read as ever; what they do not say is not contradicted. */
    @Test
    void ourLayoutWithoutContractsLeavesThoseThatStand() {
        byte[] old = new String(new Export().people(), StandardCharsets.UTF_8)
                .replace(",kontrak_mulai,kontrak_selesai", "")
                .replace(",,\n", "\n")
                .replace(",01-03-2022,28-02-2027\n", "\n")
                .getBytes(StandardCharsets.UTF_8);
        RosterState before = Export.standing();
        Sheet<PersonRow> sheet = PersonRow.read(old, new Heads(RosterFile.PEOPLE, Map.of()), before, faults);
        assertThat(faults.list()).isEmpty();
        assertThat(sheet.header().isOurs()).isTrue();
        assertThat(sheet.rows())
                .hasSize(4)
                .allMatch(row -> row.person()
                        .equals(before.people().get(row.person().nip()).person()))
                .last()
                .extracting(row -> row.person().contract())
                .isEqualTo(new Contract(LocalDate.of(2022, 3, 1), LocalDate.of(2027, 2, 28)));
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

    /** A sheet of extensions has only the new last day: it is held against the first day that stands. */
    @Test
    void halfAContractIsHeldAgainstTheHalfThatStands() {
        assertThat(extended("NIP,Akhir Kontrak\n" + CONTRACT + ",28-02-2022\n", "kontrak_selesai")
                        .rows())
                .hasSize(1);
        assertThat(extended("NIP,TMT Kontrak\n" + CONTRACT + ",01-03-2027\n", "kontrak_mulai")
                        .rows())
                .hasSize(1);
        assertThat(faults.list())
                .extracting(Export::line)
                .containsExactly(
                        "people 2 kontrak_selesai contract-ends-before-start",
                        "people 2 kontrak_mulai contract-ends-before-start");
        assertThat(extended("NIP,Akhir Kontrak\n" + CONTRACT + ",29-02-2028\n", "kontrak_selesai")
                        .rows())
                .singleElement()
                .extracting(row -> row.person().contract())
                .isEqualTo(new Contract(LocalDate.of(2022, 3, 1), LocalDate.of(2028, 2, 29)));
    }

    /** Other rules object; but of a contract the sheet says nothing that could be wrong. */
    @Test
    void theContractThatStandsIsNoFaultOfASheetWithoutIt() {
        Sheet<PersonRow> sheet = extended("NIP,Jenis ASN\n" + CONTRACT + ",PNS\n", "jenis_pegawai");
        assertThat(sheet.rows())
                .singleElement()
                .extracting(row -> row.person().contract())
                .isEqualTo(new Contract(null, null));
        assertThat(faults.list()).extracting(ImportFault::code).doesNotContain("contract-of-other-type");
    }

    private Sheet<PersonRow> extended(String csv, String field) {
        List<String> heads = List.of(csv.lines().findFirst().orElseThrow().split(","));
        ColumnChoice choice =
                new ColumnChoice(ColumnChoice.fingerprint(heads), Map.of("nip", 0, field, 1), "Sari", Instant.EPOCH);
        Heads known = new Heads(RosterFile.PEOPLE, Map.of(choice.fingerprint(), choice));
        return PersonRow.read(csv.getBytes(StandardCharsets.UTF_8), known, Export.standing(), faults);
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
