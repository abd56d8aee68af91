package id.sikap.people.roster;

import id.sikap.audit.AuditTrail;
import id.sikap.audit.Deed;
import id.sikap.people.command.NewSuperiors;
import id.sikap.people.command.NewSuperiors.Cause;
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
    NewSuperiors newSuperiors;

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
        return run((connection, roster) -> roster.check(units, people));
    }

    public ImportResult take(byte[] units, byte[] people) throws SQLException {
        return run((connection, roster) -> {
            // Outside the demo an account waits to be activated.
            ImportResult result =
                    "none".equals(demo) ? roster.take(units, people, null) : roster.takeIntoDemo(units, people);
            if (!result.refused()) {
                record(result);
                newSuperiors.record(
                        connection, roster.moved(), new Cause("IMPORT", null, "roster", LocalDate.now(clock)));
            }
            return result;
        });
    }

    /**
     * One line of the import, one of every unit that is new or another, and one of everybody who came in or was changed: he
     * finds it among the traces of his data. That only his superior is another is told by a line of its own.
     */
    private void record(ImportResult result) {
        ImportResult.Tally tally = result.tally();
        trail.record(Deed.of("ROSTER_IMPORTED", "roster", LocalDate.now(clock))
                .with("{\"units\":%d,\"people\":%d,\"created\":%d,\"updated\":%d}"
                        .formatted(tally.units(), tally.people(), tally.created(), tally.updated())));
        for (Verdict verdict : result.verdicts()) {
            if (verdict.kind() == Verdict.Kind.NEW || verdict.saysAnother()) {
                trail.record(deed(verdict, result));
            }
        }
    }

    private static Deed deed(Verdict verdict, ImportResult result) {
        boolean fresh = verdict.kind() == Verdict.Kind.NEW;
        if (verdict.file() == RosterFile.UNITS) {
            return Deed.of(fresh ? "UNIT_ADDED" : "UNIT_IMPORTED", "work_unit", verdict.key())
                    .with(verdict.change());
        }
        long employee = result.ids().get(verdict.key());
        return fresh
                ? Deed.of("PERSON_ADDED", "employee", employee)
                : Deed.of("PERSON_IMPORTED", "employee", employee).with(verdict.change());
    }

    private ImportResult run(Work work) throws SQLException {
        progress.begin(user.id());
        try (Connection connection = database.getConnection()) {
            return work.on(connection, new RosterImport(connection, LocalDate.now(clock), progress::reach));
        } finally {
            progress.end();
        }
    }

    private interface Work {
        ImportResult on(Connection connection, RosterImport roster) throws SQLException;
    }
}
