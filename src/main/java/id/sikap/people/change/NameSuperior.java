package id.sikap.people.change;

import id.sikap.people.Employee;
import id.sikap.people.Staff;
import id.sikap.people.change.PersonnelFile.Row;
import id.sikap.people.change.PersonnelOffice.Outcome;
import id.sikap.platform.Refused;
import id.sikap.platform.Refused.Fault;
import id.sikap.platform.Requires;
import id.sikap.platform.Role;
import id.sikap.platform.UseCase;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The tree is wrong for somebody: another is named his superior, with a reason, for a time or until further notice. */
@UseCase
@Requires(Role.ADMIN)
public class NameSuperior {

    @Inject
    PersonnelOffice office;

    @Inject
    Staff staff;

    public Outcome name(SuperiorDraft draft, boolean preview, String opKey) {
        List<Fault> faults = draft.faults(office.earliest());
        Optional<Employee> person = draft.nip() == null ? Optional.empty() : staff.byNip(draft.nip());
        if (draft.nip() != null && person.isEmpty()) {
            faults.add(new Fault("nip", "people.unknown"));
        }
        LocalDate on = draft.start();
        Optional<Employee> superior = draft.superior() == null ? Optional.empty() : staff.byNip(draft.superior());
        boolean present = on != null
                && superior.flatMap(one -> staff.placementOn(one.getId(), on)).isPresent();
        if (draft.superior() != null && on != null && !present) {
            faults.add(new Fault("superior", "superior.not_there"));
        }
        if (!faults.isEmpty()) {
            throw new Refused(faults);
        }
        long employee = person.orElseThrow().getId();
        Change change =
                new Change(ChangeKind.SUPERIOR, employee, null, draft.start(), draft.letter(), draft.reason(), opKey);
        return office.carryOut(
                change,
                preview,
                "superior",
                file -> write(file, draft, employee, superior.orElseThrow().getId()));
    }

    static void write(PersonnelFile file, SuperiorDraft draft, long employee, long superior) throws SQLException {
        for (Row named : file.rows("named_superior", "f.employee_id = ?", draft.start(), draft.end(), employee)) {
            if (!named.start().isBefore(draft.start())) {
                throw new Refused(List.of(new Fault("start", "superior.planned_later", Entries.day(named.start()))));
            }
            file.cut("named_superior", named, draft.start());
        }
        file.name(employee, superior, draft.start(), draft.end(), draft.reason());
    }
}
