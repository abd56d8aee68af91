package id.sikap.people.roster;

import id.sikap.audit.AuditTrail;
import id.sikap.audit.Deed;
import id.sikap.people.roster.sheet.RosterFile;
import id.sikap.platform.CurrentUser;
import id.sikap.platform.Requires;
import id.sikap.platform.Role;
import id.sikap.platform.UseCase;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The personnel agency takes a new export in, or only asks what is wrong with it and what it would change. */
@UseCase
@Requires(Role.ADMIN)
public class ImportPeople {

    @Resource(lookup = "java:app/jdbc/sikap")
    DataSource database;

    @Inject
    ImportProgress progress;

    @Inject
    AuditTrail trail;

    @Inject
    CurrentUser user;

    @Inject
    Clock clock;

    @Inject
    @ConfigProperty(name = "sikap.demo", defaultValue = "none")
    String demo;

    public ImportResult check(byte[] units, byte[] people) throws SQLException {
        return run(roster -> roster.check(units, people));
    }

    public ImportResult take(byte[] units, byte[] people) throws SQLException {
        // Outside the demo an account waits to be activated.
        ImportResult result = run(
                roster -> "none".equals(demo) ? roster.take(units, people, null) : roster.takeIntoDemo(units, people));
        if (!result.refused()) {
            record(result);
        }
        return result;
    }

    /** One line of the import, and one of everybody who came in or was changed: he finds it among the traces of his data. */
    private void record(ImportResult result) {
        ImportResult.Tally tally = result.tally();
        trail.record(Deed.of("ROSTER_IMPORTED", "roster", LocalDate.now(clock))
                .with("{\"units\":%d,\"people\":%d,\"created\":%d,\"updated\":%d}"
                        .formatted(tally.units(), tally.people(), tally.created(), tally.updated())));
        for (Verdict verdict : result.verdicts()) {
            if (verdict.file() == RosterFile.PEOPLE && verdict.kind() == Verdict.Kind.NEW) {
                trail.record(Deed.of("PERSON_ADDED", "employee", result.ids().get(verdict.key())));
            } else if (verdict.file() == RosterFile.PEOPLE && verdict.kind() == Verdict.Kind.CHANGED) {
                trail.record(Deed.of("PERSON_IMPORTED", "employee", result.ids().get(verdict.key()))
                        .with(verdict.change()));
            }
        }
    }

    private ImportResult run(Work work) throws SQLException {
        progress.begin(user.id());
        try (Connection connection = database.getConnection()) {
            return work.on(new RosterImport(connection, LocalDate.now(clock), progress::reach));
        } finally {
            progress.end();
        }
    }

    private interface Work {
        ImportResult on(RosterImport roster) throws SQLException;
    }
}
