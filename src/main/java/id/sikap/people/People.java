package id.sikap.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** All people as the administrator sees them today. */
@ApplicationScoped
public class People {

    private static final String FROM = """
            from Employee e
                left join Assignment a on a.employeeId = e.id and :today between a.startDate and a.endDate
                left join WorkUnit u on u.id = a.unitId
                left join Employee s on s.id = a.superiorId
            where (e.name like :name escape '!' or e.nip like :nip escape '!' or u.name like :name escape '!')
                and coalesce(u.treePath, '') like :path escape '!'
            """;

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    public int count(PeopleSearch search) {
        return bound("select count(e) " + FROM, search, Long.class)
                .getSingleResult()
                .intValue();
    }

    public List<PersonLine> page(PeopleSearch search, PeopleOrder order, boolean ascending, int first, int size) {
        String select = """
                select new id.sikap.people.PersonLine(e.id, e.nip, e.frontTitle, e.name, e.backTitle, e.positionTitle,
                    e.staffGroup, e.active, u.name, s.frontTitle, s.name, s.backTitle)
                """;
        return bound(select + FROM + order.clause(ascending), search, PersonLine.class)
                .setFirstResult(first)
                .setMaxResults(size)
                .getResultList();
    }

    private <T> TypedQuery<T> bound(String jpql, PeopleSearch search, Class<T> type) {
        return em.createQuery(jpql, type)
                .setParameter("today", LocalDate.now(clock))
                .setParameter("name", search.namePattern())
                .setParameter("nip", search.nipPattern())
                .setParameter("path", search.pathPattern());
    }
}
