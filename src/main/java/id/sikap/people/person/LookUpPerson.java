package id.sikap.people.person;

import id.sikap.audit.AuditTrail;
import id.sikap.audit.Deed;
import id.sikap.people.Staff;
import id.sikap.people.authority.Act;
import id.sikap.people.authority.Authority;
import id.sikap.platform.CurrentUser;
import id.sikap.platform.Json;
import id.sikap.platform.NotFound;
import id.sikap.platform.Requires;
import id.sikap.platform.Role;
import id.sikap.platform.UseCase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;

/** Everyone looks at himself, and at whom the matrix lets him look. */
@UseCase
@Requires(Role.EMPLOYEE)
public class LookUpPerson {

    /** A person, and what of him is open to the asker, as the matrix names the parts. */
    public record Seen(PersonCard person, Set<String> parts) {}

    @Inject
    Staff staff;

    @Inject
    Authority authority;

    @Inject
    AuditTrail trail;

    @Inject
    CurrentUser user;

    @Inject
    Clock clock;

    /** That part of his page; without a number one's own. */
    public Seen of(String nip, String part) {
        String wanted = nip == null || nip.isBlank() ? user.getNip() : nip.strip();
        PersonCard person = staff.byNip(wanted).map(PersonCard::of).orElseThrow(NotFound::new);
        Set<String> parts = authority.states(Act.PERSON_READ, person.id(), LocalDate.now(clock));
        if (!parts.contains(part)) {
            throw new NotFound();
        }
        if (person.id() != user.id()) {
            trail.record(Deed.of("PERSON_VIEWED", "employee", person.id())
                    .with(Json.createObjectBuilder().add("part", part).build().toString()));
        }
        return new Seen(person, parts);
    }
}
