package id.sikap.people.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import id.sikap.people.Because;
import id.sikap.people.Capacity;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlacementSpanTest {

    private static final LocalDate MAY = LocalDate.of(2026, 5, 1);

    private final PlacementSpan underAni = span("Bidang A", "Ani", MAY, MAY.plusDays(9));
    private final PlacementSpan elsewhereUnderAni = span("Bidang B", "Ani", MAY.plusDays(10), MAY.plusDays(19));
    private final PlacementSpan underBudi = span("Bidang B", "Budi", MAY.plusDays(20), LocalDate.of(9999, 12, 31));

    @Test
    void neighboursThatSayTheSameAreOne() {
        List<PlacementSpan> rows = List.of(underAni, elsewhereUnderAni, underBudi);
        assertThat(PlacementSpan.coalesced(rows, PlacementSpan::superior))
                .extracting(PlacementSpan::superiorName, PlacementSpan::start, PlacementSpan::end)
                .containsExactly(
                        tuple("Ani", MAY, MAY.plusDays(19)),
                        tuple("Budi", MAY.plusDays(20), LocalDate.of(9999, 12, 31)));
        assertThat(PlacementSpan.coalesced(rows, PlacementSpan::place))
                .extracting(PlacementSpan::unit)
                .containsExactly("Bidang A", "Bidang B");
    }

    @Test
    void anotherNameOfTheSameUnitIsNoOtherPlace() {
        PlacementSpan renamed = new PlacementSpan(
                underAni.unitId(),
                "Bidang Baru",
                "Pengelola",
                "1",
                null,
                "Budi",
                null,
                null,
                "Kepala",
                Capacity.PLT,
                Because.TREE,
                MAY.plusDays(10),
                MAY.plusDays(19));
        assertThat(PlacementSpan.coalesced(List.of(underAni, renamed), PlacementSpan::place))
                .extracting(PlacementSpan::unit, PlacementSpan::start, PlacementSpan::end)
                .containsExactly(tuple("Bidang Baru", MAY, MAY.plusDays(19)));
    }

    @Test
    void aGapIsNoNeighbour() {
        PlacementSpan back = span("Bidang A", "Ani", MAY.plusDays(20), MAY.plusDays(30));
        assertThat(PlacementSpan.coalesced(List.of(underAni, back), PlacementSpan::superior))
                .hasSize(2);
    }

    @Test
    void theCapacityIsSaid() {
        assertThat(underAni.superiorPost()).isEqualTo("Plt. Kepala");
    }

    private static PlacementSpan span(String unit, String superior, LocalDate start, LocalDate end) {
        return new PlacementSpan(
                unit.hashCode(),
                unit,
                "Pengelola",
                "1",
                null,
                superior,
                null,
                null,
                "Kepala",
                Capacity.PLT,
                Because.TREE,
                start,
                end);
    }
}
