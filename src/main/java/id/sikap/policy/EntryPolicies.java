package id.sikap.policy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The dated rows of the entry rule, newest first. */
@ApplicationScoped
public class EntryPolicies {

    @PersistenceContext
    EntityManager em;

    public List<EntryPolicy> all() {
        return em.createQuery("select p from EntryPolicy p order by p.startsOn desc", EntryPolicy.class)
                .getResultList();
    }

    public Optional<EntryPolicy> find(long id) {
        return Optional.ofNullable(em.find(EntryPolicy.class, id));
    }

    public boolean existsFrom(LocalDate start) {
        return !em.createQuery("select p.id from EntryPolicy p where p.startsOn = :start", Long.class)
                .setParameter("start", start)
                .getResultList()
                .isEmpty();
    }

    public void add(EntryPolicy policy) {
        em.persist(policy);
    }

    public void remove(EntryPolicy policy) {
        em.remove(policy);
    }
}
