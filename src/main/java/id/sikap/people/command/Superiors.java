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

    /** A line longer than this is a ring. */
    private static final int HIGHEST = 64;

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
        Optional<Placement> place = staff.placementOn(employeeId, day);
        for (int i = 0; place.isPresent() && i < HIGHEST; i++) {
            Placement line = place.get();
            if (line.getSuperiorId() == null) {
                return Optional.of(new Acting(
                        null,
                        line.getSuperiorName(),
                        line.getSuperiorTitle(),
                        line.getCapacity(),
                        line.getBecause(),
                        null,
                        null));
            }
            Employee superior = staff.byId(line.getSuperiorId()).orElseThrow();
            Optional<Delegation> lent = delegations.ofValidating(superior.getId(), day);
            if (lent.isEmpty()) {
                return Optional.of(new Acting(
                        superior,
                        superior.titledName(),
                        line.getSuperiorTitle(),
                        line.getCapacity(),
                        line.getBecause(),
                        null,
                        null));
            }
            long delegate = lent.get().getToId();
            if (delegate != employeeId && !staff.isSuperiorOn(employeeId, delegate, day)) {
                Employee acting = staff.byId(delegate).orElseThrow();
                return Optional.of(new Acting(
                        acting,
                        acting.titledName(),
                        line.getSuperiorTitle(),
                        Capacity.PLH,
                        line.getBecause(),
                        superior,
                        lent.get().getLetter()));
            }
            // Nobody is his own superior or his superior's: it goes to the one above the official who is away.
            place = staff.placementOn(superior.getId(), day);
        }
        return Optional.empty();
    }
}
