package id.sikap.people.change;

import id.sikap.people.FullName;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Absences and lent authority; native, since absences have no entity: they are written by plain JDBC only. */
@ApplicationScoped
public class Temporaries {

    @PersistenceContext
    EntityManager em;

    /** A fact's number is nobody else's, whichever kind it is of. */
    @SuppressWarnings("unchecked")
    public Optional<Temporary> byId(long id) {
        List<Object[]> rows = em.createNativeQuery("""
                        select b.id, e.id, e.nip, e.front_title, e.name, e.back_title, b.kind, null, null, null, b.letter,
                               b.start_date, b.end_date
                          from absence b join employee e on e.id = b.employee_id where b.id = ?1
                        union all
                        select d.id, f.id, f.nip, f.front_title, f.name, f.back_title, null, t.front_title, t.name, t.back_title,
                               d.letter, d.start_date, d.end_date
                          from delegation d join employee f on f.id = d.from_id join employee t on t.id = d.to_id
                         where d.id = ?1""").setParameter(1, id).getResultList();
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
                (String) row[10],
                LocalDate.parse(row[11].toString()),
                LocalDate.parse(row[12].toString()));
    }
}
