package id.sikap.worklog;

import static id.sikap.worklog.EntryStatus.APPROVED;
import static id.sikap.worklog.EntryStatus.DISCARDED;
import static id.sikap.worklog.EntryStatus.DRAFT;
import static id.sikap.worklog.EntryStatus.REJECTED;
import static id.sikap.worklog.EntryStatus.RETURNED;
import static id.sikap.worklog.EntryStatus.SENT;

import java.util.Optional;
import java.util.Set;

/** The table of allowed changes: which verb leads from where to where. */
public enum EntryChange {
    EDIT(null, DRAFT, RETURNED),
    DISCARD(DISCARDED, DRAFT),
    SEND(SENT, DRAFT, RETURNED),
    WITHDRAW(DRAFT, SENT),
    APPROVE(APPROVED, SENT),
    RETURN(RETURNED, SENT),
    REJECT(REJECTED, SENT),
    /** Taking back a decision within the policy's seconds. */
    UNDO(SENT, APPROVED, RETURNED, REJECTED);

    private final EntryStatus target;
    private final Set<EntryStatus> from;

    EntryChange(EntryStatus target, EntryStatus... from) {
        this.target = target;
        this.from = Set.of(from);
    }

    public boolean isAllowedFrom(EntryStatus status) {
        return from.contains(status);
    }

    /** Empty when the verb is not allowed from that status; an edit leaves the status as it is. */
    public Optional<EntryStatus> from(EntryStatus status) {
        return isAllowedFrom(status) ? Optional.of(target == null ? status : target) : Optional.empty();
    }
}
