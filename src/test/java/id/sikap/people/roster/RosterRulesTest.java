package id.sikap.people.roster;

import static id.sikap.people.roster.Export.CHIEF;
import static id.sikap.people.roster.Export.CONTRACT;
import static id.sikap.people.roster.Export.HEAD;
import static id.sikap.people.roster.Export.STAFF;
import static org.assertj.core.api.Assertions.assertThat;

import id.sikap.people.UnitTree;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
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
        "hp,                 0812345678901234567890123456789012345, too-long"
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
}
