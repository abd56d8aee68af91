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
                        select u from WorkUnit u join Placement a on a.unitId = u.id join Employee e on e.id = a.employeeId
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
                        select e from Employee e join Placement a on a.employeeId = e.id
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
     * The units directly below this one, or the roots for null, in the export's order: two statements whatever their
     * number. Native, because a head is the first of an ordered subquery.
     */
    public List<UnitLine> below(Long parentId) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows = em.createNativeQuery("""
                        select c.id, c.name, c.head_title, h.front_title, h.name, h.back_title, c.active, c.tree_path,
                               (select count(*) from work_unit k where k.parent_id = c.id)
                          from work_unit c
                          left join employee h on h.id = (
                                select e.id from placement a join employee e on e.id = a.employee_id
                                 where a.unit_id = c.id and ? between a.start_date and a.end_date
                                   and e.active and e.position_title = c.head_title
                                 order by e.position_since is null, e.position_since, e.nip limit 1)
                         where c.parent_id <=> ?
                         order by c.code""")
                .setParameter(1, LocalDate.now(clock))
                .setParameter(2, parentId)
                .getResultList();
        List<UnitCount> counts = rows.isEmpty() ? List.of() : countsBelow((String) rows.get(0)[7]);
        return rows.stream().map(row -> line(row, counts)).toList();
    }

    /**
     * The people of each unit beside and below this one. They are added up here: asked to do it, the database joined
     * ten thousand people with every prefix and took a minute over the province.
     */
    private List<UnitCount> countsBelow(String treePath) {
        String parentPath = treePath.substring(0, treePath.lastIndexOf('/', treePath.length() - 2) + 1);
        return em.createQuery("""
                        select new id.sikap.people.UnitCount(u.treePath, count(e))
                        from Placement a join WorkUnit u on u.id = a.unitId join Employee e on e.id = a.employeeId
                        where u.treePath like :below and :today between a.startDate and a.endDate and e.active = true
                        group by u.treePath
                        """, UnitCount.class)
                .setParameter("below", parentPath + "%")
                .setParameter("today", LocalDate.now(clock))
                .getResultList();
    }

    private static UnitLine line(Object[] row, List<UnitCount> counts) {
        String head = row[4] == null ? null : FullName.of((String) row[3], (String) row[4], (String) row[5]);
        String treePath = (String) row[7];
        return new UnitLine(
                number(row[0]),
                (String) row[1],
                (String) row[2],
                head,
                Boolean.TRUE.equals(row[6]) || row[6] instanceof Number flag && flag.intValue() != 0,
                number(row[8]) == 0,
                counts.stream()
                        .filter(count -> count.treePath().startsWith(treePath))
                        .mapToLong(UnitCount::people)
                        .sum());
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }
}
