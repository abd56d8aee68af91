package id.sikap.people.change;

import id.sikap.people.authority.Act;
import id.sikap.people.authority.Authority;
import id.sikap.people.change.PersonnelFile.Row;
import id.sikap.people.change.PersonnelOffice.Outcome;
import id.sikap.platform.CurrentUser;
import id.sikap.platform.NotFound;
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

/**
 * Somebody is back before the last day of his absence, or an official takes up his authority again before the letter's: the
 * administrator enters it for anybody, an official ends what he lent. A post held beside the own one (Plt., Pj., a team) may
 * have no last day at all; the administrator ends it by letter.
 */
@UseCase
@Requires({Role.SUPERVISOR, Role.UNIT_ADMIN, Role.ADMIN})
public class ReturnEarly {

    @Inject
    PersonnelOffice office;

    @Inject
    Consequences consequences;

    @Inject
    Temporaries temporaries;

    @Inject
    Authority authority;

    @Inject
    CurrentUser user;

    @Inject
    Clock clock;

    /** For who may end it; what has ended or never ends is not there to be ended. */
    public Temporary find(long factId) {
        Temporary found = his(factId);
        if (!Temporary.canEnd(found.start(), found.end(), LocalDate.now(clock))) {
            throw new NotFound();
        }
        return found;
    }

    private Temporary his(long factId) {
        return temporaries
                .byId(factId)
                .filter(this::mayEnd)
                .filter(one -> one.kind() == null || !one.kind().isForGood())
                .orElseThrow(NotFound::new);
    }

    /** Posts are given and ended by the administrator only. */
    private boolean mayEnd(Temporary one) {
        return one.isAppointment()
                ? user.is(Role.ADMIN)
                : authority.may(
                        one.isDelegation() ? Act.DELEGATION_ENTER : Act.ABSENCE_RECORD,
                        one.employeeId(),
                        LocalDate.now(clock));
    }

    public Outcome from(ReturnDraft draft, boolean preview, String opKey) {
        Temporary temporary = his(draft.factId());
        List<Fault> faults = draft.faults();
        if (!faults.isEmpty()) {
            throw new Refused(faults);
        }
        Change change = new Change(
                ChangeKind.RETURN,
                temporary.employeeId(),
                null,
                draft.start(),
                draft.letter(),
                temporary.letter(),
                opKey);
        return office.carryOut(change, preview, "start", file -> {
            draft.refuseOtherDays(temporary, LocalDate.now(clock));
            write(file, temporary, draft.start());
            if (temporary.isDelegation()) {
                file.tell(consequences.returned(temporary, draft.start()));
            }
        });
    }

    /** Asked under the register's lock, where a second press has found what the first one did. */
    static void write(PersonnelFile file, Temporary temporary, LocalDate start) throws SQLException {
        if (temporary.isDelegation()) {
            cut(file, "delegation", temporary, start);
        } else if (temporary.isAppointment()) {
            cut(file, "assignment", temporary, start);
            file.tellEnd(temporary.id(), start);
            Decrees.endOfActing(file, temporary.employeeId(), start);
        } else {
            cut(file, "absence", temporary, start);
            Decrees.endWith(file, temporary, start);
        }
    }

    private static void cut(PersonnelFile file, String fact, Temporary temporary, LocalDate start) throws SQLException {
        Row row = file.rows(fact, "f.id = ?", start, start, temporary.id()).stream()
                .findFirst()
                .orElseThrow(NotFound::new);
        file.cut(fact, row, start);
    }
}
