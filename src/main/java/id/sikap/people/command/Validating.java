package id.sikap.people.command;

import jakarta.persistence.TypedQuery;
import java.util.HashSet;
import java.util.Set;

/**
 * Whose entries one person may decide on a day: those under the superiors whose authority he has, never his own; and of those
 * under the lenders only the delegates' own.
 */
public record Validating(long by, Set<Long> superiors, Set<Long> lenders, Set<Long> delegates) {

    /** Everyone under whom an entry may stand to be his to decide; what else holds is {@link #CONDITION}'s. */
    public Set<Long> all() {
        Set<Long> all = new HashSet<>(superiors);
        all.addAll(lenders);
        return all;
    }

    /**
     * Of entry e and the placement a of its work date, as JPQL; its parameters are {@link #bind}'s.
     * Nobody validates himself or his own superior.
     */
    public static final String CONDITION = """
            a.superiorId in :all and e.employeeId <> :by
                and (a.superiorId in :superiors or e.employeeId in :delegates)
                and not exists (select o.id from Placement o where o.employeeId = :by and o.superiorId = e.employeeId
                    and e.workDate between o.startDate and o.endDate)
            """;

    public <T> TypedQuery<T> bind(TypedQuery<T> query) {
        // Nobody has this number; an empty list is no JPQL.
        Set<Long> some = delegates.isEmpty() ? Set.of(-1L) : delegates;
        return query.setParameter("by", by)
                .setParameter("all", all())
                .setParameter("superiors", superiors)
                .setParameter("delegates", some);
    }
}
