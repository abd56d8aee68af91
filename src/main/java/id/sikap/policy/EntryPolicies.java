package id.sikap.policy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** The dated rows of the entry rule, newest first. */
@ApplicationScoped
public class EntryPolicies {

    @PersistenceContext
    EntityManager em;

    public List<EntryPolicy> all() {
        return em.createQuery("select p from EntryPolicy p order by p.startsOn desc", EntryPolicy.class)
                .getResultList();
    }

    public void add(EntryPolicy policy) {
        em.persist(policy);
    }
}
