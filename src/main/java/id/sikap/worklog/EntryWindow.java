package id.sikap.worklog;

import id.sikap.platform.Refused;
import id.sikap.platform.Refused.Fault;
import id.sikap.policy.EntryPolicy;
import id.sikap.policy.Rulebook;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Whether a work date is open for writing at this moment, by the policy of that date. */
@ApplicationScoped
public class EntryWindow {

    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH.mm");

    @Inject
    Rulebook rulebook;

    @Inject
    Clock clock;

    /** The sentence that says why not, or nothing when the date is open. */
    public Optional<Fault> closed(LocalDate workDate) {
        EntryPolicy policy = rulebook.policyOn(workDate);
        return policy.closedFor(workDate, LocalDateTime.now(clock), rulebook.calendar())
                .map(reason -> new Fault(
                        "date",
                        "window." + reason.name().toLowerCase(Locale.ROOT),
                        hour(policy.getOpensAt()),
                        hour(policy.getClosesAt()),
                        policy.getGraceDays()));
    }

    void requireOpen(LocalDate workDate) {
        closed(workDate).ifPresent(fault -> {
            throw new Refused(List.of(fault));
        });
    }

    void requireCorrectable(DayEntry returned) {
        LocalDate returnedOn = LocalDateTime.ofInstant(returned.getDecidedAt(), clock.getZone())
                .toLocalDate();
        if (!rulebook.policyOn(returned.getWorkDate()).allowsCorrection(returnedOn, LocalDate.now(clock))) {
            throw new Refused("entry.correction_over");
        }
    }

    private static String hour(LocalTime time) {
        return HOUR.format(time);
    }
}
