package id.sikap.people.change;

import id.sikap.people.change.Consequence.Kind;
import id.sikap.people.change.PersonnelFile.Row;
import id.sikap.people.command.Chart;
import id.sikap.platform.Refused;
import id.sikap.platform.Refused.Fault;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

/**
 * The rules under which authority is lent, whoever enters the decree and on which page; and when it ends before its last day.
 * Asked under the register's lock: two who enter at once do not both find nothing.
 */
final class Decrees {

    /** The delegate is at the lender's level or one below (SE BKN 1/SE/I/2021): a subordinate's subordinate is too low. */
    private static final int LEVELS_BELOW = 1;

    /** What the caller's form calls the lender and the delegate. */
    record Fields(String from, String to) {}

    private final PersonnelFile file;
    private final long from;
    private final long to;
    private final DelegationDraft draft;
    private final Fields fields;

    private Decrees(PersonnelFile file, long from, long to, DelegationDraft draft, Fields fields) {
        this.file = file;
        this.from = from;
        this.to = to;
        this.draft = draft;
        this.fields = fields;
    }

    static void lend(PersonnelFile file, long from, long to, DelegationDraft draft, Fields fields) throws SQLException {
        new Decrees(file, from, to, draft, fields).lend();
    }

    /** Somebody is away: who acts for him meanwhile. */
    static void tellLent(PersonnelFile file, long official, LocalDate start, LocalDate end) throws SQLException {
        for (Row decree :
                file.rows("delegation", "f.from_id = ? and f.validates and f.signs_as = 'PLH'", start, end, official)) {
            file.tellDecree(Kind.LENT, decree, decree.start().isBefore(start) ? start : decree.start());
        }
    }

    /** A post is left for another or for good: what its holder lent goes with it, and he no longer acts for others from there. */
    static void endOf(PersonnelFile file, long person, LocalDate from) throws SQLException {
        end(file, "? in (f.from_id, f.to_id)", from, null, person);
    }

    /** The delegate is away himself: the letter is spent, the official or his office writes another. */
    static void endTo(PersonnelFile file, long delegate, LocalDate from, LocalDate until) throws SQLException {
        end(file, "f.to_id = ?", from, until, delegate);
    }

    /** Who only acted on a head post and does so no longer has nothing to lend. */
    static void endOfActing(PersonnelFile file, long official, LocalDate from) throws SQLException {
        if (file.ids("""
                        select a.id from assignment a join post p on p.id = a.post_id
                          join unit_span s on s.unit_id = p.unit_id and ? between s.start_date and s.end_date
                         where a.employee_id = ? and a.kind in ('DEFINITIF', 'PJ', 'PLT', 'PLH')
                           and ? between a.start_date and a.end_date and lower(s.head_title) = lower(p.title)""", from, official, from).isEmpty()) {
            end(file, "f.from_id = ?", from, null, official);
        }
    }

    private static void end(PersonnelFile file, String whose, LocalDate from, LocalDate until, long person)
            throws SQLException {
        for (Row decree : file.rows("delegation", whose, from, until, person)) {
            refusePlanned(decree, from);
            file.cut("delegation", decree, from);
            file.tellDecree(Kind.LENT_ENDS, decree, from);
        }
    }

    private static void refusePlanned(Row decree, LocalDate from) {
        if (!decree.start().isBefore(from)) {
            throw new Refused(List.of(new Fault("start", "delegation.planned_later", Entries.day(decree.start()))));
        }
    }

    /** The official is back before the last day: what he lent for that absence is his again. */
    static void endWith(PersonnelFile file, Temporary absence, LocalDate from) throws SQLException {
        for (Row decree : file.rows(
                "delegation",
                "f.start_date >= ? and f.from_id = ? and f.signs_as = 'PLH'",
                from,
                absence.end(),
                absence.start(),
                absence.employeeId())) {
            refusePlanned(decree, from);
            file.cut("delegation", decree, from);
            file.tellDecree(Kind.RETURNED, decree, from);
        }
    }

    private void lend() throws SQLException {
        if (from == to) {
            throw refused(fields.to(), "delegation.self");
        }
        refuseChains();
        refuseGaps();
        refuseActing();
        file.delegate(from, to, draft);
        if (levelsBelow(file.chartWith(from, to, draft.start())) > LEVELS_BELOW) {
            throw refused(fields.to(), "delegation.too_low");
        }
    }

    /** Who helps an official at work keeps nobody from acting for him when he is away, so only letters of one form meet. */
    private void refuseChains() throws SQLException {
        for (Scope scope : draft.scope()) {
            if (touches("f.from_id = ? and f." + scope.column(), from)) {
                throw refused("start", "delegation.overlap");
            }
        }
        if (touches("f.to_id = ? and f.from_id = " + to, from)) {
            throw refused(fields.from(), "delegation.cycle");
        }
        if (touches("f.to_id = ?", from)) {
            throw refused(fields.from(), "delegation.chain");
        }
        if (touches("f.from_id = ?", to)) {
            throw refused(fields.to(), "delegation.chain");
        }
    }

    private boolean touches(String condition, long person) throws SQLException {
        String sameForm = condition + " and f.signs_as = '" + draft.signsAs() + "'";
        return !file.rows("delegation", sameForm, draft.start(), draft.end(), person)
                .isEmpty();
    }

    /** On every day of it the lender holds his post, and the delegate his own and is there. */
    private void refuseGaps() throws SQLException {
        if (!file.rows("absence", "f.employee_id = ?", draft.start(), draft.end(), to)
                .isEmpty()) {
            throw refused(fields.to(), "delegation.to_away");
        }
        for (long one : new long[] {from, to}) {
            for (Row post : file.rows(
                    "assignment", "f.employee_id = ? and f.kind = 'DEFINITIF'", draft.start(), draft.start(), one)) {
                if (post.end().isBefore(draft.end())) {
                    throw new Refused(List.of(new Fault("end", "delegation.post_ends", Entries.day(post.end()))));
                }
            }
        }
    }

    /**
     * With the decree an official who is away keeps his seat, before whoever was appointed to act on his post meanwhile: that
     * one would lead nobody, and none would have said so.
     */
    private void refuseActing() throws SQLException {
        if (!draft.isInHisPlace()) {
            return;
        }
        String actor = file.text("""
                select concat(e.name, ' (', e.nip, ')') from assignment x join employee e on e.id = x.employee_id
                  join post p on p.id = x.post_id
                  join unit_span s on s.unit_id = p.unit_id and lower(s.head_title) = lower(p.title)
                       and s.start_date <= x.end_date and s.end_date >= x.start_date
                  join assignment a on a.post_id = x.post_id and a.kind in ('DEFINITIF', 'PJ', 'PLT', 'PLH')
                  join absence b on b.employee_id = a.employee_id
                 where a.employee_id = ? and x.kind in ('PJ', 'PLT', 'PLH') and x.employee_id <> a.employee_id
                   and greatest(x.start_date, a.start_date, b.start_date) <= least(x.end_date, a.end_date, b.end_date)
                   and greatest(x.start_date, a.start_date, b.start_date) <= ?
                   and least(x.end_date, a.end_date, b.end_date) >= ?
                 order by x.start_date, x.id limit 1""", from, draft.end(), draft.start());
        if (actor != null) {
            throw new Refused(List.of(new Fault(fields.from(), "delegation.post_is_acted_on", actor)));
        }
    }

    /** 0 when he does not stand under the lender. */
    private int levelsBelow(Chart chart) {
        return chart.above(to).indexOf(from) + 1;
    }

    private static Refused refused(String field, String key) {
        return new Refused(List.of(new Fault(field, key)));
    }
}
