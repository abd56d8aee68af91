package id.sikap.worklog;

import id.sikap.audit.AuditTrail;
import id.sikap.audit.Change;
import id.sikap.audit.Deed;
import id.sikap.platform.Conflict;
import id.sikap.platform.CurrentUser;
import id.sikap.platform.NotFound;
import id.sikap.platform.Refused;
import id.sikap.platform.Refused.Fault;
import id.sikap.platform.Requires;
import id.sikap.platform.Role;
import id.sikap.platform.UseCase;
import id.sikap.policy.EntryPolicy;
import id.sikap.policy.Rulebook;
import id.sikap.target.Targets;
import jakarta.inject.Inject;
import jakarta.persistence.EntityExistsException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An employee logs one output of a day. The same key brings back the same entry and receipt, however often it is sent. */
@UseCase
@Requires(Role.EMPLOYEE)
public class LogEntry {

    /** The entry and whether this call made it. */
    public record Logged(DayEntry entry, boolean fresh) {}

    @Inject
    DayEntries entries;

    @Inject
    Targets targets;

    @Inject
    Rulebook rulebook;

    @Inject
    EntryWindow entryWindow;

    @Inject
    AuditTrail trail;

    @Inject
    CurrentUser user;

    @Inject
    Clock clock;

    public Logged log(EntryDraft draft, String opKey) {
        refuse(draft.faults());
        DayEntry entry = new DayEntry(user.id(), draft, opKey, clock.instant());
        try {
            checkRules(draft, null);
            if (!entries.add(entry)) {
                throw targetUnknown();
            }
        } catch (Refused | EntityExistsException e) {
            // Only now is an earlier post looked for: a retry is rare, and may come when the window has closed
            // meanwhile.
            return earlier(draft, opKey).orElseThrow(() -> e);
        }
        trail.record(Deed.of("ENTRY_LOGGED", "day_entry", entry.getId()).about(user.id()));
        return new Logged(entry, true);
    }

    private Optional<Logged> earlier(EntryDraft draft, String opKey) {
        return entries.byOperation(user.id(), opKey).map(entry -> {
            if (!entry.isSamePost(draft)) {
                throw new Conflict("entry.key_reused");
            }
            return new Logged(entry, false);
        });
    }

    /** Corrects a draft or a returned entry; the version is the one the writer saw. */
    public DayEntry edit(long entryId, int version, EntryDraft draft) {
        refuse(draft.faults());
        DayEntry entry = entries.own(entryId, user.id()).orElseThrow(NotFound::new);
        if (entry.getVersion() != version) {
            throw new Conflict("entry.changed_meanwhile");
        }
        if (!entry.getWorkDate().equals(draft.date())) {
            throw new Refused(List.of(new Fault("date", "entry.date_fixed")));
        }
        if (entry.getStatus() == EntryStatus.RETURNED) {
            entryWindow.requireCorrectable(entry);
        } else {
            checkRules(draft, entry);
        }
        checkTarget(draft);
        Map<String, Object> before = entry.facts();
        entry.edit(draft);
        trail.record(
                Deed.of("ENTRY_EDITED", "day_entry", entryId).about(user.id()).with(Change.of(before, entry.facts())));
        return entry;
    }

    private void checkRules(EntryDraft draft, DayEntry edited) {
        EntryPolicy policy = rulebook.policyOn(draft.date());
        entryWindow.requireOpen(draft.date());
        if (policy.hasCap()) {
            checkCaps(draft, policy, edited);
        }
    }

    private void checkTarget(EntryDraft draft) {
        if (draft.targetId() != null && !targets.isOpenFor(draft.targetId(), user.id(), draft.date())) {
            throw targetUnknown();
        }
    }

    private static Refused targetUnknown() {
        return new Refused(List.of(new Fault("targetId", "entry.target_unknown")));
    }

    private void checkCaps(EntryDraft draft, EntryPolicy policy, DayEntry edited) {
        DayLoad load = entries.loadOf(user.id(), draft.date());
        if (edited == null && policy.exceedsEntries(load.entries() + 1)) {
            throw new Refused("entry.cap_entries", policy.getDailyEntryCap());
        }
        int minutesBefore = edited == null ? 0 : edited.getMinutes();
        if (policy.exceedsMinutes(load.minutes() - minutesBefore + draft.minutes())) {
            throw new Refused(List.of(new Fault("minutes", "entry.cap_minutes", policy.getDailyMinutesCap())));
        }
    }

    private static void refuse(List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw new Refused(faults);
        }
    }
}
