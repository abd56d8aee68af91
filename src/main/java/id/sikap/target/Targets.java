package id.sikap.target;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The targets on record, without those that were withdrawn. */
@ApplicationScoped
public class Targets {

    private static final String ROW = """
            select new id.sikap.target.TargetRow(t.id, t.version, p.nip, p.name, t.period, t.result, t.indicator,
                t.quantity, t.unit, t.startsOn, t.endsOn, t.employeeAgreedAt, t.superiorAgreedAt)
            from Target t join Employee p on p.id = t.employeeId
            where t.withdrawnAt is null and t.period = :period
            """;

    @PersistenceContext
    EntityManager em;

    public void add(Target target) {
        em.persist(target);
    }

    public Optional<Target> find(long id) {
        return Optional.ofNullable(em.find(Target.class, id));
    }

    public List<TargetRow> of(long employeeId, int period) {
        return em.createQuery(ROW + " and t.employeeId = :employee order by t.startsOn, t.id", TargetRow.class)
                .setParameter("period", (short) period)
                .setParameter("employee", employeeId)
                .getResultList();
    }

    /** Targets of all who stand under any of the superiors on that day but the asker. */
    public List<TargetRow> ofTeam(Set<Long> superiors, long asker, LocalDate day, int period) {
        return em.createQuery(ROW + """
                                and t.employeeId <> :asker and exists (select a.id from Placement a where a.employeeId = t.employeeId
                                    and a.superiorId in :superiors and :day between a.startDate and a.endDate)
                                order by p.name, t.employeeId, t.startsOn, t.id
                                """, TargetRow.class)
                .setParameter("period", (short) period)
                .setParameter("superiors", superiors)
                .setParameter("asker", asker)
                .setParameter("day", day)
                .getResultList();
    }

    /** What an entry of that day may hang on. A proposal is enough: work does not wait for a signature. */
    public List<TargetChoice> openFor(long employeeId, LocalDate day) {
        return em.createQuery("""
                        select new id.sikap.target.TargetChoice(t.id, t.result, t.unit) from Target t
                        where t.employeeId = :employee and t.withdrawnAt is null and :day between t.startsOn and t.endsOn
                        order by t.id
                        """, TargetChoice.class)
                .setParameter("employee", employeeId)
                .setParameter("day", day)
                .getResultList();
    }

    /** Targets of these people that run on that day or later in their year. */
    long countRunning(List<Long> people, LocalDate day) {
        return em.createQuery(
                        "select count(t) from Target t where t.withdrawnAt is null and t.employeeId in :people and t.endsOn >= :day",
                        Long.class)
                .setParameter("people", people)
                .setParameter("day", day)
                .getSingleResult();
    }

    public boolean isOpenFor(long targetId, long employeeId, LocalDate day) {
        return !em.createQuery("""
                        select t.id from Target t
                        where t.id = :id and t.employeeId = :employee and t.withdrawnAt is null
                            and :day between t.startsOn and t.endsOn
                        """, Long.class)
                .setParameter("id", targetId)
                .setParameter("employee", employeeId)
                .setParameter("day", day)
                .getResultList()
                .isEmpty();
    }
}
