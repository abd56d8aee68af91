package id.sikap.people.person;

import id.sikap.people.Because;
import id.sikap.people.Capacity;
import id.sikap.people.person.Event.Kind;
import id.sikap.platform.Jdbc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What was, is and is planned for one person. */
@ApplicationScoped
public class Histories {

    /** What the unit of an appointment is called: today while it lasts, else on its last day, or on its first to come. */
    private static final String CALLED = """
            left join unit_span c on c.unit_id = u.id
             and greatest(a.start_date, least(a.end_date, ?2)) between c.start_date and c.end_date""";

    /** Native, since the facts have no entities: they are written by plain JDBC only. */
    private static final String FACTS = """
            select a.id, 'ASSIGNMENT', a.kind, p.title, coalesce(c.name, u.name), a.start_date, a.end_date, a.letter, u.id
              from assignment a join post p on p.id = a.post_id join work_unit u on u.id = p.unit_id
              %s where a.employee_id = ?1
            union all
            select b.id, 'ABSENCE', b.kind, null, null, b.start_date, b.end_date, b.letter, null
              from absence b where b.employee_id = ?1
            union all
            select n.id, 'NAMED', null, s.name, n.reason, n.start_date, n.end_date, null, null
              from named_superior n join employee s on s.id = n.superior_id where n.employee_id = ?1
            union all
            select d.id, 'LENT', null, t.name, null, d.start_date, d.end_date, d.letter, null
              from delegation d join employee t on t.id = d.to_id where d.from_id = ?1
            union all
            select d.id, 'BORROWED', null, f.name, null, d.start_date, d.end_date, d.letter, null
              from delegation d join employee f on f.id = d.from_id where d.to_id = ?1
            """.formatted(CALLED);

    private static final String PLACEMENTS = """
            select u.id, coalesce(c.name, u.name), a.post_title, s.nip, s.front_title, s.name, s.back_title,
                   a.superior_name, a.superior_title, a.capacity, a.because, a.start_date, a.end_date
              from placement a join work_unit u on u.id = a.unit_id left join employee s on s.id = a.superior_id
              %s where a.employee_id = ?1 order by a.start_date
            """.formatted(CALLED);

    /** With the unit it is about, for an appointment. */
    private record Fact(Event event, Long unitId) {}

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    /** In their order. */
    public List<PlacementSpan> placements(long employeeId) {
        return rows(PLACEMENTS, employeeId).stream()
                .map(row -> new PlacementSpan(
                        ((Number) row[0]).longValue(),
                        (String) row[1],
                        (String) row[2],
                        (String) row[3],
                        (String) row[4],
                        (String) row[5],
                        (String) row[6],
                        (String) row[7],
                        (String) row[8],
                        Capacity.valueOf((String) row[9]),
                        Because.valueOf((String) row[10]),
                        Jdbc.day(row[11]),
                        Jdbc.day(row[12])))
                .toList();
    }

    /** The latest first; places only where no appointment says the same. */
    public List<Event> events(long employeeId) {
        List<Fact> facts = facts(employeeId);
        List<Event> events = new ArrayList<>(facts.stream().map(Fact::event).toList());
        PlacementSpan.coalesced(placements(employeeId), PlacementSpan::place).stream()
                .filter(place -> facts.stream().noneMatch(fact -> says(fact, place)))
                .map(place -> new Event(
                        0, Kind.PLACEMENT, null, place.post(), place.unit(), place.start(), place.end(), null))
                .toList()
                .forEach(events::add);
        events.sort(Comparator.comparing(Event::start).reversed().thenComparing(Event::kind));
        return events;
    }

    private static boolean says(Fact fact, PlacementSpan place) {
        Event event = fact.event();
        return event.kind() == Kind.ASSIGNMENT
                && event.title().equals(place.post())
                && fact.unitId() == place.unitId()
                && !event.start().isAfter(place.start())
                && !event.end().isBefore(place.end());
    }

    private List<Fact> facts(long employeeId) {
        return rows(FACTS, employeeId).stream()
                .map(row -> new Fact(
                        new Event(
                                ((Number) row[0]).longValue(),
                                Kind.valueOf((String) row[1]),
                                (String) row[2],
                                (String) row[3],
                                (String) row[4],
                                Jdbc.day(row[5]),
                                Jdbc.day(row[6]),
                                (String) row[7]),
                        row[8] == null ? null : ((Number) row[8]).longValue()))
                .toList();
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> rows(String sql, long employeeId) {
        return em.createNativeQuery(sql)
                .setParameter(1, employeeId)
                .setParameter(2, LocalDate.now(clock))
                .getResultList();
    }
}
