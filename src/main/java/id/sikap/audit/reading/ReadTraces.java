package id.sikap.audit.reading;

import id.sikap.audit.AuditTrail;
import id.sikap.audit.Deed;
import id.sikap.platform.CurrentUser;
import id.sikap.platform.NotFound;
import id.sikap.platform.Requires;
import id.sikap.platform.Role;
import id.sikap.platform.UseCase;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.List;

/** Who looked at or changed one person's data: for himself, and for who may read the whole trail, whose look is one more. */
@UseCase
@Requires(Role.EMPLOYEE)
public class ReadTraces {

    private static final int SIZE = 25;

    /** The page counts from 1. */
    public record Traces(List<AuditLine> lines, int page, boolean more) implements Serializable {}

    @Inject
    AuditRecords records;

    @Inject
    AuditTrail trail;

    @Inject
    CurrentUser user;

    private boolean mayRead(long employeeId) {
        return employeeId == user.id() || user.isReadingTrail();
    }

    public Traces of(AuditQuery asked, int page) {
        long subject = asked.subject();
        if (!mayRead(subject)) {
            throw new NotFound();
        }
        int number = Math.max(1, Math.min(AuditRecords.COUNTED / SIZE, page));
        // One more than is shown tells whether there is a next page.
        List<AuditLine> found = records.page(asked, (number - 1) * SIZE, SIZE + 1);
        boolean own = subject == user.id();
        if (!own) {
            trail.record(Deed.of("AUDIT_READ", "audit", subject).about(subject));
        }
        return new Traces(
                found.stream()
                        .limit(SIZE)
                        .map(line -> own ? line.withoutAddressFor(subject) : line)
                        .toList(),
                number,
                found.size() > SIZE);
    }
}
