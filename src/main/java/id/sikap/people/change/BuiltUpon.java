package id.sikap.people.change;

import id.sikap.platform.Conflict;
import java.sql.SQLException;
import java.time.LocalDate;

/**
 * Deeds are taken back in the reverse order where they concern the same facts: days that were given up since by a letter of
 * their own, or given to somebody else, are not given back. Asked under the register's lock, and of the rows as they are now: the
 * transaction may have read before it had the lock.
 */
final class BuiltUpon {

    private BuiltUpon() {}

    /** A later deed that stands has ended what this one added, or has ended still earlier what this one ended. */
    static void refuseLaterCuts(PersonnelFile file) throws SQLException {
        long id = file.changeId();
        refuse(file, """
                select k.fact_id from change_cut k join personnel_change c on c.id = k.change_id
                 where c.undone_at is null and k.change_id <> ? and k.fact_id in (
                    select id from assignment where change_id = ?
                    union all select id from named_superior where change_id = ?
                    union all select id from unit_span where change_id = ?
                    union all select id from absence where change_id = ?
                    union all select id from grade_span where change_id = ?
                    union all select id from delegation where change_id = ?) for update""", id, id, id, id, id, id, id);
        refuse(file, """
                select k.fact_id from change_cut m
                  join change_cut k on k.fact = m.fact and k.fact_id = m.fact_id and k.change_id > m.change_id
                  join personnel_change c on c.id = k.change_id
                 where m.change_id = ? and c.undone_at is null for update""", id);
    }

    /** With the days given back already; only those from that day on can be in anybody's way. */
    static void refuseCollisions(PersonnelFile file, LocalDate from) throws SQLException {
        long id = file.changeId();
        // What could not have been lent at once, nor be lent on: Decrees refuses the same when a decree is entered.
        refuse(file, """
                select o.id from change_cut k join delegation d on d.id = k.fact_id
                  join delegation o on o.id <> d.id and o.start_date <= d.end_date and o.end_date >= ?
                   and (o.to_id = d.from_id or o.from_id = d.to_id or o.from_id = d.from_id
                        and (o.validates and d.validates or o.orders and d.orders
                             or o.grades and d.grades or o.signs and d.signs))
                 where k.change_id = ? and k.fact = 'delegation' for update""", from, id);
        // A leave of the delegate that was entered meanwhile found nothing left to end.
        refuse(file, """
                select b.id from change_cut k join delegation d on d.id = k.fact_id
                  join absence b on b.employee_id = d.to_id and b.start_date between ? and d.end_date
                 where k.change_id = ? and k.fact = 'delegation' for update""", from, id);
        refuse(file, """
                select o.id from change_cut k join assignment a on a.id = k.fact_id
                  join assignment o on o.post_id = a.post_id and o.id <> a.id and o.start_date between ? and a.end_date
                   and o.kind in ('DEFINITIF', 'PJ', 'PLT', 'PLH')
                 where k.change_id = ? and k.fact = 'assignment' and a.kind in ('PJ', 'PLT', 'PLH') for update""", from, id);
    }

    private static void refuse(PersonnelFile file, String later, Object... values) throws SQLException {
        if (!file.ids(later, values).isEmpty()) {
            throw new Conflict("change.built_upon");
        }
    }
}
