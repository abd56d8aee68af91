package id.sikap.people.change;

import java.util.Collection;
import java.util.Map;

/** A room of the portal tells how much waits in it for each of these superiors. */
public interface Backlog {

    Map<Long, Long> waitingFor(Collection<Long> superiors);
}
