package id.sikap.people.change;

import id.sikap.people.command.Redraw.Shift;
import id.sikap.people.command.Standing;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** A room of the portal says what of its own goes over to another superior. */
public interface Succession {

    List<Consequence> of(List<Shift> shifts);

    static List<Long> withAnotherSuperior(List<Shift> shifts) {
        return shifts.stream()
                .filter(shift -> !Objects.equals(superior(shift.before()), superior(shift.after())))
                .map(Shift::employeeId)
                .toList();
    }

    /** Null where nothing shifts. */
    static LocalDate firstDay(List<Shift> shifts) {
        return shifts.stream().map(Shift::on).min(LocalDate::compareTo).orElse(null);
    }

    private static Long superior(Standing standing) {
        return standing == null ? null : standing.superiorId();
    }
}
