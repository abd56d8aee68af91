package id.sikap.report;

import id.sikap.people.command.Delegations;
import id.sikap.people.person.MonthPapers;
import id.sikap.platform.CurrentUser;
import id.sikap.platform.Role;
import id.sikap.worklog.DayEntries;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** The months of a person that {@link GatherReport#person} has something to print of, by the same authority. */
@ApplicationScoped
class PersonMonths implements MonthPapers {

    @Inject
    DayEntries entries;

    @Inject
    Delegations delegations;

    @Inject
    CurrentUser user;

    @Inject
    Clock clock;

    @Override
    public List<MonthPaper> of(long employeeId) {
        boolean all = employeeId == user.id() || user.is(Role.ADMIN) || user.is(Role.PPK);
        return entries
                .countByMonth(employeeId, all ? null : delegations.validatedBy(user.id(), LocalDate.now(clock)))
                .entrySet()
                .stream()
                .map(month -> new MonthPaper(month.getKey(), month.getValue()))
                .toList();
    }
}
