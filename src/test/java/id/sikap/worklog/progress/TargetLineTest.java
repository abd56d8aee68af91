package id.sikap.worklog.progress;

import static org.assertj.core.api.Assertions.assertThat;

import id.sikap.target.TargetRow;
import id.sikap.target.TargetStatus;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class TargetLineTest {

    private static final Instant AGREED = Instant.parse("2026-01-05T02:00:00Z");

    @Test
    void each_side_is_asked_for_its_own_agreement_only() {
        assertThat(line(AGREED, null, true).awaitsReader()).isFalse();
        assertThat(line(AGREED, null, false).awaitsReader()).isTrue();
        assertThat(line(null, AGREED, true).awaitsReader()).isTrue();
        assertThat(line(null, AGREED, false).awaitsReader()).isFalse();
        assertThat(line(AGREED, AGREED, false).awaitsReader()).isFalse();
    }

    @Test
    void only_a_proposal_is_withdrawn() {
        assertThat(line(AGREED, null, true).canWithdraw()).isTrue();
        assertThat(line(AGREED, AGREED, true).canWithdraw()).isFalse();
        assertThat(line(AGREED, null, true).now(TargetStatus.WITHDRAWN).canWithdraw())
                .isFalse();
    }

    @Test
    void the_share_has_one_decimal_and_may_pass_a_hundred() {
        assertThat(line("120", "40").share()).isEqualTo("33.3");
        assertThat(line("120", "0").share()).isEqualTo("0.0");
        assertThat(line("40", "50").share()).isEqualTo("125.0");
    }

    private static TargetLine line(Instant employee, Instant superior, boolean mine) {
        return new TargetLine(
                row("1", employee, superior), row("1", employee, superior).status(), BigDecimal.ZERO, mine);
    }

    private static TargetLine line(String quantity, String realised) {
        return new TargetLine(row(quantity, AGREED, AGREED), TargetStatus.AGREED, new BigDecimal(realised), true);
    }

    private static TargetRow row(String quantity, Instant employee, Instant superior) {
        return new TargetRow(
                1,
                0,
                "198703162013031000",
                "Nama",
                (short) 2026,
                "Hasil",
                "Indikator",
                new BigDecimal(quantity),
                "berkas",
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2026, 12, 31),
                employee,
                superior);
    }
}
