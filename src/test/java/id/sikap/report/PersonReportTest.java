package id.sikap.report;

import static id.sikap.report.PersonReport.Status.APPROVED;
import static id.sikap.report.PersonReport.Status.REJECTED;
import static id.sikap.report.PersonReport.Status.RETURNED;
import static id.sikap.report.PersonReport.Status.SENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class PersonReportTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final LocalDate SATURDAY = LocalDate.of(2026, 3, 7);

    @Test
    void countsEachStatusAndEachWorkingDayOnce() {
        PersonReport report = Papers.person(List.of(
                row(MONDAY, APPROVED),
                row(MONDAY, RETURNED),
                row(MONDAY.plusDays(1), SENT),
                row(MONDAY.plusDays(1), APPROVED),
                row(MONDAY.plusDays(2), REJECTED),
                row(SATURDAY, APPROVED)));

        assertThat(report.tally().workingDays()).isEqualTo(22);
        assertThat(report.tally().daysFilled())
                .as("a Saturday is no working day, a rejected entry fills none")
                .isEqualTo(2);
        assertThat(report.tally().outputs()).isEqualTo(5);
        assertThat(report.tally().minutes()).isEqualTo(20 + 20 + 30 + 30 + 70);
        assertThat(report.approved()).isEqualTo(3);
        assertThat(report.returned()).isEqualTo(1);
        assertThat(report.waiting()).isEqualTo(1);
        assertThat(report.rejected()).isEqualTo(1);
        assertThat(report.tally().approvedShare().text()).isEqualTo("60,0%");
        assertThat(report.sumLabel()).isEqualTo("Jumlah tanpa yang ditolak");
    }

    @Test
    void aSuperiorWhoIsNoCivilServantSignsWithoutRankAndNumber() {
        Identity governor = new Identity("Raden Contoh", null, " ", "Gubernur Banten", null);

        assertThat(governor.nip()).isEqualTo("–");
        assertThat(governor.signedName()).isEqualTo("Raden Contoh");
        assertThat(governor.signedDetail()).isEmpty();
    }

    @Test
    void aPppkSignsWithGolonganAlone() {
        Identity teacher = new Identity("Rina", "19900101 202421 2 003", "Golongan IX", "Guru", "SMAN 1");

        assertThat(teacher.signedDetail()).isEqualTo("Golongan IX\nNIP 19900101 202421 2 003");
    }

    @Test
    void whoeverHasNoSuperiorLeavesRoomToSign() {
        Identity superior = Papers.withoutSuperior().superior();

        assertThat(superior.name()).isEqualTo("–");
        assertThat(superior.signedPosition()).isNull();
        assertThat(superior.signedName()).as("a line to sign on").matches("\\u00a0+");
        assertThat(superior.signedDetail()).isEqualTo("NIP");
    }

    private static PersonReport.Row row(LocalDate date, PersonReport.Status status) {
        return Papers.row(date, "Di luar rencana", "hasil", status);
    }
}
