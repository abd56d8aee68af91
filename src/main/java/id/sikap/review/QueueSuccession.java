package id.sikap.review;

import id.sikap.people.change.Consequence;
import id.sikap.people.change.Succession;
import id.sikap.people.command.Redraw.Shift;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Entries that wait: those of earlier days stay with the superior of their day, the others go with the person. */
@ApplicationScoped
class QueueSuccession implements Succession {

    @Inject
    Reviews reviews;

    @Override
    public List<Consequence> of(List<Shift> shifts) {
        List<Long> people = Succession.withAnotherSuperior(shifts);
        if (people.isEmpty()) {
            return List.of();
        }
        LocalDate on = Succession.firstDay(shifts);
        List<Consequence> consequences = new ArrayList<>();
        long stays = reviews.countWaitingOf(people, on, true);
        if (stays > 0) {
            consequences.add(Consequence.of(Consequence.Kind.QUEUE_STAYS, on, stays));
        }
        long moves = reviews.countWaitingOf(people, on, false);
        if (moves > 0) {
            consequences.add(Consequence.of(Consequence.Kind.QUEUE_MOVES, on, moves));
        }
        return consequences;
    }
}
