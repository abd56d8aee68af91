package id.sikap.people.person;

import id.sikap.people.Because;
import id.sikap.people.Capacity;
import id.sikap.people.FullName;
import id.sikap.people.Rank;
import id.sikap.people.person.Event.Kind;
import id.sikap.people.post.PostProfile;
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

/** What was, is and is planned for one person, or for one unit. */
@ApplicationScoped
public class Histories {

    /** What the unit of an appointment is called: today while it lasts, else on its last day, or on its first to come. */
    private static final String CALLED = """
            left join unit_span c on c.unit_id = u.id
             and greatest(a.start_date, least(a.end_date, ?2)) between c.start_date and c.end_date""";

    /** Native, since the facts have no entities: they are written by plain JDBC only. */
    private static final String FACTS = """
            select a.id, 'ASSIGNMENT', a.kind, null, p.title, null, coalesce(c.name, u.name), a.start_date, a.end_date,
                   a.letter, u.id, p.position_kind, p.echelon_code, p.position_level, p.position_class
              from assignment a join post p on p.id = a.post_id join work_unit u on u.id = p.unit_id
              %s where a.employee_id = ?1
            union all
            select b.id, 'ABSENCE', b.kind, null, null, null, null, b.start_date, b.end_date, b.letter,
                   null, null, null, null, null
              from absence b where b.employee_id = ?1
            union all
            select n.id, 'NAMED', null, s.front_title, s.name, s.back_title, n.reason, n.start_date, n.end_date, null,
                   null, null, null, null, null
              from named_superior n join employee s on s.id = n.superior_id where n.employee_id = ?1
            union all
            select d.id, 'LENT', null, t.front_title, t.name, t.back_title, null, d.start_date, d.end_date, d.letter,
                   null, null, null, null, null
              from delegation d join employee t on t.id = d.to_id where d.from_id = ?1
            union all
            select d.id, 'BORROWED', null, f.front_title, f.name, f.back_title, null, d.start_date, d.end_date, d.letter,
                   null, null, null, null, null
              from delegation d join employee f on f.id = d.from_id where d.to_id = ?1
            union all
            select g.id, 'RANK', g.grade_code, null, null, null, null, g.start_date, g.end_date, g.letter,
                   null, null, null, null, null
              from grade_span g where g.employee_id = ?1
            union all
            select e.id, 'RANK', e.grade_code, null, null, null, null, e.grade_since, date '9999-12-31', null,
                   null, null, null, null, null
              from employee e where e.id = ?1 and e.grade_code is not null and e.grade_since is not null
               and not exists (select g.id from grade_span g where g.employee_id = e.id and g.end_date >= e.grade_since)
            """.formatted(CALLED);

    /**
     * What a unit was called and under which it stood, and who headed it by what its head was called then: by appointment,
     * acting, by lent authority, or as an official without a number.
     */
    private static final String OF_UNIT = """
            select a.id, 'STOOD', a.head_title, null, a.name, null, coalesce(c.name, u.name), a.start_date, a.end_date,
                   g.letter, null, null, null, null, null
              from unit_span a left join work_unit u on u.id = a.parent_id
              left join personnel_change g on g.id = a.change_id
              %1$s where a.unit_id = ?1
            union all
            select s.id, 'LED', null, null, s.official_name, null, s.head_title, s.start_date, s.end_date, null,
                   null, null, null, null, null
              from unit_span s where s.unit_id = ?1 and s.official_name is not null
            union all
            select a.id, 'LED', a.kind, e.front_title, e.name, e.back_title, p.title,
                   min(greatest(a.start_date, s.start_date)), max(least(a.end_date, s.end_date)), a.letter,
                   null, p.position_kind, p.echelon_code, p.position_level, p.position_class
              %2$s join employee e on e.id = a.employee_id
             group by a.id, a.kind, e.front_title, e.name, e.back_title, p.title, a.letter, p.position_kind,
                   p.echelon_code, p.position_level, p.position_class
            union all
            select d.id, 'LED', 'PLH', e.front_title, e.name, e.back_title, p.title,
                   min(greatest(d.start_date, a.start_date, s.start_date)),
                   max(least(d.end_date, a.end_date, s.end_date)), d.letter,
                   null, null, null, null, null
              %2$s join delegation d on d.from_id = a.employee_id and d.validates and d.signs_as = 'PLH'
               and d.start_date <= least(a.end_date, s.end_date) and d.end_date >= greatest(a.start_date, s.start_date)
              join employee e on e.id = d.to_id
             group by d.id, e.front_title, e.name, e.back_title, p.title, d.letter
            """.formatted(CALLED, """
              from unit_span s join post p on p.unit_id = s.unit_id and lower(p.title) = lower(s.head_title)
               and s.unit_id = ?1
              join assignment a on a.post_id = p.id and a.kind in ('DEFINITIF', 'PJ', 'PLT', 'PLH')
               and a.start_date <= s.end_date and a.end_date >= s.start_date
            """);

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
        List<Fact> facts = facts(FACTS, employeeId);
        List<Event> events = new ArrayList<>(facts.stream().map(Fact::event).toList());
        PlacementSpan.coalesced(placements(employeeId), PlacementSpan::place).stream()
                .filter(place -> facts.stream().noneMatch(fact -> says(fact, place)))
                .map(place -> new Event(
                        0, Kind.PLACEMENT, null, place.post(), place.unit(), null, place.start(), place.end(), null))
                .toList()
                .forEach(events::add);
        return latestFirst(events);
    }

    /** What a unit was called, where it hung and who headed it; the latest first. */
    public List<Event> ofUnit(long unitId) {
        return latestFirst(facts(OF_UNIT, unitId).stream().map(Fact::event).toList());
    }

    private static List<Event> latestFirst(List<Event> events) {
        return events.stream()
                .sorted(Comparator.comparing(Event::start).reversed().thenComparing(Event::kind))
                .toList();
    }

    private static boolean says(Fact fact, PlacementSpan place) {
        Event event = fact.event();
        return event.kind() == Kind.ASSIGNMENT
                && event.title().equals(place.post())
                && fact.unitId() == place.unitId()
                && !event.start().isAfter(place.start())
                && !event.end().isBefore(place.end());
    }

    private List<Fact> facts(String sql, long subject) {
        return rows(sql, subject).stream()
                .map(row -> new Fact(
                        new Event(
                                ((Number) row[0]).longValue(),
                                Kind.valueOf((String) row[1]),
                                (String) row[2],
                                title(row),
                                (String) row[6],
                                profile(row),
                                Jdbc.day(row[7]),
                                Jdbc.day(row[8]),
                                (String) row[9]),
                        row[10] == null ? null : ((Number) row[10]).longValue()))
                .toList();
    }

    private static String title(Object[] row) {
        if (Kind.RANK.name().equals(row[1])) {
            return Rank.ofCode((String) row[2]).map(Rank::label).orElse(null);
        }
        return row[4] == null ? null : FullName.of((String) row[3], (String) row[4], (String) row[5]);
    }

    /** A task beside the post and a team have none. */
    private static PostProfile profile(Object[] row) {
        return row[11] == null || !Capacity.valueOf((String) row[2]).leads()
                ? null
                : new PostProfile(
                        (String) row[11],
                        (String) row[12],
                        (String) row[13],
                        row[14] == null ? null : ((Number) row[14]).intValue());
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> rows(String sql, long subject) {
        return em.createNativeQuery(sql)
                .setParameter(1, subject)
                .setParameter(2, LocalDate.now(clock))
                .getResultList();
    }
}
