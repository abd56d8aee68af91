package id.sikap.target;

import id.sikap.people.change.Consequence;
import id.sikap.people.change.Succession;
import id.sikap.people.command.Redraw.Shift;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;

/** Targets that run on that day: whoever is the superior then goes on with them. */
@ApplicationScoped
class TargetSuccession implements Succession {

    @Inject
    Targets targets;

    @Override
    public List<Consequence> of(List<Shift> shifts) {
        List<Long> people = Succession.withAnotherSuperior(shifts);
        LocalDate on = Succession.firstDay(shifts);
        long running = people.isEmpty() ? 0 : targets.countRunning(people, on);
        return running == 0 ? List.of() : List.of(Consequence.of(Consequence.Kind.TARGETS_MOVE, on, running));
    }
}
