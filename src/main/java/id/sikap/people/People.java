package id.sikap.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The people as they are today, each list within somebody's sight. */
@ApplicationScoped
public class People {

    private static final String LINE = """
            select new id.sikap.people.PersonLine(e.id, e.nip, e.frontTitle, e.name, e.backTitle, e.positionTitle,
                e.staffGroup, e.active, u.name, s.frontTitle, s.name, s.backTitle)
            """;

    private static final String TODAY = """
            from Employee e
                left join Placement a on a.employeeId = e.id and :today between a.startDate and a.endDate
                left join WorkUnit u on u.id = a.unitId
                left join Employee s on s.id = a.superiorId
            """;

    /** Units in care from which on whose people are too many to be collected for a few of them. */
    private static final int MANY = 200;

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    public int count(Sight sight, PeopleSearch search) {
        Sighted mine = sighted(sight);
        return mine.bind(counting(search, mine.condition())).getSingleResult().intValue();
    }

    public List<PersonLine> page(
            Sight sight, PeopleSearch search, PeopleOrder order, boolean ascending, int first, int size) {
        Sighted mine = sighted(sight);
        return mine.bind(lines(search, mine.condition(), order.clause(ascending)))
                .setFirstResult(first)
                .setMaxResults(size)
                .getResultList();
    }

    /** How many there are, and one page of them by name. */
    public record Found(long total, List<PersonLine> lines) {}

    /**
     * Whom somebody may see: himself, those under these superiors, all in these units, and these others.
     */
    public record Sight(long askerId, Set<Long> superiors, List<String> unitPaths, List<Long> others) {

        /** Of who looks after everyone. */
        public static final Sight EVERYONE = new Sight(0, Set.of(), List.of(), List.of());
    }

    /** A sight as a condition of a list's WHERE, with what is bound to it. */
    private record Sighted(String condition, Map<String, Object> values) {

        <T> TypedQuery<T> bind(TypedQuery<T> query) {
            values.forEach(query::setParameter);
            return query;
        }
    }

    private Sighted sighted(Sight sight) {
        if (sight == Sight.EVERYONE) {
            return new Sighted("", Map.of());
        }
        Map<String, Object> values = new HashMap<>();
        values.put("asker", sight.askerId());
        values.put("superiors", sight.superiors());
        StringBuilder seen = new StringBuilder("p.employeeId = :asker or p.superiorId in :superiors");
        List<Long> units = unitsBelow(sight.unitPaths(), Integer.MAX_VALUE);
        if (!units.isEmpty()) {
            seen.append(" or p.unitId in :inCare");
            values.put("inCare", units);
        }
        if (!sight.others().isEmpty()) {
            seen.append(" or p.employeeId in :others");
            values.put("others", sight.others());
        }
        return new Sighted(
                "e.id in (select p.employeeId from Placement p where :today between p.startDate and p.endDate and ("
                        + seen + "))",
                values);
    }

    /**
     * The same, asked of each person whose name fits: who sees nearly everyone would wait while they are all collected, for
     * a list that ends after eight of them.
     */
    private Sighted sightedOneByOne(Sight sight) {
        if (unitsBelow(sight.unitPaths(), MANY + 1).size() <= MANY) {
            return sighted(sight);
        }
        Map<String, Object> values = new HashMap<>();
        values.put("asker", sight.askerId());
        values.put("superiors", sight.superiors());
        StringBuilder seen = new StringBuilder("p.employeeId = :asker or p.superiorId in :superiors");
        for (int i = 0; i < sight.unitPaths().size(); i++) {
            seen.append(" or v.treePath like :care").append(i);
            values.put("care" + i, sight.unitPaths().get(i) + "%");
        }
        if (!sight.others().isEmpty()) {
            seen.append(" or p.employeeId in :others");
            values.put("others", sight.others());
        }
        // A count, since the database makes an "in" of every "exists" and collects them all after all.
        return new Sighted(
                "(select count(p) from Placement p join WorkUnit v on v.id = p.unitId where p.employeeId = e.id"
                        + " and :today between p.startDate and p.endDate and (" + seen + ")) > 0",
                values);
    }

    private List<Long> unitsBelow(List<String> paths, int most) {
        if (paths.isEmpty()) {
            return List.of();
        }
        String below = IntStream.range(0, paths.size())
                .mapToObj("u.treePath like :path%d"::formatted)
                .collect(Collectors.joining(" or "));
        TypedQuery<Long> query = em.createQuery("select u.id from WorkUnit u where " + below, Long.class);
        for (int i = 0; i < paths.size(); i++) {
            query.setParameter("path" + i, paths.get(i) + "%");
        }
        return query.setMaxResults(most).getResultList();
    }

    /**
     * Whole numbers of pages. First who, then what stands in the line: the names' index alone tells who, and at a hundred
     * thousand people that is five times as quick as reading each of them to see whether he fits.
     */
    public Found found(Sight sight, PeopleSearch search, int page, int size) {
        List<Long> ids = ids(sight, search, page, size);
        long total = ids.isEmpty() && page > 0 || ids.size() == size
                ? count(sight, search)
                : (long) page * size + ids.size();
        return new Found(total, byName(ids));
    }

    /** Without counting the others: who types in the header's search wants the first few, at once. */
    public List<PersonLine> first(Sight sight, PeopleSearch search, int size) {
        return byName(ids(sight, search, 0, size));
    }

    private List<Long> ids(Sight sight, PeopleSearch search, int page, int size) {
        Sighted mine = sightedOneByOne(sight);
        return mine.bind(ofPeople("select e.id", search, mine.condition(), PeopleOrder.NAME.clause(true)))
                .setFirstResult(page * size)
                .setMaxResults(size)
                .getResultList();
    }

    private List<PersonLine> byName(List<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : em.createQuery(LINE + TODAY + " where e.id in :ids" + PeopleOrder.NAME.clause(true), PersonLine.class)
                        .setParameter("today", LocalDate.now(clock))
                        .setParameter("ids", ids)
                        .getResultList();
    }

    /** With the units whose name fits, asked beforehand: joined to the people it is ten times as slow at a hundred thousand. */
    public PeopleSearch search(String text, String treePath) {
        PeopleSearch search = new PeopleSearch(text, treePath);
        if (!search.hasText()) {
            return search;
        }
        return search.with(em.createQuery("select u.id from WorkUnit u where u.name like :text escape '!'", Long.class)
                .setParameter("text", search.namePattern())
                .getResultList());
    }

    /** Counting needs no look at where each one works, unless that is what was asked. */
    private TypedQuery<Long> counting(PeopleSearch search, String mine) {
        return ofPeople("select count(e)", search, mine, "");
    }

    private TypedQuery<Long> ofPeople(String select, PeopleSearch search, String mine, String order) {
        String where = where(search, mine);
        TypedQuery<Long> query = em.createQuery(select + " from Employee e" + where + order, Long.class);
        if (where.contains(":today")) {
            query.setParameter("today", LocalDate.now(clock));
        }
        return bound(query, search);
    }

    private TypedQuery<PersonLine> lines(PeopleSearch search, String mine, String order) {
        TypedQuery<PersonLine> query = em.createQuery(LINE + TODAY + where(search, mine) + order, PersonLine.class);
        return bound(query.setParameter("today", LocalDate.now(clock)), search);
    }

    /**
     * Only what was asked for, and of the people alone: without a search the names' index gives a page without sorting, and
     * with one only those found are joined with their units.
     */
    private static String where(PeopleSearch search, String mine) {
        List<String> asked = new ArrayList<>();
        if (search.hasText()) {
            // Nobody is called by digits: a number alone is looked for where the numbers' index is enough.
            String name = search.isNumber() ? "" : "e.name like :text escape '!'";
            String number = search.hasNumber() ? (name.isEmpty() ? "" : " or ") + "e.nip like :nip escape '!'" : "";
            String unit = search.units().isEmpty()
                    ? ""
                    : " or e.id in (select q.employeeId from Placement q where q.unitId in :units"
                            + " and :today between q.startDate and q.endDate)";
            asked.add("(" + name + number + unit + ")");
        }
        if (search.hasUnit()) {
            asked.add("e.id in (select r.employeeId from Placement r where :today between r.startDate and r.endDate"
                    + " and r.unitId in (select w.id from WorkUnit w where w.treePath like :path escape '!'))");
        }
        if (!mine.isEmpty()) {
            // The last: it may be a question of its own for each who fits so far.
            asked.add(mine);
        }
        return asked.isEmpty() ? "" : " where " + String.join(" and ", asked);
    }

    private static <T> TypedQuery<T> bound(TypedQuery<T> query, PeopleSearch search) {
        if (search.hasText()) {
            if (!search.isNumber()) {
                query.setParameter("text", search.namePattern());
            }
            if (!search.units().isEmpty()) {
                query.setParameter("units", search.units());
            }
        }
        if (search.hasNumber()) {
            query.setParameter("nip", search.nipPattern());
        }
        if (search.hasUnit()) {
            query.setParameter("path", search.pathPattern());
        }
        return query;
    }
}
