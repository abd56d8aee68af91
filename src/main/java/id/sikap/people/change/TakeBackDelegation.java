package id.sikap.people.change;

import id.sikap.platform.Conflict;
import id.sikap.platform.CurrentUser;
import id.sikap.platform.NotFound;
import id.sikap.platform.Requires;
import id.sikap.platform.Role;
import id.sikap.platform.UseCase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;

/** Whoever lent his authority thinks better of it before the day comes; the administrator may do it for anybody. */
@UseCase
@Requires({Role.SUPERVISOR, Role.ADMIN})
public class TakeBackDelegation {

    @Inject
    PersonnelOffice office;

    @Inject
    Changes changes;

    @Inject
    CurrentUser user;

    @Inject
    Clock clock;

    public void takeBack(long changeId) {
        ChangeRow change = changes.find(changeId)
                .filter(row -> row.kind() == ChangeKind.DELEGATION)
                .orElseThrow(NotFound::new);
        if (!user.is(Role.ADMIN) && !user.getNip().equals(change.nip())) {
            throw new NotFound();
        }
        if (change.undoneAt() != null) {
            return;
        }
        if (!change.isPlanned(LocalDate.now(clock))) {
            throw new Conflict("change.day_has_come");
        }
        office.undo(changeId, change.effectiveOn());
    }
}
