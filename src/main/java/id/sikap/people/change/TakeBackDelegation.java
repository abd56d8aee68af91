package id.sikap.people.change;

import id.sikap.people.authority.Act;
import id.sikap.people.authority.Authority;
import id.sikap.people.command.Delegation;
import id.sikap.people.command.Delegations;
import id.sikap.platform.Conflict;
import id.sikap.platform.NotFound;
import id.sikap.platform.Requires;
import id.sikap.platform.Role;
import id.sikap.platform.UseCase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;

/** Whoever lent his authority thinks better of it before the day comes; who may enter it for him may do it too. */
@UseCase
@Requires({Role.SUPERVISOR, Role.UNIT_ADMIN, Role.ADMIN})
public class TakeBackDelegation {

    @Inject
    PersonnelOffice office;

    @Inject
    Delegations delegations;

    @Inject
    Authority authority;

    @Inject
    Clock clock;

    public void takeBack(long delegationId) {
        Delegation lent = delegations
                .byId(delegationId)
                .filter(one -> authority.may(Act.DELEGATION_ENTER, one.getFromId(), LocalDate.now(clock)))
                .orElseThrow(NotFound::new);
        if (!lent.getStartDate().isAfter(LocalDate.now(clock))) {
            throw new Conflict("change.day_has_come");
        }
        office.undo(lent.getChangeId());
    }
}
