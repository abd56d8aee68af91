package id.sikap.report;

import id.sikap.people.FullName;
import id.sikap.people.Nip;
import id.sikap.people.TreeOfDay;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The month added up in the database: native SQL, because 230,000 rows must not travel to be counted. A person counts
 * where he sits on the last day of the span, and a unit where it stood then.
 */
@ApplicationScoped
public class MonthFigures {

    /** What counts is what worklog.MonthRecap counts; a day counts as filled when it was a working day (Monday is weekday 0). */
    private static final String BY_PERSON = """
            (select e.employee_id, count(distinct case when weekday(e.work_date) < 5 and h.day is null then e.work_date end) days,
                count(*) outputs, sum(e.minutes) minutes, sum(case when e.status = 'APPROVED' then 1 else 0 end) approved
            from day_entry e left join holiday h on h.day = e.work_date
            where e.work_date between ?1 and ?2 and e.status in ('SENT', 'RETURNED', 'APPROVED')
            group by e.employee_id) f
            """;

    /** An official on leave keeps his place while a Plh. acts for him, but nobody waits for his entries. */
    private static final String THERE = """
            and not exists (select 1 from absence b where b.employee_id = a.employee_id
                and ?2 between b.start_date and b.end_date)
            """;

    @PersistenceContext
    EntityManager em;

    /** Everyone in the unit and below it as the tree stood on the last day, unit by unit, the head first. */
    List<PersonMonth> ofUnit(long unitId, TreeOfDay tree, MonthSpan span, int workingDays) {
        Comparator<Long> downwards = tree.downwards();
        return rows("""
                        select p.id, p.nip, p.front_title, p.name, p.back_title, a.post_title, a.unit_id,
                            f.days, f.outputs, f.minutes, f.approved
                        from placement a join employee p on p.id = a.employee_id
                        left join
                        """ + BY_PERSON + """
                                on f.employee_id = a.employee_id
                                where a.unit_id in (%s) and ?2 between a.start_date and a.end_date
                                %s
                                order by p.name, p.id
                                """.formatted(numbers(tree.from(unitId)), THERE), span).stream()
                .sorted(Comparator.<Object[], Long>comparing(row -> number(row[6]), downwards)
                        .thenComparing(
                                row -> !tree.unit(number(row[6])).headTitle().equalsIgnoreCase((String) row[5])))
                .map(row -> new PersonMonth(
                        number(row[0]),
                        new Nip((String) row[1]).printed(),
                        FullName.of((String) row[2], (String) row[3], (String) row[4]),
                        (String) row[5],
                        tree.unit(number(row[6])).name(),
                        new Tally(workingDays, number(row[7]), number(row[8]), number(row[9]), number(row[10]))))
                .toList();
    }

    /** A line an agency, below the root given, by name. */
    List<AgencyMonth> ofAgencies(long rootId, TreeOfDay tree, MonthSpan span, int workingDays) {
        Map<Long, AgencyMonth> byAgency = new HashMap<>();
        rows("""
                        select a.unit_id, count(*), count(f.employee_id), sum(f.days), sum(f.outputs), sum(f.minutes), sum(f.approved)
                        from placement a
                        left join
                        """ + BY_PERSON + """
                                on f.employee_id = a.employee_id
                                where a.unit_id in (%s) and ?2 between a.start_date and a.end_date
                                %s
                                group by a.unit_id
                                """.formatted(numbers(tree.from(rootId)), THERE), span)
                .forEach(row -> {
                    TreeOfDay.Unit agency = tree.agencyOf(number(row[0]));
                    AgencyRecap.Line line = new AgencyRecap.Line(
                            agency.name(),
                            number(row[1]),
                            number(row[2]),
                            new Tally(
                                    workingDays * number(row[1]),
                                    number(row[3]),
                                    number(row[4]),
                                    number(row[5]),
                                    number(row[6])));
                    byAgency.merge(
                            agency.id(),
                            new AgencyMonth(agency.id(), line),
                            (one, other) ->
                                    new AgencyMonth(one.agencyId(), one.line().plus(other.line())));
                });
        return byAgency.values().stream()
                .sorted(Comparator.comparing(month -> month.line().agency()))
                .toList();
    }

    /** Written out, since a native query takes no list; -1 is no unit. */
    private static String numbers(List<Long> ids) {
        return ids.isEmpty() ? "-1" : ids.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    /** The number of the person who signs for the institution on that day; the first granted, if several are. */
    Optional<Long> authority(LocalDate day) {
        @SuppressWarnings("unchecked")
        List<Number> ids = em.createNativeQuery("""
                        select employee_id from role_grant
                        where role = 'PPK' and ended_at is null and ?1 between start_date and end_date
                        order by granted_at, employee_id limit 1""").setParameter(1, day).getResultList();
        return ids.stream().map(Number::longValue).findFirst();
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> rows(String sql, MonthSpan span) {
        return em.createNativeQuery(sql)
                .setParameter(1, span.first())
                .setParameter(2, span.last())
                .getResultList();
    }

    /** An empty sum is null. */
    private static long number(Object column) {
        return column == null ? 0 : ((Number) column).longValue();
    }
}
