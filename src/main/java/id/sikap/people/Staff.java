package id.sikap.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The people, and who stands under whom on a day. */
@ApplicationScoped
public class Staff {

    @PersistenceContext
    EntityManager em;

    public Optional<Employee> byNip(String nip) {
        return em.createQuery("select e from Employee e where e.nip = :nip", Employee.class)
                .setParameter("nip", nip)
                .getResultStream()
                .findFirst();
    }

    public Optional<Employee> byId(long id) {
        return Optional.ofNullable(em.find(Employee.class, id));
    }

    public Optional<Placement> placementOn(long employeeId, LocalDate day) {
        return em.createQuery("""
                        select a from Placement a
                        where a.employeeId = :employee and :day between a.startDate and a.endDate
                        """, Placement.class)
                .setParameter("employee", employeeId)
                .setParameter("day", day)
                .getResultStream()
                .findFirst();
    }

    public boolean isSuperiorOn(long superiorId, long employeeId, LocalDate day) {
        return placementOn(employeeId, day)
                .filter(placement -> Long.valueOf(superiorId).equals(placement.getSuperiorId()))
                .isPresent();
    }

    /** Whether there is any day on which he stood under one of them; what they may see of him is asked day by day. */
    public boolean stoodUnder(Set<Long> superiors, long employeeId) {
        return !em.createQuery(
                        "select a.id from Placement a where a.employeeId = :employee and a.superiorId in :superiors",
                        Long.class)
                .setParameter("employee", employeeId)
                .setParameter("superiors", superiors)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** Whether on any day of the span. */
    public boolean stoodUnderWithin(Set<Long> superiors, long employeeId, LocalDate first, LocalDate last) {
        return !em.createQuery("""
                        select a.id from Placement a where a.employeeId = :employee and a.superiorId in :superiors
                            and a.startDate <= :last and a.endDate >= :first
                        """, Long.class)
                .setParameter("employee", employeeId)
                .setParameter("superiors", superiors)
                .setParameter("first", first)
                .setParameter("last", last)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** Those under the superior on that day, by name. */
    public List<TeamMember> teamOf(long superiorId, LocalDate day) {
        return em.createQuery("""
                        select new id.sikap.people.TeamMember(e.id, e.nip, e.name, a.postTitle)
                        from Employee e join Placement a on a.employeeId = e.id
                        where a.superiorId = :superior and :day between a.startDate and a.endDate
                        order by e.name, e.id
                        """, TeamMember.class)
                .setParameter("superior", superiorId)
                .setParameter("day", day)
                .getResultList();
    }
}
