package id.sikap.people.person;

import id.sikap.audit.AuditTrail;
import id.sikap.audit.Deed;
import id.sikap.people.People;
import id.sikap.people.PeopleSearch;
import id.sikap.people.Staff;
import id.sikap.people.Units;
import id.sikap.people.WorkUnit;
import id.sikap.platform.CurrentUser;
import id.sikap.platform.NotFound;
import id.sikap.platform.Requires;
import id.sikap.platform.Role;
import id.sikap.platform.UseCase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** Everyone looks at himself, a superior at those under him and in the units he heads, who looks after everyone at all. */
@UseCase
@Requires(Role.EMPLOYEE)
public class LookUpPerson {

    @Inject
    Staff staff;

    @Inject
    People people;

    @Inject
    Units units;

    @Inject
    AuditTrail trail;

    @Inject
    CurrentUser user;

    @Inject
    Clock clock;

    /** Without a number: oneself. */
    public PersonCard of(String nip) {
        String wanted = nip == null || nip.isBlank() ? user.getNip() : nip.strip();
        PersonCard person = staff.byNip(wanted).map(PersonCard::of).orElseThrow(NotFound::new);
        if (person.id() != user.id() && !user.is(Role.ADMIN) && !user.is(Role.PPK) && !isInLine(wanted)) {
            throw new NotFound();
        }
        if (person.id() != user.id()) {
            trail.record(Deed.of("PERSON_VIEWED", "employee", person.id()).about(person.id()));
        }
        return person;
    }

    /** By the very condition that the list of people asks. */
    private boolean isInLine(String nip) {
        if (!user.is(Role.SUPERVISOR)) {
            return false;
        }
        List<String> headed = units.headedBy(user.id(), LocalDate.now(clock)).stream()
                .map(WorkUnit::getTreePath)
                .toList();
        return people.visibleTo(user.id(), headed, new PeopleSearch(nip, null), 0, 1)
                        .total()
                > 0;
    }
}
