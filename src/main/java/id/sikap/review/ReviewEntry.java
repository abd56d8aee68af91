package id.sikap.review;

import id.sikap.audit.AuditTrail;
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
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;

/** A superior decides on one entry, or takes the decision back within the policy's seconds. */
@UseCase
@Requires(Role.SUPERVISOR)
public class ReviewEntry {

    @Inject
    Reviews reviews;

    @Inject
    Rulebook rulebook;

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
        DayEntry entry =
                reviews.entryOfSubordinate(decision.entryId(), user.id()).orElseThrow(NotFound::new);
        if (entry.getVersion() != decision.version()) {
            throw new Conflict("entry.changed_meanwhile");
        }
        entry.decide(decision.verdict().change(), user.id(), decision.reason(), clock.instant());
        reviews.add(new Review(decision, user.id(), clock.instant()));
        trail.record("ENTRY_" + decision.verdict(), "day_entry", entry.getId(), null);
        return entry;
    }

    public DayEntry undo(long entryId) {
        DayEntry entry = reviews.entryOfSubordinate(entryId, user.id()).orElseThrow(NotFound::new);
        Review review = reviews.lastBy(user.id(), entryId).orElseThrow(() -> new Conflict("review.nothing_to_undo"));
        if (!rulebook.policyOn(entry.getWorkDate()).allowsUndo(review.getDecidedAt(), clock.instant())) {
            throw new Conflict("review.undo_over");
        }
        entry.undoDecision();
        review.undo(clock.instant());
        trail.record("REVIEW_UNDONE", "day_entry", entryId, null);
        return entry;
    }
}
