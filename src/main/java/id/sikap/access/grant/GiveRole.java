package id.sikap.access.grant;

import id.sikap.access.session.SessionsEnded;
import id.sikap.audit.AuditTrail;
import id.sikap.audit.Change;
import id.sikap.audit.Deed;
import id.sikap.people.Employee;
import id.sikap.people.Placement;
import id.sikap.people.Staff;
import id.sikap.people.Units;
import id.sikap.people.WorkUnit;
import id.sikap.platform.Conflict;
import id.sikap.platform.CurrentUser;
import id.sikap.platform.NotFound;
import id.sikap.platform.Refused;
import id.sikap.platform.Refused.Fault;
import id.sikap.platform.Requires;
import id.sikap.platform.Role;
import id.sikap.platform.UseCase;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The administrator gives a role by letter and takes it away again, never to or from himself: so there is always a second
 * pair of eyes, and always one administrator left.
 */
@UseCase
@Requires(Role.ADMIN)
public class GiveRole {

    /** Whoever looks over the others' shoulders or keeps the machine does none of their work (separation of duties). */
    private static final Set<Role> APART = EnumSet.of(Role.INSPECTOR, Role.OPERATOR);

    @Inject
    Grants grants;

    @Inject
    Staff staff;

    @Inject
    Units units;

    @Inject
    Event<SessionsEnded> ended;

    @Inject
    AuditTrail trail;

    @Inject
    CurrentUser user;

    @Inject
    Clock clock;

    public void give(GrantDraft draft) {
        List<Fault> faults = draft.faults(LocalDate.now(clock));
        Optional<Employee> person = draft.nip() == null
                ? Optional.empty()
                : staff.byNip(draft.nip()).filter(Employee::isActive);
        if (draft.nip() != null && person.isEmpty()) {
            faults.add(new Fault("nip", "people.unknown"));
        }
        if (person.isPresent() && person.get().getId() == user.id()) {
            faults.add(new Fault("nip", "grant.own"));
        }
        Optional<WorkUnit> unit = draft.unitId() == null
                ? Optional.empty()
                : units.byId(draft.unitId()).filter(WorkUnit::isActive);
        if (draft.unitId() != null && unit.isEmpty()) {
            faults.add(new Fault("unitId", "unit.unknown"));
        }
        if (!faults.isEmpty()) {
            throw new Refused(faults);
        }
        long employee = person.orElseThrow().getId();
        for (GrantLine held : grants.heldWithin(employee, draft.start(), draft.end())) {
            if (held.role() == draft.role() && draft.role() != Role.UNIT_ADMIN) {
                throw new Refused(List.of(new Fault("role", "grant.held_already")));
            }
            if (held.role() != draft.role() && (APART.contains(held.role()) || APART.contains(draft.role()))) {
                throw new Refused(List.of(new Fault("role", "grant.apart")));
            }
        }
        long id = grants.add(employee, draft, user.id(), clock.instant());
        record(
                "ROLE_GIVEN",
                id,
                employee,
                Map.of(),
                terms(
                        draft.role(),
                        unit.map(WorkUnit::getName).orElse(null),
                        draft.letter(),
                        draft.start(),
                        draft.end()));
        ended.fire(new SessionsEnded(employee));
    }

    public void takeAway(long grantId) {
        GrantLine grant = grants.find(grantId).orElseThrow(NotFound::new);
        if (grant.employeeId() == user.id()) {
            throw new Conflict("grant.own");
        }
        if (grants.end(grantId, user.id(), clock.instant())) {
            record(
                    "ROLE_TAKEN_AWAY",
                    grantId,
                    grant.employeeId(),
                    terms(grant.role(), grant.unit(), grant.letter(), grant.start(), grant.end()),
                    Map.of());
            ended.fire(new SessionsEnded(grant.employeeId()));
        }
    }

    private static Map<String, Object> terms(Role role, String unit, String letter, LocalDate start, LocalDate end) {
        Map<String, Object> terms = new LinkedHashMap<>();
        terms.put("role", role);
        terms.put("workUnit", unit);
        terms.put("letter", letter);
        terms.put("start", start);
        terms.put("end", Placement.OPEN_END.equals(end) ? null : end);
        return terms;
    }

    private void record(String action, long id, long employee, Map<String, ?> before, Map<String, ?> after) {
        trail.record(Deed.of(action, "role_grant", id)
                .about(employee)
                .with(Change.whole(before, after).build().toString()));
    }
}
