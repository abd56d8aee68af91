package id.sikap.people.change;

import id.sikap.people.Units;
import id.sikap.people.WorkUnit;
import id.sikap.people.change.PersonnelFile.Row;
import id.sikap.people.change.PersonnelOffice.Outcome;
import id.sikap.platform.NotFound;
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

/** A unit moves under another, gets another name or another head post, or a head who holds no number. */
@UseCase
@Requires(Role.ADMIN)
public class ReshapeUnit {

    @Inject
    PersonnelOffice office;

    @Inject
    Units units;

    public Outcome reshape(UnitDraft draft, boolean preview, String opKey) {
        WorkUnit unit = units.byId(draft.unitId()).orElseThrow(NotFound::new);
        List<Fault> faults = draft.faults(office.earliest());
        Optional<WorkUnit> parent = draft.parentId() == null
                ? Optional.empty()
                : units.byId(draft.parentId()).filter(WorkUnit::isActive);
        if (draft.parentId() != null && parent.isEmpty()) {
            faults.add(new Fault("parentId", "unit.unknown"));
        }
        if (draft.parentId() == null && unit.getParentId() != null) {
            faults.add(new Fault("parentId", "field.required"));
        }
        if (!faults.isEmpty()) {
            throw new Refused(faults);
        }
        Change change = new Change(ChangeKind.UNIT, null, draft.unitId(), draft.start(), draft.letter(), null, opKey);
        return office.carryOut(change, preview, "parentId", file -> write(file, draft));
    }

    static void write(PersonnelFile file, UnitDraft draft) throws SQLException {
        LocalDate end = null;
        for (Row span : file.rows("unit_span", "f.unit_id = ?", draft.start(), null, draft.unitId())) {
            if (!span.start().isBefore(draft.start())) {
                throw new Refused(List.of(new Fault("start", "unit.planned_later", Entries.day(span.start()))));
            }
            end = span.end();
            file.cut("unit_span", span, draft.start());
        }
        refuseRing(file, draft);
        file.stand(draft.unitId(), draft, end);
    }

    /** Nothing may come to stand under itself, on that day or by what is planned for later. */
    private static void refuseRing(PersonnelFile file, UnitDraft draft) throws SQLException {
        Long above = draft.parentId();
        for (int i = 0; above != null && i < 64; i++) {
            if (above == draft.unitId()) {
                throw new Refused(List.of(new Fault("parentId", "unit.under_itself")));
            }
            List<Long> next = file.ids("""
                    select parent_id from unit_span where unit_id = ? and parent_id is not null and end_date >= ?
                     order by parent_id = ? desc, start_date limit 1""", above, draft.start(), draft.unitId());
            above = next.isEmpty() ? null : next.get(0);
        }
    }
}
