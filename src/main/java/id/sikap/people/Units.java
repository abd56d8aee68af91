package id.sikap.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The units of the organisation. */
@ApplicationScoped
public class Units {

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    /** The tree path begins with the root's id. */
    public Optional<WorkUnit> rootOf(WorkUnit unit) {
        return byId(Long.parseLong(unit.getTreePath().split("/")[1]));
    }

    public Optional<WorkUnit> first() {
        return em.createQuery("select u from WorkUnit u where u.parentId is null order by u.code", WorkUnit.class)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** The agencies (OPD), by name. */
    public List<WorkUnit> agencies() {
        return em.createQuery(
                        "select u from WorkUnit u where u.agencyId = u.id and u.active = true order by u.name",
                        WorkUnit.class)
                .getResultList();
    }

    /** The units this person heads on that day: he sits in it and holds its head post. */
    public List<WorkUnit> headedBy(long employeeId, LocalDate day) {
        return em.createQuery("""
                        select u from WorkUnit u join Assignment a on a.unitId = u.id join Employee e on e.id = a.employeeId
                        where e.id = :employee and e.positionTitle = u.headTitle and :day between a.startDate and a.endDate
                        order by u.name
                        """, WorkUnit.class)
                .setParameter("employee", employeeId)
                .setParameter("day", day)
                .getResultList();
    }

    /** Who heads the unit on that day; a vacant post has nobody. */
    public Optional<Employee> headOf(WorkUnit unit, LocalDate day) {
        return em.createQuery("""
                        select e from Employee e join Assignment a on a.employeeId = e.id
                        where a.unitId = :unit and e.positionTitle = :title and e.active = true
                            and :day between a.startDate and a.endDate
                        order by e.id
                        """, Employee.class)
                .setParameter("unit", unit.getId())
                .setParameter("title", unit.getHeadTitle())
                .setParameter("day", day)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    public Optional<WorkUnit> byId(long id) {
        return Optional.ofNullable(em.find(WorkUnit.class, id));
    }

    /**
     * The units directly below this one, or the roots for null, in the export's order. Native, because the head is the
     * first of an ordered subquery; one statement whatever the number of units.
     */
    public List<UnitLine> below(Long parentId) {
        LocalDate today = LocalDate.now(clock);
        @SuppressWarnings("unchecked")
        List<Object[]> rows = em.createNativeQuery("""
                        select c.id, c.code, c.name, c.head_title, h.front_title, h.name, h.back_title, c.active,
                               (select count(*) from work_unit k where k.parent_id = c.id), coalesce(t.people, 0)
                          from work_unit c
                          left join (
                                select b.id, sum(n.people) people from work_unit b
                                  join work_unit d on d.tree_path like concat(b.tree_path, '%')
                                  join (select a.unit_id, count(*) people from assignment a
                                          join employee e on e.id = a.employee_id and e.active
                                         where ? between a.start_date and a.end_date group by a.unit_id) n
                                    on n.unit_id = d.id
                                 where b.parent_id <=> ? group by b.id) t on t.id = c.id
                          left join employee h on h.id = (
                                select e.id from assignment a join employee e on e.id = a.employee_id
                                 where a.unit_id = c.id and ? between a.start_date and a.end_date
                                   and e.active and e.position_title = c.head_title
                                 order by e.position_since is null, e.position_since, e.nip limit 1)
                         where c.parent_id <=> ?
                         order by c.code""")
                .setParameter(1, today)
                .setParameter(2, parentId)
                .setParameter(3, today)
                .setParameter(4, parentId)
                .getResultList();
        return rows.stream().map(Units::line).toList();
    }

    private static UnitLine line(Object[] row) {
        String head = row[5] == null ? null : FullName.of((String) row[4], (String) row[5], (String) row[6]);
        return new UnitLine(
                number(row[0]),
                (String) row[1],
                (String) row[2],
                (String) row[3],
                head,
                Boolean.TRUE.equals(row[7]) || row[7] instanceof Number flag && flag.intValue() != 0,
                (int) number(row[8]),
                (int) number(row[9]));
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }
}
