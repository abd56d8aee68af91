package id.sikap.worklog;

import id.sikap.audit.AuditTrail;
import id.sikap.audit.Deed;
import id.sikap.people.authority.Act;
import id.sikap.people.authority.Authority;
import id.sikap.platform.CurrentUser;
import id.sikap.platform.NotFound;
import id.sikap.platform.Requires;
import id.sikap.platform.Role;
import id.sikap.platform.UseCase;
import jakarta.inject.Inject;

/** Opens a piece of evidence for its writer, and for whom the matrix lets see it in the entry's state, as of its work date. */
@UseCase
@Requires(Role.EMPLOYEE)
public class ReadEvidence {

    /** What the edge needs to answer: the row, and the hash under which the bytes lie. */
    public record Found(EvidenceRow row, String sha256) {}

    @Inject
    DayEntries entries;

    @Inject
    Authority authority;

    @Inject
    AuditTrail trail;

    @Inject
    CurrentUser user;

    public Found read(long evidenceId) {
        Evidence evidence = entries.evidence(evidenceId).orElseThrow(NotFound::new);
        DayEntry entry = entries.find(evidence.getEntryId()).orElseThrow();
        if (!authority
                .states(Act.EVIDENCE_READ, entry.getEmployeeId(), entry.getWorkDate())
                .contains(entry.getStatus().name())) {
            throw new NotFound();
        }
        if (entry.getEmployeeId() != user.id()) {
            trail.record(Deed.of("EVIDENCE_VIEWED", "day_entry", entry.getId())
                    .about(entry.getEmployeeId())
                    .with("{\"evidence\":\"" + evidenceId + "\"}"));
        }
        return new Found(evidence.row(), evidence.getSha256());
    }
}
