package id.sikap.people.change;

import id.sikap.platform.Conflict;
import id.sikap.platform.NotFound;
import id.sikap.platform.Requires;
import id.sikap.platform.Role;
import id.sikap.platform.UseCase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;

/** A deed is taken back as a whole, until its day comes. */
@UseCase
@Requires(Role.ADMIN)
public class UndoChange {

    @Inject
    PersonnelOffice office;

    @Inject
    Changes changes;

    @Inject
    Clock clock;

    public void undo(long changeId) {
        ChangeRow change = changes.find(changeId).orElseThrow(NotFound::new);
        if (change.undoneAt() != null) {
            return;
        }
        if (!change.effectiveOn().isAfter(LocalDate.now(clock))) {
            throw new Conflict("change.day_has_come");
        }
        office.undo(changeId);
    }
}
