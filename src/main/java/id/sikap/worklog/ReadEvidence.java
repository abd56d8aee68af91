package id.sikap.worklog;

import id.sikap.audit.AuditTrail;
import id.sikap.audit.Deed;
import id.sikap.people.command.Delegations;
import id.sikap.platform.CurrentUser;
import id.sikap.platform.NotFound;
import id.sikap.platform.Requires;
import id.sikap.platform.Role;
import id.sikap.platform.UseCase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;

/** Opens a piece of evidence for its writer or for who was the writer's superior on that day. */
@UseCase
@Requires(Role.EMPLOYEE)
public class ReadEvidence {

    /** What the edge needs to answer: the row, and the hash under which the bytes lie. */
    public record Found(EvidenceRow row, String sha256) {}

    @Inject
    DayEntries entries;

    @Inject
    Delegations delegations;

    @Inject
    AuditTrail trail;

    @Inject
    CurrentUser user;

    @Inject
    Clock clock;

    public Found read(long evidenceId) {
        Evidence evidence = entries.evidenceFor(evidenceId, delegations.validatedBy(user.id(), LocalDate.now(clock)))
                .orElseThrow(NotFound::new);
        long writer = entries.writerOf(evidence.getEntryId());
        if (writer != user.id()) {
            trail.record(Deed.of("EVIDENCE_VIEWED", "day_entry", evidence.getEntryId())
                    .about(writer)
                    .with("{\"evidence\":\"" + evidenceId + "\"}"));
        }
        return new Found(evidence.row(), evidence.getSha256());
    }
}
