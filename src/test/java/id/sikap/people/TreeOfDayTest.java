package id.sikap.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TreeOfDayTest {

    /** A province with two agencies; a division with a school below the first, a secretariat below the second. */
    private final TreeOfDay tree = new TreeOfDay(List.of(
            unit(1, null, null),
            unit(2, 1L, "12"),
            unit(10, 2L, "21"),
            unit(11, 10L, "31"),
            unit(12, 11L, null),
            unit(20, 2L, "21"),
            unit(21, 20L, "31")));

    private static TreeOfDay.Unit unit(long id, Long parent, String echelon) {
        return new TreeOfDay.Unit(id, parent, "Unit " + id, "Kepala " + id, echelon);
    }

    @Test
    void aSubtreeIsItselfAndAllBelow() {
        assertThat(tree.from(10)).containsExactlyInAnyOrder(10L, 11L, 12L);
        assertThat(tree.from(12)).containsExactly(12L);
        assertThat(tree.from(99)).as("did not exist").isEmpty();
        assertThat(tree.has(99)).isFalse();
    }

    @Test
    void eachBelongsToTheAgencyAboveItAndWhoIsUnderNoneToTheSecretariat() {
        assertThat(tree.agencyOf(12).id()).isEqualTo(10);
        assertThat(tree.agencyOf(21).id()).isEqualTo(20);
        assertThat(tree.agencyOf(2).id()).isEqualTo(2);
        assertThat(tree.rootOf(12).id()).isEqualTo(1);
    }

    @Test
    void aUnitComesBeforeThoseBelowIt() {
        assertThat(Stream.of(12L, 21L, 10L, 2L, 11L, 20L).sorted(tree.downwards()))
                .containsExactly(2L, 10L, 11L, 12L, 20L, 21L);
    }
}
