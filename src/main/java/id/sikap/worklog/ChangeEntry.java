package id.sikap.worklog;

import id.sikap.audit.AuditTrail;
import id.sikap.audit.Change;
import id.sikap.audit.Deed;
import id.sikap.platform.Conflict;
import id.sikap.platform.CurrentUser;
import id.sikap.platform.NotFound;
import id.sikap.platform.Requires;
import id.sikap.platform.Role;
import id.sikap.platform.UseCase;
import jakarta.inject.Inject;

/** An employee throws away a draft, or takes an entry back before the superior has decided. */
@UseCase
@Requires(Role.EMPLOYEE)
public class ChangeEntry {

    @Inject
    DayEntries entries;

    @Inject
    EntryWindow entryWindow;

    @Inject
    AuditTrail trail;

    @Inject
    CurrentUser user;

    public void discard(long entryId, int version) {
        DayEntry entry = own(entryId, version);
        EntryStatus before = entry.getStatus();
        entry.discard();
        record("ENTRY_DISCARDED", entry, before);
    }

    /** Only while the date is open: what is taken back must still be sendable. */
    public void withdraw(long entryId, int version) {
        DayEntry entry = own(entryId, version);
        entryWindow.requireOpen(entry.getWorkDate());
        EntryStatus before = entry.getStatus();
        entry.withdraw();
        record("ENTRY_WITHDRAWN", entry, before);
    }

    private void record(String action, DayEntry entry, EntryStatus before) {
        trail.record(Deed.of(action, "day_entry", entry.getId())
                .about(user.id())
                .with(Change.of("status", before, entry.getStatus())));
    }

    private DayEntry own(long entryId, int version) {
        DayEntry entry = entries.own(entryId, user.id()).orElseThrow(NotFound::new);
        if (entry.getVersion() != version) {
            throw new Conflict("entry.changed_meanwhile");
        }
        return entry;
    }
}
