package id.sikap.worklog;

import id.sikap.audit.AuditTrail;
import id.sikap.audit.Deed;
import id.sikap.platform.Conflict;
import id.sikap.platform.CurrentUser;
import id.sikap.platform.NotFound;
import id.sikap.platform.Refused;
import id.sikap.platform.Refused.Fault;
import id.sikap.platform.Requires;
import id.sikap.platform.Role;
import id.sikap.platform.UseCase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** An employee puts a file to an own entry that is not decided yet, or takes it off again. */
@UseCase
@Requires(Role.EMPLOYEE)
public class AttachEvidence {

    @Inject
    DayEntries entries;

    @Inject
    AuditTrail trail;

    @Inject
    CurrentUser user;

    @Inject
    Clock clock;

    /** Asked before the bytes are read and stored. */
    public void check(long entryId) {
        open(entryId);
    }

    /** The same file twice is one piece of evidence. */
    public EvidenceRow attach(long entryId, EvidenceStore.Kept kept, String originalName) {
        open(entryId);
        List<Evidence> files = entries.evidenceOf(entryId);
        Optional<Evidence> same = files.stream()
                .filter(file -> file.getSha256().equals(kept.sha256()))
                .findFirst();
        if (same.isPresent()) {
            return same.get().row();
        }
        if (files.size() >= Evidence.MAX_FILES) {
            throw new Refused(List.of(new Fault("file", "evidence.too_many", Evidence.MAX_FILES)));
        }
        Evidence evidence = new Evidence(entryId, kept, FileName.clean(originalName), clock.instant());
        entries.add(evidence);
        trail.record(Deed.of("EVIDENCE_ADDED", "day_entry", entryId)
                .about(user.id())
                .with("{\"sha256\":\"" + evidence.getSha256() + "\"}"));
        return evidence.row();
    }

    public void remove(long evidenceId) {
        Evidence evidence = entries.evidence(evidenceId).orElseThrow(NotFound::new);
        DayEntry entry = open(evidence.getEntryId());
        if (!EntryChange.EDIT.isAllowedFrom(entry.getStatus())) {
            throw new Conflict("entry.state." + entry.getStatus().code());
        }
        entries.remove(evidence);
        trail.record(Deed.of("EVIDENCE_REMOVED", "day_entry", entry.getId())
                .about(user.id())
                .with("{\"sha256\":\"" + evidence.getSha256() + "\"}"));
    }

    /**
     * Evidence may still be added to a sent entry, never to a decided one. Locked: a second tab may be adding the last
     * file allowed, or the superior deciding.
     */
    private DayEntry open(long entryId) {
        DayEntry entry = entries.ownLocked(entryId, user.id()).orElseThrow(NotFound::new);
        if (entry.getStatus() != EntryStatus.SENT && !EntryChange.EDIT.isAllowedFrom(entry.getStatus())) {
            throw new Conflict("entry.state." + entry.getStatus().code());
        }
        return entry;
    }
}
