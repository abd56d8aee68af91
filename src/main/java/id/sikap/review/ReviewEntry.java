package id.sikap.review;

import id.sikap.audit.AuditTrail;
import id.sikap.audit.Change;
import id.sikap.audit.Deed;
import id.sikap.people.Placement;
import id.sikap.people.Staff;
import id.sikap.people.command.Delegations;
import id.sikap.platform.Conflict;
import id.sikap.platform.CurrentUser;
import id.sikap.platform.NotFound;
import id.sikap.platform.Refused;
import id.sikap.platform.Refused.Fault;
import id.sikap.platform.Requires;
import id.sikap.platform.Role;
import id.sikap.platform.UseCase;
import id.sikap.policy.Rulebook;
import id.sikap.worklog.DayEntry;
import id.sikap.worklog.EntryStatus;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** A superior, or who has his authority by decree, decides on one entry, or takes the decision back within the policy's seconds. */
@UseCase
@Requires(Role.SUPERVISOR)
public class ReviewEntry {

    @Inject
    Reviews reviews;

    @Inject
    Rulebook rulebook;

    @Inject
    Delegations delegations;

    @Inject
    Staff staff;

    @Inject
    AuditTrail trail;

    @Inject
    CurrentUser user;

    @Inject
    Clock clock;

    /** Holds for the version that was seen: an entry that changed meanwhile is a conflict, not an approval. */
    public DayEntry decide(Decision decision) {
        if (decision.verdict().needsReason() && decision.reason() == null) {
            throw new Refused(List.of(new Fault("reason", "review.reason_required")));
        }
        if (decision.reason() != null && decision.reason().length() > Decision.REASON_MAX) {
            throw new Refused(List.of(new Fault("reason", "field.too_long", Decision.REASON_MAX)));
        }
        DayEntry entry = entry(decision.entryId());
        if (entry.getVersion() != decision.version()) {
            throw new Conflict("entry.changed_meanwhile");
        }
        EntryStatus before = entry.getStatus();
        entry.decide(decision.verdict().change(), user.id(), decision.reason(), clock.instant());
        Long onBehalfOf = onBehalfOf(entry);
        reviews.add(new Review(decision, user.id(), onBehalfOf, clock.instant()));
        record("ENTRY_" + decision.verdict(), entry, before, onBehalfOf);
        return entry;
    }

    private DayEntry entry(long id) {
        return reviews.entryOfSubordinate(id, delegations.validatedBy(user.id(), LocalDate.now(clock)))
                .orElseThrow(NotFound::new);
    }

    /** The superior of the work date, where the reviewer only has his authority. */
    private Long onBehalfOf(DayEntry entry) {
        return staff.placementOn(entry.getEmployeeId(), entry.getWorkDate())
                .map(Placement::getSuperiorId)
                .filter(superior -> superior != user.id())
                .orElse(null);
    }

    public DayEntry undo(long entryId) {
        DayEntry entry = entry(entryId);
        Review review = reviews.lastBy(user.id(), entryId).orElseThrow(() -> new Conflict("review.nothing_to_undo"));
        if (!rulebook.policyOn(entry.getWorkDate()).allowsUndo(review.getDecidedAt(), clock.instant())) {
            throw new Conflict("review.undo_over");
        }
        EntryStatus before = entry.getStatus();
        entry.undoDecision();
        review.undo(clock.instant());
        record("REVIEW_UNDONE", entry, before, onBehalfOf(entry));
        return entry;
    }

    private void record(String action, DayEntry entry, EntryStatus before, Long onBehalfOf) {
        trail.record(Deed.of(action, "day_entry", entry.getId())
                .about(entry.getEmployeeId())
                .onBehalfOf(onBehalfOf)
                .with(Change.of("status", before, entry.getStatus())));
    }
}
