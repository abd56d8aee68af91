package id.sikap.people.person;

import id.sikap.people.Because;
import id.sikap.people.Capacity;
import id.sikap.people.FullName;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Where somebody worked and under whom, from one day to another. */
public record PlacementSpan(
        long unitId,
        String unit,
        String post,
        String superiorNip,
        String superiorFrontTitle,
        String superiorOwnName,
        String superiorBackTitle,
        String superiorWithoutNumber,
        String superiorTitle,
        Capacity capacity,
        Because because,
        LocalDate start,
        LocalDate end)
        implements Serializable {

    /** Null where the post above is empty or nobody is above. */
    public String superiorName() {
        return superiorOwnName == null
                ? superiorWithoutNumber
                : FullName.of(superiorFrontTitle, superiorOwnName, superiorBackTitle);
    }

    /** The post in the capacity in which he acts as superior: "Plt. Kepala Dinas". */
    public String superiorPost() {
        return superiorTitle == null ? null : capacity.before(superiorTitle);
    }

    List<Object> place() {
        return List.of(unitId, post);
    }

    List<String> superior() {
        return List.of(
                String.valueOf(superiorNip),
                String.valueOf(superiorName()),
                String.valueOf(superiorPost()),
                because.name());
    }

    /**
     * Neighbours that are the same in what is asked become one: a new superior is no new place, nor is a new place a new
     * superior. The rows come in their order; what else is said is said of the last.
     */
    static List<PlacementSpan> coalesced(List<PlacementSpan> rows, Function<PlacementSpan, Object> key) {
        List<PlacementSpan> joined = new ArrayList<>();
        for (PlacementSpan row : rows) {
            PlacementSpan last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            boolean goesOn = last != null
                    && last.end().plusDays(1).equals(row.start())
                    && key.apply(last).equals(key.apply(row));
            if (goesOn) {
                joined.set(joined.size() - 1, row.since(last.start()));
            } else {
                joined.add(row);
            }
        }
        return joined;
    }

    private PlacementSpan since(LocalDate day) {
        return new PlacementSpan(
                unitId,
                unit,
                post,
                superiorNip,
                superiorFrontTitle,
                superiorOwnName,
                superiorBackTitle,
                superiorWithoutNumber,
                superiorTitle,
                capacity,
                because,
                day,
                end);
    }
}
