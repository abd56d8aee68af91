package id.sikap.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** All people as the administrator sees them today. */
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

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    public int count(PeopleSearch search) {
        // Counting everyone needs no look at where each one works.
        boolean everyone = !search.hasText() && !search.hasUnit();
        return (everyone
                        ? em.createQuery("select count(e) from Employee e", Long.class)
                        : bound("select count(e) " + TODAY, "", search, List.of(), Long.class))
                .getSingleResult()
                .intValue();
    }

    public List<PersonLine> page(PeopleSearch search, PeopleOrder order, boolean ascending, int first, int size) {
        return bound(LINE + TODAY, order.clause(ascending), search, List.of(), PersonLine.class)
                .setFirstResult(first)
                .setMaxResults(size)
                .getResultList();
    }

    /** One of those a person may see: himself, those directly under him, and everyone in the units he heads. */
    public record Visible(long total, List<PersonLine> lines) {}

    /** Whole numbers of pages; a name, unit or number as for the administrator, below what the asker may see. */
    public Visible visibleTo(long askerId, List<String> headedPaths, PeopleSearch search, int page, int size) {
        StringBuilder mine = new StringBuilder("(e.id = :asker or a.superiorId = :asker");
        for (int i = 0; i < headedPaths.size(); i++) {
            mine.append(" or u.treePath like :headed").append(i);
        }
        mine.append(")");
        Consumer<TypedQuery<?>> bindMine = query -> {
            query.setParameter("asker", askerId);
            for (int i = 0; i < headedPaths.size(); i++) {
                query.setParameter("headed" + i, headedPaths.get(i) + "%");
            }
        };
        TypedQuery<Long> count = bound("select count(e) " + TODAY, "", search, List.of(mine.toString()), Long.class);
        bindMine.accept(count);
        TypedQuery<PersonLine> lines =
                bound(LINE + TODAY, PeopleOrder.NAME.clause(true), search, List.of(mine.toString()), PersonLine.class);
        bindMine.accept(lines);
        return new Visible(
                count.getSingleResult(),
                lines.setFirstResult(page * size).setMaxResults(size).getResultList());
    }

    /** Only what was asked for is in the WHERE: without a search the names' index gives a page without sorting. */
    private <T> TypedQuery<T> bound(
            String select, String order, PeopleSearch search, List<String> conditions, Class<T> type) {
        List<String> asked = new ArrayList<>(conditions);
        if (search.hasText()) {
            String number = search.hasNumber() ? " or e.nip like :nip escape '!'" : "";
            asked.add("(e.name like :text escape '!' or u.name like :text escape '!'" + number + ")");
        }
        if (search.hasUnit()) {
            asked.add("u.treePath like :path escape '!'");
        }
        String where = asked.isEmpty() ? "" : " where " + String.join(" and ", asked);
        TypedQuery<T> query = em.createQuery(select + where + order, type).setParameter("today", LocalDate.now(clock));
        if (search.hasText()) {
            query.setParameter("text", search.namePattern());
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
