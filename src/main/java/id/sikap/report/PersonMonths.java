package id.sikap.report;

import id.sikap.people.Placement;
import id.sikap.people.authority.Act;
import id.sikap.people.authority.Authority;
import id.sikap.people.person.MonthPapers;
import id.sikap.worklog.DayEntries;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** The months of a person that {@link GatherReport#person} has something to print of, by the same authority. */
@ApplicationScoped
class PersonMonths implements MonthPapers {

    @Inject
    DayEntries entries;

    @Inject
    Authority authority;

    @Override
    public List<MonthPaper> of(long employeeId) {
        return entries
                .countByMonth(
                        employeeId,
                        authority.openings(
                                Act.PERSON_REPORT, employeeId, Placement.BEFORE_THE_PORTAL, Placement.OPEN_END))
                .entrySet()
                .stream()
                .map(month -> new MonthPaper(month.getKey(), month.getValue()))
                .toList();
    }
}
