package id.sikap.people.person;

import id.sikap.people.person.Event.Kind;
import id.sikap.platform.Jdbc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What was, is and is planned for one person. */
@ApplicationScoped
public class Histories {

    /** Native, since the facts have no entities: they are written by plain JDBC only. */
    private static final String FACTS = """
            select a.id, 'ASSIGNMENT', a.kind, p.title, u.name, a.start_date, a.end_date, a.letter
              from assignment a join post p on p.id = a.post_id join work_unit u on u.id = p.unit_id where a.employee_id = ?1
            union all
            select b.id, 'ABSENCE', b.kind, null, null, b.start_date, b.end_date, b.letter from absence b where b.employee_id = ?1
            union all
            select n.id, 'NAMED', null, s.name, n.reason, n.start_date, n.end_date, null
              from named_superior n join employee s on s.id = n.superior_id where n.employee_id = ?1
            union all
            select d.id, 'LENT', null, t.name, null, d.start_date, d.end_date, d.letter
              from delegation d join employee t on t.id = d.to_id where d.from_id = ?1
            union all
            select d.id, 'BORROWED', null, f.name, null, d.start_date, d.end_date, d.letter
              from delegation d join employee f on f.id = d.from_id where d.to_id = ?1
            """;

    @PersistenceContext
    EntityManager em;

    /** In their order. */
    public List<PlacementSpan> placements(long employeeId) {
        return em.createQuery("""
                        select new id.sikap.people.person.PlacementSpan(u.name, a.postTitle, s.nip, s.frontTitle, s.name,
                            s.backTitle, a.superiorName, a.superiorTitle, a.capacity, a.because, a.startDate, a.endDate)
                        from Placement a join WorkUnit u on u.id = a.unitId left join Employee s on s.id = a.superiorId
                        where a.employeeId = :employee order by a.startDate
                        """, PlacementSpan.class)
                .setParameter("employee", employeeId)
                .getResultList();
    }

    /** The latest first; places only where no appointment says the same. */
    public List<Event> events(long employeeId) {
        List<Event> events = new ArrayList<>(facts(employeeId));
        PlacementSpan.coalesced(placements(employeeId), PlacementSpan::place).stream()
                .filter(place -> events.stream().noneMatch(event -> says(event, place)))
                .map(place -> new Event(
                        0, Kind.PLACEMENT, null, place.post(), place.unit(), place.start(), place.end(), null))
                .toList()
                .forEach(events::add);
        events.sort(Comparator.comparing(Event::start).reversed().thenComparing(Event::kind));
        return events;
    }

    private static boolean says(Event event, PlacementSpan place) {
        return event.kind() == Kind.ASSIGNMENT
                && event.title().equals(place.post())
                && event.place().equals(place.unit())
                && !event.start().isAfter(place.start())
                && !event.end().isBefore(place.end());
    }

    @SuppressWarnings("unchecked")
    private List<Event> facts(long employeeId) {
        List<Object[]> rows =
                em.createNativeQuery(FACTS).setParameter(1, employeeId).getResultList();
        return rows.stream()
                .map(row -> new Event(
                        ((Number) row[0]).longValue(),
                        Kind.valueOf((String) row[1]),
                        (String) row[2],
                        (String) row[3],
                        (String) row[4],
                        Jdbc.day(row[5]),
                        Jdbc.day(row[6]),
                        (String) row[7]))
                .toList();
    }
}
