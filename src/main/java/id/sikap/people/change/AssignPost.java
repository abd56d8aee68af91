package id.sikap.people.change;

import id.sikap.people.Capacity;
import id.sikap.people.Employee;
import id.sikap.people.Staff;
import id.sikap.people.Units;
import id.sikap.people.WorkUnit;
import id.sikap.people.change.PersonnelFile.Row;
import id.sikap.people.change.PersonnelOffice.Outcome;
import id.sikap.platform.CurrentUser;
import id.sikap.platform.Refused;
import id.sikap.platform.Refused.Fault;
import id.sikap.platform.Requires;
import id.sikap.platform.Role;
import id.sikap.platform.UseCase;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/**
 * Somebody takes a post: a mutation or promotion ends the definitive post he held the day before, and whoever acted on the head
 * post that he takes is relieved; an acting or additional one comes on top.
 */
@UseCase
@Requires(Role.ADMIN)
public class AssignPost {

    @Inject
    PersonnelOffice office;

    @Inject
    Consequences consequences;

    @Inject
    Staff staff;

    @Inject
    Units units;

    @Inject
    CurrentUser user;

    public Outcome assign(AssignmentDraft draft, boolean preview, String opKey) {
        List<Fault> faults = draft.faults(office.earliest());
        Optional<Employee> person = draft.nip() == null ? Optional.empty() : staff.byNip(draft.nip());
        Optional<WorkUnit> unit = draft.unitId() == null
                ? Optional.empty()
                : units.byId(draft.unitId()).filter(WorkUnit::isActive);
        if (draft.nip() != null && person.isEmpty()) {
            faults.add(new Fault("nip", "people.unknown"));
        }
        if (draft.unitId() != null && unit.isEmpty()) {
            faults.add(new Fault("unitId", "unit.unknown"));
        }
        if (!faults.isEmpty()) {
            throw new Refused(faults);
        }
        long employee = person.orElseThrow().getId();
        Change change =
                new Change(ChangeKind.ASSIGNMENT, employee, draft.unitId(), draft.start(), draft.letter(), null, opKey);
        return office.carryOut(change, preview, "post", file -> {
            if (draft.kind() == Capacity.PLT) {
                refuseHeld(file, draft);
            }
            Optional<Employee> holder = write(
                            file,
                            draft,
                            employee,
                            unit.get().getId(),
                            unit.get().getHeadTitle())
                    .flatMap(staff::byId);
            if (holder.isPresent()) {
                if (employee == user.id()) {
                    throw new Refused(List.of(new Fault("nip", "delegation.to_oneself")));
                }
                file.tell(consequences.lent(holder.get(), person.get(), draft.start(), draft.end()));
            }
        });
    }

    /**
     * A Plt. stands in for an official who is gone, a Plh. for one who is away for a time (UU 30/2014 art. 14 (2); SE BKN
     * 1/SE/I/2021 3.a.1.b): over a post that is held there is no Plt., unless its holder has left it empty by that day
     * and nobody acts for him.
     */
    private void refuseHeld(PersonnelFile file, AssignmentDraft draft) throws SQLException {
        List<Long> holders = file.ids(
                """
                select a.employee_id from assignment a join post p on p.id = a.post_id
                 where p.unit_id = ? and lower(p.title) = lower(?) and a.kind = 'DEFINITIF'
                   and a.start_date <= ? and a.end_date >= ?
                   and %s""".formatted(Units.SEATED.replace("?1", "?")),
                draft.unitId(),
                draft.post(),
                draft.start(),
                draft.start(),
                draft.start(),
                draft.start());
        if (!holders.isEmpty()) {
            String holder = staff.byId(holders.get(0)).orElseThrow().titledName();
            throw new Refused(List.of(new Fault("kind", "assignment.post_is_held", holder)));
        }
    }

    /** @return whose authority is lent, where a Plh. acts for somebody who holds the post */
    static Optional<Long> write(PersonnelFile file, AssignmentDraft draft, long employee, long unitId, String headTitle)
            throws SQLException {
        boolean heads = headTitle.equalsIgnoreCase(draft.post());
        long post = PostBook.post(file, unitId, draft.post(), heads, draft.described());
        if (!file.rows(
                        "assignment",
                        "f.employee_id = ? and f.post_id = ? and f.kind = ?",
                        draft.start(),
                        draft.end(),
                        employee,
                        post,
                        draft.kind().name())
                .isEmpty()) {
            throw new Refused(List.of(new Fault("post", "assignment.held_already")));
        }
        if (draft.kind() == Capacity.DEFINITIF) {
            leave(file, employee, draft.start());
            if (heads) {
                relieve(file, post, draft.start());
            }
        }
        Optional<Long> holder =
                draft.kind() == Capacity.PLH ? holder(file, post, employee, draft.start()) : Optional.empty();
        if (holder.isPresent()) {
            // Acting for somebody who holds the post and is away for some days: his authority is lent, the post stays
            // his.
            Decrees.lend(
                    file,
                    holder.get(),
                    employee,
                    new DelegationDraft(
                            null, null, draft.letter(), draft.start(), draft.end(), EnumSet.allOf(Scope.class)),
                    new Decrees.Fields("post", "nip"));
        } else {
            file.assign(employee, post, draft.kind().name(), draft.start(), draft.end(), draft.letter());
        }
        return holder;
    }

    /** The definitive post held so far ends; one that is planned for later stands in the way and must be undone first. */
    private static void leave(PersonnelFile file, long employee, LocalDate start) throws SQLException {
        for (Row held : file.rows("assignment", "f.employee_id = ? and f.kind = 'DEFINITIF'", start, null, employee)) {
            if (!held.start().isBefore(start)) {
                throw new Refused(List.of(new Fault("start", "assignment.planned_later", Entries.day(held.start()))));
            }
            file.cut("assignment", held, start);
            Decrees.endOf(file, employee, start);
        }
    }

    /** The post has its head: who acted on it until then acts no longer, and will not again when that one is away. */
    private static void relieve(PersonnelFile file, long post, LocalDate start) throws SQLException {
        for (Row acting :
                file.rows("assignment", "f.post_id = ? and f.kind in ('PJ', 'PLT', 'PLH')", start, null, post)) {
            if (!acting.start().isBefore(start)) {
                throw new Refused(
                        List.of(new Fault("start", "assignment.acting_planned", Entries.day(acting.start()))));
            }
            file.cut("assignment", acting, start);
            file.tellEnd(acting.id(), start);
            for (long actor : file.ids("select employee_id from assignment where id = ?", acting.id())) {
                Decrees.endOfActing(file, actor, start);
            }
        }
    }

    private static Optional<Long> holder(PersonnelFile file, long post, long employee, LocalDate start)
            throws SQLException {
        return file.ids("""
                        select a.employee_id from assignment a where a.post_id = ? and a.kind in ('DEFINITIF', 'PJ', 'PLT')
                           and a.start_date <= ? and a.end_date >= ? and a.employee_id <> ?
                         order by field(a.kind, 'DEFINITIF', 'PJ', 'PLT'), a.held_since, a.id limit 1""", post, start, start, employee).stream().findFirst();
    }
}
