package id.sikap.worklog.progress;

import id.sikap.worklog.EntryStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/** What approved entries have brought so far, target by target, in the target's own unit. */
@ApplicationScoped
public class Realisations {

    @PersistenceContext
    EntityManager em;

    /** By target id, in one statement; a target for which nothing was approved yet is missing. */
    public Map<Long, BigDecimal> of(Collection<Long> targetIds) {
        if (targetIds.isEmpty()) {
            return Map.of();
        }
        return em.createQuery("""
                        select new id.sikap.worklog.progress.Realised(e.targetId, sum(e.quantity)) from DayEntry e
                        where e.targetId in :targets and e.status = :approved group by e.targetId
                        """, Realised.class)
                .setParameter("targets", targetIds)
                .setParameter("approved", EntryStatus.APPROVED)
                .getResultStream()
                .collect(Collectors.toMap(Realised::targetId, Realised::quantity));
    }
}
