package id.sikap.people.change;

import id.sikap.audit.AuditTrail;
import id.sikap.audit.Deed;
import id.sikap.people.command.Chart;
import id.sikap.people.command.NewSuperiors;
import id.sikap.people.command.NewSuperiors.Cause;
import id.sikap.people.command.Redraw;
import id.sikap.people.command.Redraw.Drawn;
import id.sikap.people.command.Redraw.Shift;
import id.sikap.platform.Conflict;
import id.sikap.platform.CurrentUser;
import id.sikap.platform.Refused;
import id.sikap.platform.Refused.Fault;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * How every deed goes: one at a time, written as facts, the line of command drawn anew, rings refused, the consequences told.
 * A preview does all that and leaves nothing behind, so what it says is what will happen.
 */
@ApplicationScoped
public class PersonnelOffice {

    /** A deed's number in the register, and what it brings about. */
    public record Outcome(long changeId, List<Consequence> consequences) {}

    private static final String OBJECT = "personnel_change";

    interface Work {
        void on(PersonnelFile file) throws SQLException;
    }

    @Resource(lookup = "java:app/jdbc/sikap")
    javax.sql.DataSource database;

    @Resource
    TransactionSynchronizationRegistry transaction;

    @Inject
    Consequences consequences;

    @Inject
    NewSuperiors newSuperiors;

    @Inject
    AuditTrail trail;

    @Inject
    CurrentUser user;

    @Inject
    Clock clock;

    /** Months that are over keep what they had; a letter of this month may still arrive. */
    LocalDate earliest() {
        return LocalDate.now(clock).withDayOfMonth(1);
    }

    /**
     * The line of command is drawn anew, rings are refused at that field, and the differences told. Without a field the deed
     * moves nobody: nothing is drawn, least of all days that are over.
     */
    Outcome carryOut(Change change, boolean preview, String ringField, Work work) {
        try (Connection connection = database.getConnection()) {
            Redraw.lock(connection);
            Long earlier = earlier(connection, change);
            if (earlier != null) {
                return new Outcome(earlier, List.of());
            }
            PersonnelFile file = PersonnelFile.open(connection, change, user.id(), clock.instant());
            work.on(file);
            Drawn drawn = ringField == null ? Drawn.NOTHING : Redraw.from(connection, change.effectiveOn());
            refuseRings(drawn, ringField);
            List<Consequence> told = new ArrayList<>(file.told());
            told.addAll(consequences.of(connection, drawn, change.effectiveOn()));
            if (preview) {
                transaction.setRollbackOnly();
            } else {
                Today.bringUp(connection, LocalDate.now(clock));
                record("PERSONNEL_CHANGED", change, file.changeId(), FactStory.of(connection, file.changeId()), false);
                newSuperiors.record(
                        connection,
                        drawn.shifts(),
                        new Cause(change.kind().name(), change.letter(), OBJECT, file.changeId()));
            }
            return new Outcome(file.changeId(), told);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * For the one in whose file it is entered and for everyone else it is about, such as a delegate: each finds it among his
     * traces, as far as it concerns him.
     */
    private void record(String action, Change change, long changeId, FactStory story, boolean undone) {
        Set<Long> people = new LinkedHashSet<>();
        people.add(change.employeeId());
        people.addAll(story.people());
        for (Long person : people) {
            FactStory.States states = story.statesFor(person);
            FactStory.States told = undone ? states.reversed() : states;
            trail.record(Deed.of(action, OBJECT, changeId)
                    .about(person)
                    .with(id.sikap.audit.Change.whole(told.before(), told.after())
                            .add("kind", change.kind().name())
                            .add("from", change.effectiveOn().toString())
                            .add("letter", change.letter())
                            .build()
                            .toString()));
        }
    }

    void undo(long changeId) {
        try (Connection connection = database.getConnection()) {
            Redraw.lock(connection);
            PersonnelFile file = PersonnelFile.of(connection, changeId);
            Change change = file.change();
            if (file.ids("select id from personnel_change where id = ? and undone_at is null for update", changeId)
                    .isEmpty()) {
                // Another press was faster; a second time, the days would be given back over what was entered since.
                return;
            }
            BuiltUpon.refuseLaterCuts(file);
            FactStory story = FactStory.of(connection, changeId);
            file.undo(user.id(), clock.instant());
            BuiltUpon.refuseCollisions(file, change.effectiveOn());
            // From the day before, so that what was cut in two for this change becomes one row again.
            Drawn drawn = Redraw.from(connection, change.effectiveOn().minusDays(1));
            Today.bringUp(connection, LocalDate.now(clock));
            record("PERSONNEL_CHANGE_UNDONE", change, changeId, story, true);
            newSuperiors.record(connection, drawn.shifts(), new Cause("UNDONE", change.letter(), OBJECT, changeId));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The same key brings back the same change; for another deed it is refused. */
    private Long earlier(Connection connection, Change change) throws SQLException {
        if (change.opKey() == null) {
            return null;
        }
        try (PreparedStatement select = connection.prepareStatement("""
                select id, kind, employee_id <=> ? and unit_id <=> ? and effective_on = ? and letter = ?
                  from personnel_change where made_by = ? and op_key = ?""")) {
            select.setObject(1, change.employeeId());
            select.setObject(2, change.unitId());
            select.setObject(3, change.effectiveOn());
            select.setString(4, change.letter());
            select.setLong(5, user.id());
            select.setString(6, change.opKey());
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    return null;
                }
                if (!row.getString(2).equals(change.kind().name()) || !row.getBoolean(3)) {
                    throw new Conflict("entry.key_reused");
                }
                return row.getLong(1);
            }
        }
    }

    private static void refuseRings(Drawn drawn, String field) {
        if (drawn.shifts().isEmpty()) {
            return;
        }
        for (LocalDate day : drawn.facts().turningPoints(Succession.firstDay(drawn.shifts()))) {
            Chart chart = Chart.on(day, drawn.facts());
            for (Shift shift : drawn.shifts()) {
                if (chart.above(shift.employeeId()).contains(shift.employeeId())) {
                    throw new Refused(List.of(new Fault(field, "change.ring")));
                }
            }
        }
    }
}
