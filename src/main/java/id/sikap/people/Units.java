package id.sikap.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The units of the organisation. */
@ApplicationScoped
public class Units {

    /** Of the assignment a on the day ?1: its holder is there, or another decides in his stead. */
    public static final String SEATED = """
            (not exists (select b.id from absence b
                    where b.employee_id = a.employee_id and ?1 between b.start_date and b.end_date)
                or exists (select d.id from delegation d
                    where d.from_id = a.employee_id and d.validates and d.signs_as = 'PLH' and ?1 between d.start_date and d.end_date))
            """;

    /** The one who leads: by appointment before acting; of two, the one who holds the post longer. */
    private static final String HEAD = """
              from assignment a join post t on t.id = a.post_id join employee e on e.id = a.employee_id
             where ?1 between a.start_date and a.end_date and a.kind in ('DEFINITIF', 'PJ', 'PLT', 'PLH')
               and t.unit_id = ?2 and lower(t.title) = lower(?3)
               and %s
             order by field(a.kind, 'DEFINITIF', 'PJ', 'PLT', 'PLH'), a.held_since is null, a.held_since, e.nip
            """.formatted(SEATED);

    /** As a subquery: who leads the unit of that alias on the day of that parameter. */
    public static String leader(String unit, String day) {
        return first("employee_id", unit, day);
    }

    private static String first(String column, String unit, String day) {
        String head = HEAD.replace("?2", unit + ".id").replace("?3", unit + ".head_title");
        return "(select a." + column + head.replace("?1", day) + " limit 1)";
    }

    /** Who leads a unit, by which post, and in what capacity. */
    public record Head(long employeeId, Capacity capacity, String title) {}

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

    /**
     * The units this person leads on that day, in whatever capacity; of several who hold the post it is one. Native, since
     * posts have no entity.
     */
    @SuppressWarnings("unchecked")
    public List<WorkUnit> headedBy(long employeeId, LocalDate day) {
        return em.createNativeQuery("""
                        select distinct u.* from work_unit u join post t on t.unit_id = u.id
                          join assignment a on a.post_id = t.id and ?2 between a.start_date and a.end_date
                         where a.employee_id = ?1 and lower(t.title) = lower(u.head_title) and ?1 =
                        """ + leader("u", "?2") + " order by u.name", WorkUnit.class)
                .setParameter(1, employeeId)
                .setParameter(2, day)
                .getResultList();
    }

    /** Who headed the unit on that day by what its head was called then, and as what; a vacant post has nobody. */
    public Optional<Head> headOf(long unitId, LocalDate day) {
        String titleThen =
                "(select s.head_title from unit_span s where s.unit_id = ?2 and ?1 between s.start_date and s.end_date)";
        @SuppressWarnings("unchecked")
        List<Object[]> rows = em.createNativeQuery(
                        "select a.employee_id, a.kind, t.title " + HEAD.replace("?3", titleThen) + " limit 1")
                .setParameter(1, day)
                .setParameter(2, unitId)
                .getResultList();
        return rows.stream()
                .findFirst()
                .map(row -> new Head(number(row[0]), Capacity.valueOf((String) row[1]), (String) row[2]));
    }

    /** Native, since the spans have no entity. */
    public TreeOfDay treeOn(LocalDate day) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows = em.createNativeQuery("""
                        select s.unit_id, s.parent_id, s.name, s.head_title, u.echelon_code
                          from unit_span s join work_unit u on u.id = s.unit_id where ?1 between s.start_date and s.end_date""").setParameter(1, day).getResultList();
        return new TreeOfDay(rows.stream()
                .map(row -> new TreeOfDay.Unit(
                        number(row[0]),
                        row[1] == null ? null : number(row[1]),
                        (String) row[2],
                        (String) row[3],
                        (String) row[4]))
                .toList());
    }

    /** The names from the root down to the unit itself: two statements however deep it is. */
    public List<String> pathOf(long unitId) {
        List<Long> ids = byId(unitId).stream()
                .flatMap(unit -> Arrays.stream(unit.getTreePath().split("/")))
                .filter(id -> !id.isEmpty())
                .map(Long::valueOf)
                .toList();
        return em.createQuery("select u from WorkUnit u where u.id in :ids", WorkUnit.class)
                .setParameter("ids", ids)
                .getResultStream()
                .sorted(Comparator.comparing(unit -> ids.indexOf(unit.getId())))
                .map(WorkUnit::getName)
                .toList();
    }

    /** The head who holds no number, as the unit stands on that day; native, since the spans have no entity. */
    @SuppressWarnings("unchecked")
    public Optional<String> officialOf(long unitId, LocalDate day) {
        List<Object> names = em.createNativeQuery("""
                        select official_name from unit_span
                         where unit_id = ?1 and ?2 between start_date and end_date and official_name is not null""")
                .setParameter(1, unitId)
                .setParameter(2, day)
                .getResultList();
        return names.stream().findFirst().map(String::valueOf);
    }

    /** Active units with every word in their own or their agency's name: forty agencies have a general affairs section. */
    public List<UnitFound> find(String text, int limit) {
        List<String> words = Arrays.stream(text.strip().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .limit(6)
                .toList();
        StringBuilder where = new StringBuilder(" where u.active = true");
        for (int i = 0; i < words.size(); i++) {
            where.append(" and (u.name like :word%d escape '!' or a.name like :word%d escape '!')".formatted(i, i));
        }
        TypedQuery<UnitFound> query = em.createQuery(
                "select new id.sikap.people.UnitFound(u.id, u.name, a.name, u.headTitle) from WorkUnit u"
                        + " join WorkUnit a on a.id = u.agencyId" + where
                        + " order by length(u.name), u.name, a.name, u.id",
                UnitFound.class);
        for (int i = 0; i < words.size(); i++) {
            query.setParameter("word" + i, new PeopleSearch(words.get(i), null).namePattern());
        }
        return query.setMaxResults(limit).getResultList();
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
                               (select count(*) from work_unit k where k.parent_id = c.id),
                               x.kind, p.front_title, p.name, p.back_title,
                               (select s.official_name from unit_span s
                                 where s.unit_id = c.id and ?1 between s.start_date and s.end_date)
                          from work_unit c
                          left join assignment x on x.id = %s
                          left join employee h on h.id = x.employee_id
                          left join employee p on p.id = (
                                select d.to_id from delegation d
                                 where d.from_id = h.id and d.validates and d.signs_as = 'PLH' and ?1 between d.start_date and d.end_date
                                 order by d.start_date, d.id limit 1)
                         where c.parent_id <=> ?2
                         order by c.code""".formatted(first("id", "c", "?1")))
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
        String official = (String) row[13];
        String head = row[9] == null ? official : named(Capacity.valueOf((String) row[9]), row, 3);
        String delegate = row[11] == null ? null : named(Capacity.PLH, row, 10);
        String treePath = (String) row[7];
        return new UnitLine(
                number(row[0]),
                (String) row[1],
                (String) row[2],
                head,
                delegate,
                Boolean.TRUE.equals(row[6]) || row[6] instanceof Number flag && flag.intValue() != 0,
                number(row[8]) == 0,
                counts.stream()
                        .filter(count -> count.treePath().startsWith(treePath))
                        .mapToLong(UnitCount::people)
                        .sum());
    }

    private static String named(Capacity capacity, Object[] row, int at) {
        return capacity.before(FullName.of((String) row[at], (String) row[at + 1], (String) row[at + 2]));
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }
}
