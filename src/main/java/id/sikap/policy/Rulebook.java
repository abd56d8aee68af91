package id.sikap.policy;

import id.sikap.calendar.Holidays;
import id.sikap.calendar.WorkCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * The rules in force, held in memory so that a post at 17.25 asks the database nothing about them. Another node's change
 * is seen after {@link #TRUST} at the latest; new rows start on a later day anyway.
 */
@ApplicationScoped
public class Rulebook {

    private static final Duration TRUST = Duration.ofSeconds(30);

    private record Page(List<EntryPolicy> policies, WorkCalendar calendar, Instant readAt) {}

    @Inject
    EntryPolicies policies;

    @Inject
    Holidays holidays;

    @Inject
    Clock clock;

    private volatile Page page;

    /** The row of the greatest start not after the date; the first row reaches back without end. */
    public EntryPolicy policyOn(LocalDate workDate) {
        List<EntryPolicy> newestFirst = page().policies();
        return newestFirst.stream()
                .filter(policy -> !policy.getStartsOn().isAfter(workDate))
                .findFirst()
                .orElseGet(() -> newestFirst.get(newestFirst.size() - 1));
    }

    public WorkCalendar calendar() {
        return page().calendar();
    }

    /** After the commit, since whoever asks before it would only read the old rows again. */
    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) RulesChanged change) {
        page = null;
    }

    private Page page() {
        Page known = page;
        Instant now = clock.instant();
        if (known == null || Duration.between(known.readAt(), now).abs().compareTo(TRUST) > 0) {
            known = new Page(policies.all(), holidays.calendar(), now);
            page = known;
        }
        return known;
    }
}
