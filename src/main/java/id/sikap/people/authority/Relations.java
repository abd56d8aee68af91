package id.sikap.people.authority;

import id.sikap.people.Units;
import id.sikap.people.WorkUnit;
import id.sikap.platform.Jdbc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/**
 * In which relations somebody stands to a person or a unit, from the records; oneself and the offices are no matter of record.
 * Native, since posts and roles have no entity; one statement each.
 */
@ApplicationScoped
class Relations {

    /** A relation and the days of the person for which it holds. */
    record Span(Relation relation, LocalDate first, LocalDate last) {}

    /** Of several who hold a head post (a former Plt. beside the definitive head) one leads, and only he has what lies below. */
    private static final String LEADER = Units.leader("h", "?3");

    /**
     * Of the asker ?1 to the person ?2 between ?4 and ?5, ?3 being today. A decree and the care of a unit are asked as of
     * today, for all days of the person's: who has the authority now has it over what lies there. Nobody is a delegate
     * towards his own superior; and who has the lender's authority has his own work read by the one above the lender. Whoever
     * is away stands nowhere, but his post is still in the care of his unit's administrator, who enters the decree and his return.
     */
    private static final String TO_A_PERSON = """
            select 'DIRECT', p.start_date, p.end_date from placement p
             where p.employee_id = ?2 and p.superior_id = ?1 and p.start_date <= ?5 and p.end_date >= ?4
            union all
            select 'DELEGATE', p.start_date, p.end_date from placement p
              join delegation d on d.from_id = p.superior_id and d.validates and ?3 between d.start_date and d.end_date
             where p.employee_id = ?2 and p.start_date <= ?5 and p.end_date >= ?4
               and (d.to_id = ?1 and p.employee_id <> ?1
                 or d.to_id = ?2 and d.signs_as = 'PLH' and exists (select 1 from placement s where s.employee_id = d.from_id and s.superior_id = ?1
                        and ?3 between s.start_date and s.end_date))
               and not exists (select 1 from placement o where o.employee_id = ?1 and o.superior_id = ?2
                    and o.start_date <= p.end_date and o.end_date >= p.start_date)
            union all
            select 'ORDERING', p.start_date, p.end_date from placement p
              join delegation d on d.from_id = p.superior_id and d.to_id = ?1 and d.orders
               and ?3 between d.start_date and d.end_date
             where p.employee_id = ?2 and p.start_date <= ?5 and p.end_date >= ?4
            union all
            select 'INDIRECT', p.start_date, p.end_date from placement p
              join work_unit w on w.id = p.unit_id
              join assignment a on a.employee_id = ?1 and ?3 between a.start_date and a.end_date
              join post t on t.id = a.post_id
              join work_unit h on h.id = t.unit_id and lower(h.head_title) = lower(t.title) and ?1 = :leader
             where p.employee_id = ?2 and p.start_date <= ?5 and p.end_date >= ?4
               and w.tree_path like concat(h.tree_path, '%')
            union all
            select 'TEAM_LEADER', greatest(l.start_date, m.start_date), least(l.end_date, m.end_date) from assignment l
              join assignment m on m.post_id = l.post_id and m.kind = 'ANGGOTA_TIM' and m.employee_id = ?2
               and m.start_date <= l.end_date and m.end_date >= l.start_date and m.start_date <= ?5 and m.end_date >= ?4
             where l.employee_id = ?1 and l.kind = 'KETUA_TIM' and l.start_date <= ?5 and l.end_date >= ?4
            union all
            select 'UNIT_ADMIN', greatest(a.start_date, b.start_date), least(a.end_date, b.end_date) from absence b
              join assignment a on a.employee_id = b.employee_id and a.kind = 'DEFINITIF'
               and a.start_date <= b.end_date and a.end_date >= b.start_date
              join post t on t.id = a.post_id
              join work_unit w on w.id = t.unit_id
              join role_grant g on g.employee_id = ?1 and g.role = 'UNIT_ADMIN' and g.ended_at is null
               and ?3 between g.start_date and g.end_date
              join work_unit h on h.id = g.unit_id
             where b.employee_id = ?2 and b.start_date <= ?5 and b.end_date >= ?4
               and a.start_date <= ?5 and a.end_date >= ?4
               and w.tree_path like concat(h.tree_path, '%')
            union all
            select 'UNIT_ADMIN', p.start_date, p.end_date from placement p
              join work_unit w on w.id = p.unit_id
              join role_grant g on g.employee_id = ?1 and g.role = 'UNIT_ADMIN' and g.ended_at is null
               and ?3 between g.start_date and g.end_date
              join work_unit h on h.id = g.unit_id
             where p.employee_id = ?2 and p.start_date <= ?5 and p.end_date >= ?4
               and w.tree_path like concat(h.tree_path, '%')
            """.replace(":leader", LEADER);

    /** Of the asker ?1 to the unit ?2 on the day ?3: heads it, heads one above it, looks after it. */
    private static final String TO_A_UNIT = """
            select case when h.id = u.id then 'DIRECT' else 'INDIRECT' end from work_unit u
              join assignment a on a.employee_id = ?1 and ?3 between a.start_date and a.end_date
              join post t on t.id = a.post_id
              join work_unit h on h.id = t.unit_id and lower(h.head_title) = lower(t.title) and ?1 = :leader
             where u.id = ?2 and u.tree_path like concat(h.tree_path, '%')
            union all
            select 'UNIT_ADMIN' from work_unit u
              join role_grant g on g.employee_id = ?1 and g.role = 'UNIT_ADMIN' and g.ended_at is null
               and ?3 between g.start_date and g.end_date
              join work_unit h on h.id = g.unit_id
             where u.id = ?2 and u.tree_path like concat(h.tree_path, '%')
            """.replace(":leader", LEADER);

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @SuppressWarnings("unchecked")
    List<Span> to(long person, long asker, LocalDate first, LocalDate last) {
        List<Object[]> rows = em.createNativeQuery(TO_A_PERSON)
                .setParameter(1, asker)
                .setParameter(2, person)
                .setParameter(3, LocalDate.now(clock))
                .setParameter(4, first)
                .setParameter(5, last)
                .getResultList();
        return rows.stream()
                .map(row -> new Span(Relation.valueOf((String) row[0]), Jdbc.day(row[1]), Jdbc.day(row[2])))
                .toList();
    }

    @SuppressWarnings("unchecked")
    List<Relation> toUnit(long unit, long asker) {
        List<String> rows = em.createNativeQuery(TO_A_UNIT)
                .setParameter(1, asker)
                .setParameter(2, unit)
                .setParameter(3, LocalDate.now(clock))
                .getResultList();
        return rows.stream().map(Relation::valueOf).toList();
    }

    @SuppressWarnings("unchecked")
    List<WorkUnit> unitsLookedAfterBy(long asker) {
        return em.createNativeQuery("""
                        select h.* from role_grant g join work_unit h on h.id = g.unit_id
                         where g.employee_id = ?1 and g.role = 'UNIT_ADMIN' and g.ended_at is null
                           and ?2 between g.start_date and g.end_date order by h.name""", WorkUnit.class)
                .setParameter(1, asker)
                .setParameter(2, LocalDate.now(clock))
                .getResultList();
    }

    @SuppressWarnings("unchecked")
    List<Long> teamOf(long asker) {
        List<Number> members = em.createNativeQuery("""
                        select m.employee_id from assignment l join assignment m on m.post_id = l.post_id
                         where l.employee_id = ?1 and l.kind = 'KETUA_TIM' and ?2 between l.start_date and l.end_date
                           and m.kind = 'ANGGOTA_TIM' and ?2 between m.start_date and m.end_date""")
                .setParameter(1, asker)
                .setParameter(2, LocalDate.now(clock))
                .getResultList();
        return members.stream().map(Number::longValue).toList();
    }
}
