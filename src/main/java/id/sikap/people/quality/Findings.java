package id.sikap.people.quality;

import id.sikap.people.ContractNotice;
import id.sikap.people.FullName;
import id.sikap.people.Units;
import id.sikap.people.change.Backlog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Asks the dated facts for what does not fit, in a fixed number of statements; native, since the facts have no entities. */
@ApplicationScoped
public class Findings {

    /** Delegations that ended longer ago are no news. */
    private static final int DAYS_BACK = 90;

    /** Names under one count; the rest is a number, for nobody reads a thousand. */
    private static final int NAMES_MAX = 200;

    private static final String LEADING = """
            select p.unit_id, lower(p.title), count(distinct if(a.kind = 'DEFINITIF', a.employee_id, null)), count(*)
              from assignment a join post p on p.id = a.post_id
             where ?1 between a.start_date and a.end_date and a.kind in ('DEFINITIF', 'PJ', 'PLT', 'PLH')
               and %s
             group by p.unit_id, lower(p.title)
            """.formatted(Units.SEATED);

    private static final String UNITS = """
            select u.id, s.parent_id, s.name, s.head_title, s.official_name, g.name,
                   exists (select 1 from placement a where a.unit_id = u.id and ?1 between a.start_date and a.end_date)
              from work_unit u join unit_span s on s.unit_id = u.id and ?1 between s.start_date and s.end_date
              join work_unit g on g.id = u.agency_id
             where u.active
            """;

    private static final String REPAIRED = """
            select e.nip, e.front_title, e.name, e.back_title, a.unit_id, a.because
              from placement a join employee e on e.id = a.employee_id
             where ?1 between a.start_date and a.end_date and e.active
               and (a.because = 'VACANT' or a.because = 'TOP' and a.superior_name is null)
             order by e.name, e.id
            """;

    private static final String EXPIRED = """
            select d.from_id, f.nip, f.front_title, f.name, f.back_title, max(d.end_date)
              from delegation d join employee f on f.id = d.from_id
             where d.end_date < ?1 and d.end_date >= ?2 and d.validates and d.signs_as = 'PLH'
             group by d.from_id, f.nip, f.front_title, f.name, f.back_title order by max(d.end_date) desc
            """;

    /** Whoever leaves for good when it ends is settled. */
    private static final String CONTRACTS = """
            select e.nip, e.front_title, e.name, e.back_title, e.contract_end, e.position_title, count(*) over ()
              from employee e
             where e.active and e.employment_type = 'PPPK' and e.contract_end <= ?1
               and not exists (select b.id from absence b where b.employee_id = e.id and b.end_date = '9999-12-31'
                    and b.start_date <= date_add(e.contract_end, interval 1 day))
             order by e.contract_end, e.name, e.id limit ?2
            """;

    @PersistenceContext
    EntityManager em;

    @Inject
    ContractNotice contractNotice;

    @Inject
    @Any
    Instance<Backlog> backlogs;

    public record Person(String nip, String name) implements Serializable {}

    /** A unit, the post it is about, and those concerned: the first of them by name, and how many more. */
    public record OfUnit(long unitId, String unit, String agency, String post, List<Person> people, int total)
            implements Serializable {

        public int more() {
            return total - people.size();
        }
    }

    public record Expired(Person person, LocalDate ended, long waiting) implements Serializable {}

    /** Over, or to be thought of. */
    public record Ending(Person person, String post, LocalDate end, boolean over) implements Serializable {}

    public record Report(
            List<OfUnit> vacant,
            int repaired,
            List<Person> withoutSuperior,
            List<OfUnit> twice,
            List<OfUnit> unused,
            List<Expired> expired,
            List<Ending> contracts,
            long contractsTotal)
            implements Serializable {}

    private record Unit(
            long id, Long parentId, String name, String headTitle, String official, String agency, boolean used) {

        OfUnit with(List<Person> people) {
            return new OfUnit(
                    id,
                    name,
                    agency,
                    headTitle,
                    people.stream().limit(NAMES_MAX).toList(),
                    people.size());
        }
    }

    public Report on(LocalDate day) {
        Map<Long, Unit> units = units(day);
        Map<Long, Long> definitive = new HashMap<>();
        Set<Long> led = new HashSet<>();
        for (Object[] row : rows(LEADING, day)) {
            Unit unit = units.get(number(row[0]));
            if (unit != null && unit.headTitle().toLowerCase(Locale.ROOT).equals(row[1])) {
                led.add(unit.id());
                definitive.put(unit.id(), number(row[2]));
            }
        }
        Map<Long, List<Person>> below = new HashMap<>();
        List<Person> nobody = new ArrayList<>();
        int repaired = 0;
        for (Object[] row : rows(REPAIRED, day)) {
            Person person = person(row, 0);
            if (row[5].equals("TOP")) {
                nobody.add(person);
                continue;
            }
            repaired++;
            Unit at = units.get(number(row[4]));
            // A head stands under the unit above: the first empty post on the way up is what was climbed over.
            while (at != null && led.contains(at.id())) {
                at = at.parentId() == null ? null : units.get(at.parentId());
            }
            if (at != null) {
                below.computeIfAbsent(at.id(), id -> new ArrayList<>()).add(person);
            }
        }
        Set<Long> parents = units.values().stream().map(Unit::parentId).collect(Collectors.toSet());
        List<OfUnit> vacant = new ArrayList<>();
        List<OfUnit> twice = new ArrayList<>();
        List<OfUnit> unused = new ArrayList<>();
        for (Unit unit : units.values()) {
            List<Person> concerned = below.getOrDefault(unit.id(), List.of());
            if (!concerned.isEmpty()) {
                vacant.add(unit.with(concerned));
            }
            if (definitive.getOrDefault(unit.id(), 0L) > 1) {
                twice.add(unit.with(List.of()));
            }
            if (!unit.used() && !parents.contains(unit.id())) {
                unused.add(unit.with(List.of()));
            }
        }
        List<Object[]> contracts = rows(CONTRACTS, contractNotice.lastDay(), NAMES_MAX);
        return new Report(
                vacant,
                repaired,
                nobody,
                twice,
                unused,
                expired(day),
                contracts.stream().map(row -> ending(row, day)).toList(),
                contracts.isEmpty() ? 0 : number(contracts.get(0)[6]));
    }

    private static Ending ending(Object[] row, LocalDate day) {
        LocalDate end = LocalDate.parse(row[4].toString());
        return new Ending(person(row, 0), (String) row[5], end, end.isBefore(day));
    }

    /** By agency and name. */
    private Map<Long, Unit> units(LocalDate day) {
        Map<String, Unit> sorted = new TreeMap<>();
        for (Object[] row : rows(UNITS, day)) {
            Unit unit = new Unit(
                    number(row[0]),
                    row[1] == null ? null : number(row[1]),
                    (String) row[2],
                    (String) row[3],
                    (String) row[4],
                    (String) row[5],
                    row[6] instanceof Boolean flag ? flag : number(row[6]) != 0);
            sorted.put(unit.agency() + '\n' + unit.name() + '\n' + unit.id(), unit);
        }
        Map<Long, Unit> units = new LinkedHashMap<>();
        sorted.values().forEach(unit -> units.put(unit.id(), unit));
        return units;
    }

    private List<Expired> expired(LocalDate day) {
        List<Object[]> ended = rows(EXPIRED, day, day.minusDays(DAYS_BACK));
        List<Long> lenders = ended.stream().map(row -> number(row[0])).toList();
        Map<Long, Long> waiting = new HashMap<>();
        if (!lenders.isEmpty()) {
            backlogs.forEach(
                    backlog -> backlog.waitingFor(lenders).forEach((id, count) -> waiting.merge(id, count, Long::sum)));
        }
        return ended.stream()
                .filter(row -> waiting.containsKey(number(row[0])))
                .map(row ->
                        new Expired(person(row, 1), LocalDate.parse(row[5].toString()), waiting.get(number(row[0]))))
                .toList();
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> rows(String sql, Object... values) {
        var query = em.createNativeQuery(sql);
        for (int i = 0; i < values.length; i++) {
            query.setParameter(i + 1, values[i]);
        }
        return query.getResultList();
    }

    private static Person person(Object[] row, int at) {
        return new Person(
                (String) row[at], FullName.of((String) row[at + 1], (String) row[at + 2], (String) row[at + 3]));
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }
}
