package id.sikap.target;

import id.sikap.audit.AuditTrail;
import id.sikap.audit.Change;
import id.sikap.audit.Deed;
import id.sikap.people.Employee;
import id.sikap.people.Placement;
import id.sikap.people.Staff;
import id.sikap.people.authority.Act;
import id.sikap.people.authority.Authority;
import id.sikap.platform.CurrentUser;
import id.sikap.platform.NotFound;
import id.sikap.platform.Refused;
import id.sikap.platform.Refused.Fault;
import id.sikap.platform.Requires;
import id.sikap.platform.Role;
import id.sikap.platform.UseCase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Targets are proposed by one side and hold when the other agrees. An employee proposes for himself; a superior sets one
 * and the same target for several subordinates at once.
 */
@UseCase
@Requires(Role.EMPLOYEE)
public class AgreeTargets {

    /** People one call may reach: a span of control is near 15, a school near 60. */
    private static final int PEOPLE_MAX = 100;

    @Inject
    Targets targets;

    @Inject
    Staff staff;

    @Inject
    Authority authority;

    @Inject
    AuditTrail trail;

    @Inject
    CurrentUser user;

    @Inject
    Clock clock;

    public List<Target> propose(TargetDraft draft, List<String> nips) {
        List<Fault> faults = new ArrayList<>(draft.faults());
        Set<String> people = new LinkedHashSet<>(nips.isEmpty() ? List.of(user.getNip()) : nips);
        if (people.size() > PEOPLE_MAX) {
            faults.add(new Fault("nips", "target.too_many_people", PEOPLE_MAX));
        }
        if (!faults.isEmpty()) {
            throw new Refused(faults);
        }
        return people.stream().map(nip -> proposeFor(nip, draft)).toList();
    }

    private Target proposeFor(String nip, TargetDraft draft) {
        Employee employee = staff.byNip(nip).orElseThrow(NotFound::new);
        authority.demand(Act.TARGET_PROPOSE, employee.getId());
        Target target = new Target(employee.getId(), draft, user.id());
        agree(target);
        targets.add(target);
        record("TARGET_PROPOSED", target, null);
        return target;
    }

    public Target agree(long targetId) {
        Target target = targets.find(targetId).orElseThrow(NotFound::new);
        authority.demand(Act.TARGET_AGREE, target.getEmployeeId());
        TargetStatus before = target.status();
        agree(target);
        record("TARGET_AGREED", target, before);
        return target;
    }

    public void withdraw(long targetId) {
        Target target = targets.find(targetId).orElseThrow(NotFound::new);
        authority.demand(Act.TARGET_WITHDRAW, target.getEmployeeId());
        TargetStatus before = target.status();
        target.withdraw(clock.instant());
        record("TARGET_WITHDRAWN", target, before);
    }

    private void record(String action, Target target, TargetStatus before) {
        trail.record(Deed.of(action, "target", target.getId())
                .about(target.getEmployeeId())
                .onBehalfOf(onBehalfOf(target))
                .with(Change.of("status", before, target.status())));
    }

    private void agree(Target target) {
        if (target.getEmployeeId() == user.id()) {
            target.agreeAsEmployee(clock.instant());
        } else {
            target.agreeAsSuperior(user.id(), clock.instant());
        }
    }

    /** The superior, where somebody acts who only has his authority. */
    private Long onBehalfOf(Target target) {
        if (target.getEmployeeId() == user.id()) {
            return null;
        }
        return staff.placementOn(target.getEmployeeId(), LocalDate.now(clock))
                .map(Placement::getSuperiorId)
                .filter(superior -> superior != user.id())
                .orElse(null);
    }
}
