package id.sikap.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TallyTest {

    @Test
    void sharesOfASumComeFromTheSumsAndNotFromTheShares() {
        Tally sum = new Tally(20, 20, 1, 10, 1).plus(new Tally(10, 0, 9, 10, 0));

        assertThat(sum.filledShare().text()).isEqualTo("66,7%");
        assertThat(sum.approvedShare().text()).isEqualTo("10,0%");
    }

    @Test
    void hoursOfASumComeFromItsMinutes() {
        Tally three = new Tally(0, 0, 0, 3, 0);

        assertThat(three.hours()).isEqualByComparingTo("0.1");
        assertThat(three.plus(three).plus(three).hours()).isEqualByComparingTo("0.2");
    }

    @Test
    void anEmptyRecapHasNothingToDivideBy() {
        Tally total = new UnitRecap(
                        new Letterhead("P", null, null),
                        Papers.MARCH,
                        "U",
                        List.of(),
                        null,
                        Papers.agency(0).imprint())
                .total();

        assertThat(total).isEqualTo(Tally.NOTHING);
        assertThat(total.filledShare().text()).isEqualTo("–");
    }

    @Test
    void anAgencyRecapAddsUpItsLines() {
        AgencyRecap.Line total = Papers.agency(3).total();

        assertThat(total.people()).isEqualTo(7 + 14 + 21);
        assertThat(total.peopleFilled()).isEqualTo(6 + 12 + 18);
        assertThat(total.tally().workingDays()).isEqualTo((7 + 14 + 21) * 17);
        assertThat(total.approvedShare()).isEqualTo(Percent.of(250, 300));
    }
}
