package id.sikap.worklog.progress;

import id.sikap.worklog.EntryStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
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
                        select e.targetId as target, sum(e.quantity) as realised from DayEntry e
                        where e.targetId in :targets and e.status = :approved group by e.targetId
                        """, Tuple.class)
                .setParameter("targets", targetIds)
                .setParameter("approved", EntryStatus.APPROVED)
                .getResultStream()
                .collect(Collectors.toMap(
                        row -> row.get("target", Long.class), row -> row.get("realised", BigDecimal.class)));
    }
}
