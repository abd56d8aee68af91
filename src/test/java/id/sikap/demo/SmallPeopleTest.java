package id.sikap.demo;

import static org.assertj.core.api.Assertions.assertThat;

import id.sikap.people.EmploymentType;
import id.sikap.people.Nip;
import id.sikap.people.StaffGroup;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The people of the small demo are invented, in shape, and cover every kind. */
class SmallPeopleTest {

    private final List<Map<String, String>> people = SmallDemo.csv("small/pegawai.csv");

    @Test
    void everyNumberHasTheShapeOfOneButNoOneHasIt() {
        assertThat(people).hasSize(60).allSatisfy(row -> {
            assertThat(Nip.fault(row.get("nip"), EmploymentType.valueOf(row.get("jenis_pegawai"))))
                    .as(row.get("nip"))
                    .isEmpty();
            assertThat(row.get("nip")).as("serial numbers begin at 001").endsWith("000");
            assertThat(row.get("email") + row.get("hp")).isEmpty();
        });
        assertThat(people).extracting(row -> row.get("nip")).doesNotHaveDuplicates();
        assertThat(people).extracting(row -> row.get("nama")).doesNotHaveDuplicates();
    }

    @Test
    void everyKindOfServantIsThere() {
        assertThat(people).extracting(row -> row.get("jenis_pegawai")).contains("PNS", "CPNS", "PPPK");
        assertThat(people).extracting(row -> row.get("kelompok")).contains("GURU", "LAYANAN", "NON_LAYANAN");
        assertThat(people)
                .filteredOn(row -> row.get("jenis_pegawai").equals("PPPK"))
                .allSatisfy(row ->
                        assertThat(row.get("golongan_id") + row.get("pangkat")).isEmpty());
    }

    @Test
    void unitsCannotBeTakenForThoseOfTheProvince() {
        assertThat(SmallDemo.csv("small/unor.csv"))
                .extracting(row -> row.get("id"))
                .doesNotHaveDuplicates()
                .allMatch(code -> code.matches("D\\d{3}"));
    }

    @Test
    void thePersonasStandToEachOtherAsTheTourSays() {
        SmallDemo demo = SmallDemo.at("2026-11-22T12:00");
        assertThat(demo.cast().nipOfPersona().keySet())
                .startsWith("pegawai", "guru", "atasan", "admin", "ppk", "petugas");
        DemoPerson atasan = demo.persona("atasan");
        assertThat(demo.subordinatesOf(atasan)).hasSize(15).contains(demo.persona("pegawai"), demo.persona("rekan1"));
        assertThat(demo.persona("guru").group()).isEqualTo(StaffGroup.GURU);
        assertThat(demo.persona("petugas").group()).isEqualTo(StaffGroup.LAYANAN);
        assertThat(demo.persona("petugas").unitName()).contains("Samsat");
        assertThat(demo.persona("admin").unitName()).contains("Badan Kepegawaian Daerah");
        assertThat(demo.persona("ppk").positionTitle()).isEqualTo("Sekretaris Daerah");
        assertThat(demo.people())
                .filteredOn(person -> person.superiorId() == null)
                .containsExactly(demo.persona("ppk"));
    }
}
