package id.sikap.people.change;

import id.sikap.people.Employee;
import id.sikap.people.Staff;
import id.sikap.people.authority.Act;
import id.sikap.people.authority.Authority;
import id.sikap.people.change.PersonnelOffice.Outcome;
import id.sikap.platform.CurrentUser;
import id.sikap.platform.Refused;
import id.sikap.platform.Refused.Fault;
import id.sikap.platform.Requires;
import id.sikap.platform.Role;
import id.sikap.platform.UseCase;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * An official who will be away lends his authority by decree, or the administrator enters the decree. It goes over and comes
 * back by itself; a delegate can not pass it on.
 */
@UseCase
@Requires({Role.SUPERVISOR, Role.ADMIN, Role.UNIT_ADMIN})
public class Delegate {

    @Inject
    PersonnelOffice office;

    @Inject
    Consequences consequences;

    @Inject
    Staff staff;

    @Inject
    Authority authority;

    @Inject
    CurrentUser user;

    public Outcome delegate(DelegationDraft draft, boolean preview, String opKey) {
        List<Fault> faults = draft.faults(office.earliest());
        Optional<Employee> from = find(draft.from(), "from", draft.start(), faults);
        Optional<Employee> to = find(draft.to(), "to", draft.start(), faults);
        if (!faults.isEmpty()) {
            throw new Refused(faults);
        }
        long fromId = from.orElseThrow().getId();
        authority.demand(Act.DELEGATION_ENTER, fromId);
        long toId = to.orElseThrow().getId();
        if (toId == user.id()) {
            // Who enters decrees does not enter himself.
            throw new Refused(List.of(new Fault("to", "delegation.to_oneself")));
        }
        Change change = new Change(ChangeKind.DELEGATION, fromId, null, draft.start(), draft.letter(), null, opKey);
        // Otherwise the line of command stays as it is, and so does the queue.
        return office.carryOut(change, preview, draft.isInHisPlace() ? "to" : null, file -> {
            Decrees.lend(file, fromId, toId, draft, new Decrees.Fields("from", "to"));
            if (draft.isInHisPlace()) {
                file.tell(consequences.lent(from.get(), to.get(), draft.start(), draft.end()));
            }
        });
    }

    private Optional<Employee> find(String nip, String field, LocalDate on, List<Fault> faults) {
        if (nip == null || nip.isBlank()) {
            return Optional.empty();
        }
        Optional<Employee> person = staff.byNip(nip);
        if (person.isEmpty()) {
            faults.add(new Fault(field, "people.unknown"));
        } else if (on != null && !staff.holdsPost(person.get().getId(), on)) {
            // An official whose leave is entered already still holds his post; a delegate who is away is refused later.
            faults.add(new Fault(field, "superior.not_there"));
        }
        return person;
    }
}
