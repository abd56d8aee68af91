package id.sikap.people.change;

import id.sikap.people.Capacity;
import id.sikap.people.FullName;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Absences, lent authority, posts beside the own one; native, since the facts have no entities: they are written by plain JDBC only. */
@ApplicationScoped
public class Temporaries {

    @PersistenceContext
    EntityManager em;

    /** A fact's number is nobody else's, whichever kind it is of. */
    @SuppressWarnings("unchecked")
    public Optional<Temporary> byId(long id) {
        List<Object[]> rows = em.createNativeQuery("""
                        select b.id, e.id, e.nip, e.front_title, e.name, e.back_title, b.kind, null, null, null, null,
                               null, b.letter, b.start_date, b.end_date
                          from absence b join employee e on e.id = b.employee_id where b.id = ?1
                        union all
                        select d.id, f.id, f.nip, f.front_title, f.name, f.back_title, null, t.front_title, t.name, t.back_title,
                               null, null, d.letter, d.start_date, d.end_date
                          from delegation d join employee f on f.id = d.from_id join employee t on t.id = d.to_id
                         where d.id = ?1
                        union all
                        select a.id, e.id, e.nip, e.front_title, e.name, e.back_title, null, null, null, null, a.kind,
                               concat(p.title, ', ', u.name), a.letter, a.start_date, a.end_date
                          from assignment a join employee e on e.id = a.employee_id
                          join post p on p.id = a.post_id join work_unit u on u.id = p.unit_id
                         where a.id = ?1 and a.kind <> 'DEFINITIF'""").setParameter(1, id).getResultList();
        return rows.stream().findFirst().map(Temporaries::temporary);
    }

    private static Temporary temporary(Object[] row) {
        return new Temporary(
                ((Number) row[0]).longValue(),
                ((Number) row[1]).longValue(),
                (String) row[2],
                FullName.of((String) row[3], (String) row[4], (String) row[5]),
                row[6] == null ? null : AbsenceDraft.Kind.valueOf((String) row[6]),
                row[8] == null ? null : FullName.of((String) row[7], (String) row[8], (String) row[9]),
                row[10] == null ? null : Capacity.valueOf((String) row[10]),
                (String) row[11],
                (String) row[12],
                LocalDate.parse(row[13].toString()),
                LocalDate.parse(row[14].toString()));
    }
}
