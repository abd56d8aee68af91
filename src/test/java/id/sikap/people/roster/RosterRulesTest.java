package id.sikap.people.roster;

import static id.sikap.people.roster.Export.CHIEF;
import static id.sikap.people.roster.Export.CONTRACT;
import static id.sikap.people.roster.Export.HEAD;
import static id.sikap.people.roster.Export.STAFF;
import static org.assertj.core.api.Assertions.assertThat;

import id.sikap.people.UnitTree;
import id.sikap.people.roster.sheet.Faults;
import id.sikap.people.roster.sheet.ImportFault;
import id.sikap.people.roster.sheet.RosterFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each rule of the export, broken alone in an export that is otherwise without fault. */
class RosterRulesTest {

    @Test
    void theUnspoiltExportHasNoFault() {
        assertThat(new Export().faults()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "nip,                '',                        nip-empty",
        "nip,                1234,                      nip-length",
        "nip,                199013012015031003,        nip-birth-date",
        "nip,                199001012015131003,        nip-appointment",
        "nip,                199001012015033003,        nip-sex",
        "nip,                1.9900101E17,              nip-mangled",
        "nama,               '',                        no-name",
        "jenis_pegawai,      HONORER,                   unknown-type",
        "jenis_pegawai,      '',                        required",
        "golongan_id,        47,                        unknown-rank",
        "golongan_id,        '',                        required",
        "golongan_pppk,      IX,                        grade-of-other-type",
        "tmt_golongan,       31-02-2021,                no-such-date",
        "tmt_jabatan,        2021-13-01,                no-such-date",
        "tmt_jabatan,        01-01-0201,                no-such-date",
        "jenis_jabatan,      9,                         unknown-position-kind",
        "jabatan,            '',                        required",
        "eselon_id,          77,                        unknown-echelon",
        "kelas_jabatan,      18,                        not-a-class",
        "kelas_jabatan,      sembilan,                  not-a-class",
        "unor_id,            U99999,                    unknown-unit",
        "unor_id,            '',                        required",
        "nip_atasan,         199001012015031003,        own-superior",
        "nip_atasan,         198001012005031009,        unknown-superior",
        "kelompok,           DOSEN,                     unknown-group",
        "status,             Mungkin,                   unknown-status",
        "email,              bukan surel,               bad-email",
        "hp,                 0812345678901234567890123456789012345, too-long",
        "kontrak_mulai,      01-03-2022,                contract-of-other-type",
        "kontrak_selesai,    28-02-2027,                contract-of-other-type"
    })
    void aPersonsCellIsRefusedWithItsRowAndColumn(String column, String value, String code) {
        assertThat(new Export().with(STAFF, column, value).faults()).containsExactly("people 4 " + column + " " + code);
    }

    @ParameterizedTest
    @CsvSource({
        "id,            B,                duplicate-unit",
        "id,            '',               required",
        "diatasan_id,   X,                unknown-parent",
        "diatasan_id,   Z,                unit-cycle",
        "nama_unor,     '',               required",
        "nama_jabatan,  '',               required",
        "eselon_id,     2,                unknown-echelon",
        "kelompok,      '',               required",
        "aktif,         ya,               unknown-flag"
    })
    void aUnitsCellIsRefusedWithItsRowAndColumn(String column, String value, String code) {
        Export export = new Export().unit("Z", "D", "Seksi", "Kepala Seksi", "41");
        assertThat(export.with("Z", column, value).faults()).containsExactly("units 5 " + column + " " + code);
    }

    @Test
    void aRingOfUnitsIsRefusedAtEachOfThem() {
        assertThat(new Export().with("D", "diatasan_id", "B").faults())
                .containsExactly("units 3 diatasan_id unit-cycle", "units 4 diatasan_id unit-cycle");
    }

    @Test
    void aTreeTooDeepToKeepItsPathIsRefused() {
        Export export = new Export();
        String above = "B";
        for (int depth = 4; depth <= Roster.MAX_DEPTH + 1; depth++) {
            export.unit("L" + depth, above, "Lapis", "Kepala Lapis", "");
            above = "L" + depth;
        }
        assertThat(export.faults()).containsExactly("units " + (Roster.MAX_DEPTH + 2) + " diatasan_id too-deep");
    }

    @Test
    void aContractsNumberHasNoMonth() {
        assertThat(new Export().with(CONTRACT, "golongan_id", "33").faults())
                .containsExactly("people 5 golongan_id grade-of-other-type");
        assertThat(new Export().with(CONTRACT, "golongan_pppk", "XX").faults())
                .containsExactly("people 5 golongan_pppk unknown-pppk-grade");
        assertThat(new Export().with(CONTRACT, "jenis_pegawai", "PNS").faults())
                .contains("people 5 nip nip-appointment");
    }

    @Test
    void aContractEndsOnADayAndNotBeforeItStarts() {
        assertThat(new Export().with(CONTRACT, "kontrak_mulai", "31-02-2022").faults())
                .containsExactly("people 5 kontrak_mulai no-such-date");
        assertThat(new Export().with(CONTRACT, "kontrak_selesai", "28-02-2022").faults())
                .containsExactly("people 5 kontrak_selesai contract-ends-before-start");
        assertThat(new Export().with(CONTRACT, "kontrak_selesai", "01-03-2022").faults())
                .as("a contract of one day")
                .isEmpty();
        assertThat(new Export()
                        .with(CONTRACT, "kontrak_mulai", "")
                        .with(CONTRACT, "kontrak_selesai", "")
                        .faults())
                .as("nobody has looked it up yet")
                .isEmpty();
    }

    @Test
    void aRingOfSuperiorsIsRefusedWhereItWasClosed() {
        assertThat(new Export().with(HEAD, "nip_atasan", STAFF).faults())
                .containsExactly("people 2 nip_atasan superior-cycle");
        assertThat(new Export()
                        .with(STAFF, "nip_atasan", CONTRACT)
                        .with(CONTRACT, "nip_atasan", STAFF)
                        .faults())
                .containsExactly("people 4 nip_atasan superior-cycle", "people 5 nip_atasan superior-cycle");
    }

    @Test
    void whoNoLongerWorksIsNobodysSuperior() {
        Export export = new Export().with(CHIEF, "status", "Pensiun");
        assertThat(superiors(export)).as("the post counts as vacant").containsEntry(STAFF, HEAD);
        assertThat(export.with(STAFF, "nip_atasan", CHIEF).faults())
                .containsExactly("people 4 nip_atasan inactive-superior");
    }

    @Test
    void theSuperiorFollowsFromTheTreeUnlessNamed() {
        assertThat(superiors(new Export()))
                .containsEntry(STAFF, CHIEF)
                .containsEntry(CONTRACT, CHIEF)
                .containsEntry(CHIEF, HEAD)
                .containsEntry(HEAD, null);
        assertThat(superiors(new Export().with(STAFF, "nip_atasan", HEAD))).containsEntry(STAFF, HEAD);
        assertThat(superiors(new Export().without(CHIEF)))
                .as("climbing over the vacant post")
                .containsEntry(STAFF, HEAD);
    }

    @Test
    void ofTwoOnOnePostTheOneWhoHoldsItLongerLeads() {
        String successor = "198001012005031005";
        Export export = new Export().pns(successor, "Kepala Bidang", "B").with(successor, "tmt_jabatan", "02-05-2021");
        assertThat(superiors(export)).containsEntry(STAFF, CHIEF).containsEntry(successor, CHIEF);
        assertThat(superiors(export.with(CHIEF, "tmt_jabatan", "03-05-2021")))
                .containsEntry(STAFF, successor)
                .containsEntry(CHIEF, successor);
    }

    @Test
    void anAgencyIsTheTopmostEchelonTwoWithAdministratorsBelow() {
        Export export = new Export()
                .unit("S", "R", "Sekretariat", "Sekretaris", "12")
                .unit("A", "S", "Asisten", "Asisten", "21")
                .unit("BI", "A", "Biro", "Kepala Biro", "22")
                .unit("BA", "BI", "Bagian", "Kepala Bagian", "31")
                .unit("RS", "D", "Rumah Sakit", "Direktur", "22")
                .unit("RB", "RS", "Bagian", "Kepala Bagian", "31");
        UnitTree tree = new UnitTree(export.roster(new Faults()).units().stream()
                .map(UnitRow.Unit::node)
                .toList());
        Map<String, String> agencies =
                Map.of("R", "R", "S", "S", "A", "S", "BI", "BI", "BA", "BI", "B", "D", "RB", "D");
        agencies.forEach(
                (unit, agency) -> assertThat(tree.agency(unit)).as(unit).isEqualTo(agency));
        assertThat(tree.path("RB")).isEqualTo(List.of("R", "D", "RS", "RB"));
    }

    private static Map<String, String> superiors(Export export) {
        Faults faults = new Faults();
        Map<String, String> superiors = export.roster(faults).superiors();
        assertThat(faults.list()).isEmpty();
        return superiors;
    }

    /** As many as an export may have, each under the next, is nonsense that must not keep the portal busy; nor its ring. */
    @Test
    @Timeout(30)
    void aLineOfHundredThousandIsRefusedInSeconds() {
        List<PersonRow> one = Export.personRows(new Export().people(), new Faults());
        List<PersonRow> line = new ArrayList<>();
        for (int i = 0; i < RosterFile.PEOPLE.maxRows(); i++) {
            line.add(under(one.get(0), i, i + 1 < RosterFile.PEOPLE.maxRows() ? i + 1 : -1));
        }
        assertThat(codes(line)).containsOnly("line-too-deep", "too-many-faults");
        line.set(line.size() - 1, under(one.get(0), line.size() - 1, 0));
        assertThat(codes(line)).containsOnly("superior-cycle", "too-many-faults");
        assertThat(codes(line.subList(line.size() - 1 - Roster.MAX_LINE, line.size() - 1)))
                .as("the last of them is named a superior who is not there")
                .containsExactly("unknown-superior");
    }

    private static Set<String> codes(List<PersonRow> people) {
        Faults faults = new Faults();
        Roster.of(RosterState.empty(), Export.unitRows(new Export().units(), new Faults()), people, faults);
        return faults.list().stream().map(ImportFault::code).collect(Collectors.toSet());
    }

    private static PersonRow under(PersonRow like, int number, int superior) {
        PersonRow.Person person = like.person();
        return new PersonRow(
                number + 2,
                new PersonRow.Person(
                        "%018d".formatted(number),
                        person.name(),
                        null,
                        null,
                        person.type(),
                        person.gradeCode(),
                        person.rankName(),
                        null,
                        null,
                        person.positionKind(),
                        "Analis",
                        null,
                        null,
                        null,
                        null,
                        person.group(),
                        true,
                        null,
                        null,
                        person.contract()),
                "B",
                superior < 0 ? null : "%018d".formatted(superior),
                true);
    }

    @Test
    @Timeout(30)
    void aTreeAsDeepAsItIsLongIsRefusedInSeconds() {
        Export export = new Export();
        for (int i = 0; i < RosterFile.UNITS.maxRows() - 3; i++) {
            export.unit("N" + i, i == 0 ? "B" : "N" + (i - 1), "Unit", "Kepala", "41");
        }
        assertThat(export.faults()).hasSize(Faults.MAX + 1).first().asString().endsWith("too-deep");
    }
}
