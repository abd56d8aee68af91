package id.sikap.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.stream.Collectors;

/** The holidays on record. */
@ApplicationScoped
public class Holidays {

    @PersistenceContext
    EntityManager em;

    public WorkCalendar calendar() {
        return new WorkCalendar(em.createQuery("select h from Holiday h", Holiday.class)
                .getResultStream()
                .collect(Collectors.toUnmodifiableMap(Holiday::getDay, Holiday::getName)));
    }
}
