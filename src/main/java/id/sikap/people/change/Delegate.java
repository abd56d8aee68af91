package id.sikap.people.change;

import id.sikap.people.Employee;
import id.sikap.people.Staff;
import id.sikap.people.authority.Act;
import id.sikap.people.authority.Authority;
import id.sikap.people.change.PersonnelOffice.Outcome;
import id.sikap.people.command.Delegation;
import id.sikap.people.command.Delegations;
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

    /** The delegate is at the lender's level or one below (SE BKN 1/SE/I/2021): a subordinate's subordinate is too low. */
    private static final int LEVELS_BELOW = 1;

    @Inject
    PersonnelOffice office;

    @Inject
    Consequences consequences;

    @Inject
    Delegations delegations;

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
        if (levelsBelow(fromId, toId, draft.start()) > LEVELS_BELOW) {
            throw new Refused(List.of(new Fault("to", "delegation.too_low")));
        }
        Change change = new Change(ChangeKind.DELEGATION, fromId, null, draft.start(), draft.letter(), null, opKey);
        List<Consequence> told = consequences.lent(from.get(), to.get(), draft.start(), draft.end());
        return office.enter(change, preview, told, file -> {
            refuseChains(draft, fromId, toId);
            file.delegate(fromId, toId, draft);
        });
    }

    private Optional<Employee> find(String nip, String field, LocalDate on, List<Fault> faults) {
        if (nip == null || nip.isBlank()) {
            return Optional.empty();
        }
        Optional<Employee> person = staff.byNip(nip);
        if (person.isEmpty()) {
            faults.add(new Fault(field, "people.unknown"));
        } else if (on != null && staff.placementOn(person.get().getId(), on).isEmpty()) {
            faults.add(new Fault(field, "superior.not_there"));
        }
        return person;
    }

    /** Asked under the register's lock: two who enter at once do not both find nothing. */
    private void refuseChains(DelegationDraft draft, long fromId, long toId) {
        for (Delegation other : delegations.touching(fromId, draft.start(), draft.end())) {
            if (other.getFromId() == fromId
                    && other.sharesScopeWith(
                            draft.scope().stream().map(Scope::name).toList())) {
                throw new Refused(List.of(new Fault("start", "delegation.overlap")));
            }
            if (other.getToId() == fromId) {
                throw new Refused(List.of(
                        new Fault("from", other.getFromId() == toId ? "delegation.cycle" : "delegation.chain")));
            }
        }
        if (delegations.touching(toId, draft.start(), draft.end()).stream()
                .anyMatch(other -> other.getFromId() == toId)) {
            throw new Refused(List.of(new Fault("to", "delegation.chain")));
        }
    }

    /** 0 when he does not stand under the lender. */
    private int levelsBelow(long fromId, long toId, LocalDate day) {
        Long at = toId;
        for (int level = 1; level < 64; level++) {
            at = staff.placementOn(at, day).map(place -> place.getSuperiorId()).orElse(null);
            if (at == null) {
                return 0;
            }
            if (at == fromId) {
                return level;
            }
        }
        return 0;
    }
}
