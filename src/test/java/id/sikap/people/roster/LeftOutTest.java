package id.sikap.people.roster;

import static id.sikap.people.roster.Export.CONTRACT;
import static id.sikap.people.roster.Export.STAFF;
import static org.assertj.core.api.Assertions.assertThat;

import id.sikap.people.Contract;
import id.sikap.people.roster.sheet.ColumnChoice;
import id.sikap.people.roster.sheet.Faults;
import id.sikap.people.roster.sheet.Heads;
import id.sikap.people.roster.sheet.ImportFault;
import id.sikap.people.roster.sheet.Lines.Sheet;
import id.sikap.people.roster.sheet.RosterFile;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a file has no column for stays as it stands, and is nobody's fault but where the two contradict each other. */
class LeftOutTest {

    private final Faults faults = new Faults();

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
}
