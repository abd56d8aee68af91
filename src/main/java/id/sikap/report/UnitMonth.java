package id.sikap.report;

import java.time.YearMonth;
import java.util.List;

/** A unit's month as the screen shows it. */
public record UnitMonth(long unitId, String unit, YearMonth month, List<PersonMonth> people) {

    public Tally total() {
        return people.stream().map(PersonMonth::tally).reduce(Tally.NOTHING, Tally::plus);
    }
}
