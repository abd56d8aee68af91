package id.sikap.people.command;

import id.sikap.people.Because;
import id.sikap.people.Capacity;
import id.sikap.people.Employee;
import id.sikap.people.Placement;
import id.sikap.people.Staff;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;

/** Who acts as somebody's superior on a day, delegation included, and why. */
@ApplicationScoped
public class Superiors {

    /** The person is null for a superior without a number; the letter is there when authority was lent. */
    public record Acting(
            Employee person,
            String name,
            String post,
            Capacity capacity,
            Because because,
            Employee standsInFor,
            String letter) {}

    @Inject
    Staff staff;

    @Inject
    Delegations delegations;

    /** Empty for who has no post on that day. */
    public Optional<Acting> on(long employeeId, LocalDate day) {
        ActingRule rule = new ActingRule(
                id -> staff.placementOn(id, day).map(Placement::getSuperiorId).orElse(null),
                id -> delegations.ofValidating(id, day).map(Delegation::getToId).orElse(null));
        ActingRule.Found found = rule.superiorOf(employeeId);
        return staff.placementOn(found.below(), day).map(line -> acting(line, found, day));
    }

    private Acting acting(Placement line, ActingRule.Found found, LocalDate day) {
        if (found.official() == null) {
            return new Acting(
                    null,
                    line.getSuperiorName(),
                    line.getSuperiorTitle(),
                    line.getCapacity(),
                    line.getBecause(),
                    null,
                    null);
        }
        Employee official = staff.byId(found.official()).orElseThrow();
        if (found.delegate() == null) {
            return new Acting(
                    official,
                    official.titledName(),
                    line.getSuperiorTitle(),
                    line.getCapacity(),
                    line.getBecause(),
                    null,
                    null);
        }
        Employee delegate = staff.byId(found.delegate()).orElseThrow();
        String letter = delegations
                .ofValidating(official.getId(), day)
                .map(Delegation::getLetter)
                .orElse(null);
        return new Acting(
                delegate,
                delegate.titledName(),
                line.getSuperiorTitle(),
                Capacity.PLH,
                line.getBecause(),
                official,
                letter);
    }
}
