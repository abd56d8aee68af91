package id.sikap.people.quality;

import java.util.Collection;
import java.util.Map;

/** Tells how many entries wait for each of these superiors; the queue knows. */
public interface Backlog {

    Map<Long, Long> waitingFor(Collection<Long> superiors);
}
