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

    /**
     * Pangkat and golongan as of that day: a later promotion leaves earlier papers as they were. What the export says for
     * a later TMT than the letter holds instead. Native, since the spans have no entity.
     */
    public String rankOn(Employee person, LocalDate day) {
        @SuppressWarnings("unchecked")
        List<Object> codes = em.createNativeQuery("""
                        select g.grade_code from grade_span g join employee e on e.id = g.employee_id
                         where e.id = ?1 and ?2 between g.start_date and g.end_date
                           and coalesce(e.grade_since, g.start_date) not between g.start_date + interval 1 day and ?2""")
                .setParameter(1, person.getId())
                .setParameter(2, day)
                .getResultList();
        return codes.stream()
                .findFirst()
                .flatMap(code -> Rank.ofCode(code.toString()))
                .map(Rank::label)
                .orElseGet(person::rankAndGrade);
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

    /** Whether he is there or not; native, since posts have no entity. */
    public boolean holdsPost(long employeeId, LocalDate day) {
        Number posts = (Number) em.createNativeQuery(
                        "select count(*) from assignment where employee_id = ?1 and ?2 between start_date and end_date")
                .setParameter(1, employeeId)
                .setParameter(2, day)
                .getSingleResult();
        return posts.longValue() > 0;
    }

    /** Those under the superior on that day, by name. */
    public List<TeamMember> teamOf(long superiorId, LocalDate day) {
        return teamOf(Set.of(superiorId), superiorId, day);
    }

    /** Those under any of the superiors on that day but the asker, by name. */
    public List<TeamMember> teamOf(Set<Long> superiors, long asker, LocalDate day) {
        return em.createQuery("""
                        select new id.sikap.people.TeamMember(e.id, e.nip, e.name, a.postTitle)
                        from Employee e join Placement a on a.employeeId = e.id
                        where a.superiorId in :superiors and e.id <> :asker and e.active = true and :day between a.startDate and a.endDate
                        order by e.name, e.id
                        """, TeamMember.class)
                .setParameter("superiors", superiors)
                .setParameter("asker", asker)
                .setParameter("day", day)
                .getResultList();
    }
}
