package id.sikap.worklog;

import id.sikap.audit.AuditTrail;
import id.sikap.audit.Deed;
import id.sikap.platform.CurrentUser;
import id.sikap.platform.Refused;
import id.sikap.platform.Requires;
import id.sikap.platform.Role;
import id.sikap.platform.UseCase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** An employee sends the day: every draft and every corrected entry of it goes to the superior. Sending twice changes nothing. */
@UseCase
@Requires(Role.EMPLOYEE)
public class SubmitDay {

    @Inject
    DayEntries entries;

    @Inject
    EntryWindow entryWindow;

    @Inject
    AuditTrail trail;

    @Inject
    CurrentUser user;

    @Inject
    Clock clock;

    public List<EntryRow> submit(LocalDate day) {
        List<DayEntry> unsent = entries.unsentOf(user.id(), day);
        if (unsent.stream().anyMatch(entry -> entry.getStatus() == EntryStatus.DRAFT)) {
            entryWindow.requireOpen(day);
        }
        unsent.stream()
                .filter(entry -> entry.getStatus() == EntryStatus.RETURNED)
                .forEach(entryWindow::requireCorrectable);
        unsent.forEach(entry -> entry.send(clock.instant()));
        if (!unsent.isEmpty()) {
            trail.record(Deed.of("DAY_SENT", "day", user.id() + "/" + day)
                    .about(user.id())
                    .with("{\"entries\":" + unsent.size() + "}"));
        }
        List<EntryRow> rows = entries.between(user.id(), day, day);
        if (rows.isEmpty()) {
            throw new Refused("day.empty");
        }
        return rows;
    }
}
