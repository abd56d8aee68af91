package id.sikap.review;

import id.sikap.people.change.Backlog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;

/** What waits in the queues of superiors whose lent authority has come back. */
@ApplicationScoped
class QueueBacklog implements Backlog {

    @Inject
    Reviews reviews;

    @Override
    public Map<Long, Long> waitingFor(Collection<Long> superiors) {
        return reviews.countWaitingUnder(superiors);
    }
}
