package id.sikap.report;

import java.time.YearMonth;
import java.util.List;

/** The institution's month as the screen shows it. */
public record InstitutionMonth(String institution, YearMonth month, List<AgencyMonth> agencies) {

    public AgencyRecap.Line total() {
        return AgencyRecap.total(agencies.stream().map(AgencyMonth::line).toList());
    }
}
