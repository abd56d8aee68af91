package id.sikap.access.activation;

import id.sikap.access.Accounts;
import id.sikap.audit.AuditTrail;
import id.sikap.audit.Deed;
import id.sikap.people.Employee;
import id.sikap.people.Staff;
import id.sikap.platform.Anyone;
import id.sikap.platform.UseCase;
import jakarta.inject.Inject;
import java.util.Optional;

/** A code for whoever has that number, an open account and an e-mail address on file; nothing for anybody else. */
@UseCase
@Anyone
public class WriteCode {

    record Letter(String email, String name, String code) {}

    @Inject
    Staff staff;

    @Inject
    Accounts accounts;

    @Inject
    CodeLife life;

    @Inject
    AuditTrail trail;

    Optional<Letter> write(String nip) {
        return staff.byNip(nip)
                .filter(person -> person.isActive() && person.getEmail() != null)
                .flatMap(this::write);
    }

    private Optional<Letter> write(Employee person) {
        return accounts.find(person.getId())
                .filter(account -> account.isEnabled())
                .map(account -> {
                    OneTimeCode code = OneTimeCode.make();
                    account.giveCode(code.hash(), life.end());
                    trail.record(null, Deed.of("CODE_SENT", "account", person.getId()));
                    return new Letter(person.getEmail(), person.titledName(), code.code());
                });
    }
}
