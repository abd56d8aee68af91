package id.sikap.people.change;

import id.sikap.people.Employee;
import id.sikap.people.Staff;
import id.sikap.people.authority.Act;
import id.sikap.people.authority.Authority;
import id.sikap.people.change.PersonnelFile.Row;
import id.sikap.people.change.PersonnelOffice.Outcome;
import id.sikap.platform.Refused;
import id.sikap.platform.Refused.Fault;
import id.sikap.platform.Requires;
import id.sikap.platform.Role;
import id.sikap.platform.UseCase;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Somebody retires, leaves or is away for a time: his posts stand empty from that day, and the line climbs over them. */
@UseCase
@Requires({Role.ADMIN, Role.UNIT_ADMIN})
public class RecordAbsence {

    @Inject
    PersonnelOffice office;

    @Inject
    Staff staff;

    @Inject
    Authority authority;

    @Inject
    Clock clock;

    public Outcome record(AbsenceDraft draft, boolean preview, String opKey) {
        List<Fault> faults = draft.faults(office.earliest());
        Optional<Employee> person = draft.nip() == null
                ? Optional.empty()
                : staff.byNip(draft.nip())
                        .filter(one -> authority.may(Act.ABSENCE_RECORD, one.getId(), LocalDate.now(clock)));
        if (draft.nip() != null && person.isEmpty()) {
            faults.add(new Fault("nip", "people.unknown"));
        }
        if (!faults.isEmpty()) {
            throw new Refused(faults);
        }
        long employee = person.orElseThrow().getId();
        Change change = new Change(
                ChangeKind.ABSENCE,
                employee,
                null,
                draft.start(),
                draft.letter(),
                draft.kind().name(),
                opKey);
        return office.carryOut(change, preview, "start", file -> write(file, draft, employee));
    }

    static void write(PersonnelFile file, AbsenceDraft draft, long employee) throws SQLException {
        if (!file.rows("absence", "f.employee_id = ?", draft.start(), draft.end(), employee)
                .isEmpty()) {
            throw new Refused(List.of(new Fault("start", "absence.overlaps")));
        }
        if (draft.kind().isForGood()) {
            for (Row held : file.rows("assignment", "f.employee_id = ?", draft.start(), null, employee)) {
                if (!held.start().isBefore(draft.start())) {
                    throw new Refused(
                            List.of(new Fault("start", "assignment.planned_later", Entries.day(held.start()))));
                }
                file.cut("assignment", held, draft.start());
            }
            Decrees.endOf(file, employee, draft.start());
        } else {
            Decrees.endTo(file, employee, draft.start(), draft.end());
            Decrees.tellLent(file, employee, draft.start(), draft.end());
        }
        file.away(employee, draft.kind().name(), draft.start(), draft.end(), draft.letter());
    }
}
