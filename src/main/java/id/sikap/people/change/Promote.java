package id.sikap.people.change;

import id.sikap.people.Employee;
import id.sikap.people.EmploymentType;
import id.sikap.people.Placement;
import id.sikap.people.Rank;
import id.sikap.people.Staff;
import id.sikap.people.change.Consequence.Kind;
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

/** A PNS rises in pangkat and golongan. It moves nobody, and letters arrive months after the day from which they hold. */
@UseCase
@Requires(Role.ADMIN)
public class Promote {

    private static final int YEARS_BACK = 1;

    @Inject
    PersonnelOffice office;

    @Inject
    Staff staff;

    @Inject
    Clock clock;

    public Outcome promote(PromotionDraft draft, boolean preview, String opKey) {
        LocalDate today = LocalDate.now(clock);
        List<Fault> faults = draft.faults(today.minusYears(YEARS_BACK));
        Optional<Employee> person = draft.nip() == null ? Optional.empty() : staff.byNip(draft.nip());
        if (draft.nip() != null && person.isEmpty()) {
            faults.add(new Fault("nip", "people.unknown"));
        }
        if (person.filter(one -> one.getEmploymentType() == EmploymentType.PPPK).isPresent()) {
            faults.add(new Fault("nip", "promotion.pppk"));
        }
        if (!faults.isEmpty()) {
            throw new Refused(faults);
        }
        Employee promoted = person.orElseThrow();
        Change change =
                new Change(ChangeKind.PROMOTION, promoted.getId(), null, draft.start(), draft.letter(), null, opKey);
        Consequence told = new Consequence(
                Kind.RANK,
                draft.start(),
                promoted.getNip(),
                promoted.titledName(),
                promoted.rankAndGrade(),
                draft.rank().label(),
                1,
                null);
        return office.carryOut(change, preview, null, file -> {
            write(file, draft, promoted);
            file.tell(List.of(told));
        });
    }

    /** What the export says for a later TMT than the last letter has taken its place. */
    private static void write(PersonnelFile file, PromotionDraft draft, Employee person) throws SQLException {
        LocalDate since = person.getGradeSince();
        if (since != null && !draft.start().isAfter(since)) {
            throw new Refused(List.of(new Fault("start", "promotion.before_current", Entries.day(since))));
        }
        Rank before = Rank.ofCode(person.getGradeCode()).orElse(null);
        boolean known = before == null;
        for (Row row : file.rows("grade_span", "f.employee_id = ?", draft.start(), null, person.getId())) {
            if (!row.start().isBefore(draft.start())) {
                throw new Refused(List.of(new Fault("start", "promotion.planned_later", Entries.day(row.start()))));
            }
            boolean stale = since != null && row.start().isBefore(since);
            if (!stale) {
                known = true;
                before = Rank.ofCode(file.text("select grade_code from grade_span where id = ?", row.id()))
                        .orElse(before);
            }
            file.cut("grade_span", row, stale ? since : draft.start());
        }
        if (before != null && draft.rank().compareTo(before) <= 0) {
            throw new Refused(List.of(new Fault("rank", "promotion.not_higher", before.label())));
        }
        if (!known) {
            Row soFar = file.gradeSoFar(person.getId(), before, since == null ? Placement.BEFORE_THE_PORTAL : since);
            file.cut("grade_span", soFar, draft.start());
        }
        file.grade(person.getId(), draft.rank(), draft.start(), draft.letter());
    }
}
