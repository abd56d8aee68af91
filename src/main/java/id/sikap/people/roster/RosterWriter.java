package id.sikap.people.roster;

import static java.sql.Types.BIGINT;

import id.sikap.people.Capacity;
import id.sikap.people.roster.PersonRow.Person;
import id.sikap.people.roster.RosterPlan.AssignmentWrite;
import id.sikap.people.roster.RosterPlan.PersonWrite;
import id.sikap.people.roster.RosterPlan.Span;
import id.sikap.people.roster.RosterPlan.UnitWrite;
import id.sikap.platform.Ids;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntConsumer;

/**
 * Writes a plan into the tables, by plain JDBC in batches: ten thousand people take seconds, where entities would be
 * flushed one by one. The caller owns the connection and its transaction, so that the demo loader may use it outside the
 * server.
 */
final class RosterWriter {

    private static final int BATCH = 500;

    private static final String UNIT_COLUMNS =
            "parent_id, agency_id, name, head_title, echelon_code, staff_group, tree_path, active, code, id";

    private static final String PERSON_COLUMNS =
            "name, front_title, back_title, employment_type, grade_code, rank_name, pppk_grade, grade_since,"
                    + " position_kind, position_title, echelon_code, position_level, position_class, position_since,"
                    + " staff_group, active, email, phone, contract_start, contract_end, nip, id";

    /** The letter of what the personnel export says. */
    private static final String SOURCE = "Ekspor kepegawaian";

    private final Connection connection;

    RosterWriter(Connection connection) {
        this.connection = connection;
    }

    /**
     * Writes the plan. New people get an account; without a password hash it waits to be activated. Progress counts the
     * plan's steps.
     */
    void write(RosterPlan plan, LocalDate today, String passwordHash, IntConsumer progress) throws SQLException {
        Batches batches = new Batches(progress);
        writeUnits(plan.units(), today.minusDays(1), batches);
        writePeople(plan.people(), batches);
        writeAccounts(plan.people(), passwordHash);
        writePosts(plan, batches);
        writeFacts(plan, today.minusDays(1), batches);
    }

    private void writeUnits(List<UnitWrite> units, LocalDate yesterday, Batches batches) throws SQLException {
        Binding<UnitWrite> binding = (row, unit) -> {
            row.setObject(1, unit.parentId(), BIGINT);
            row.setLong(2, unit.agencyId());
            row.setString(3, unit.unit().name());
            row.setString(4, unit.unit().headTitle());
            row.setString(5, unit.unit().echelonCode());
            row.setString(6, unit.unit().group().name());
            row.setString(7, unit.treePath());
            row.setBoolean(8, unit.unit().active());
            row.setString(9, unit.unit().code());
            row.setLong(10, unit.id());
        };
        batches.run(
                insert("work_unit", UNIT_COLUMNS),
                units.stream().filter(UnitWrite::fresh).toList(),
                binding);
        batches.run(
                update("work_unit", UNIT_COLUMNS),
                units.stream().filter(unit -> !unit.fresh()).toList(),
                binding);
        facts(
                "unit_span",
                "unit_id, parent_id, name, head_title, official_name",
                units.stream().filter(unit -> unit.span() != null).toList(),
                UnitWrite::span,
                yesterday,
                batches,
                (row, unit) -> {
                    row.setLong(1, unit.id());
                    row.setObject(2, unit.parentId(), BIGINT);
                    row.setString(3, unit.unit().name());
                    row.setString(4, unit.unit().headTitle());
                    row.setString(5, unit.unit().official());
                });
    }

    private void writePeople(List<PersonWrite> people, Batches batches) throws SQLException {
        batches.run(
                insert("employee", PERSON_COLUMNS),
                people.stream().filter(PersonWrite::fresh).toList(),
                RosterWriter::bind);
        batches.run(
                update("employee", PERSON_COLUMNS),
                people.stream().filter(person -> !person.fresh()).toList(),
                RosterWriter::bind);
    }

    private static void bind(PreparedStatement row, PersonWrite write) throws SQLException {
        Person person = write.person();
        row.setString(1, person.name());
        row.setString(2, person.frontTitle());
        row.setString(3, person.backTitle());
        row.setString(4, person.type().name());
        row.setString(5, person.gradeCode());
        row.setString(6, person.rankName());
        row.setString(7, person.pppkGrade());
        row.setObject(8, person.gradeSince());
        row.setString(9, person.positionKind());
        row.setString(10, person.positionTitle());
        row.setString(11, person.echelonCode());
        row.setString(12, person.positionLevel());
        row.setObject(13, person.positionClass());
        row.setObject(14, person.positionSince());
        row.setString(15, person.group().name());
        row.setBoolean(16, person.active());
        row.setString(17, person.email());
        row.setString(18, person.phone());
        row.setObject(19, person.contract().start());
        row.setObject(20, person.contract().end());
        row.setString(21, person.nip());
        row.setLong(22, write.id());
    }

    private void writeAccounts(List<PersonWrite> people, String passwordHash) throws SQLException {
        new Batches(steps -> {})
                .run("""
                        insert into account (employee_id, password_hash, enabled, version)
                        values (?, ?, true, 0)""", people.stream().filter(PersonWrite::fresh).toList(), (row, person) -> {
                    row.setLong(1, person.id());
                    row.setString(2, passwordHash);
                });
    }

    private void writePosts(RosterPlan plan, Batches batches) throws SQLException {
        batches.run("""
                insert into post (id, unit_id, title, position_kind, echelon_code, position_level, position_class)
                values (?, ?, ?, ?, ?, ?, ?)""", plan.posts(), (row, post) -> {
            row.setLong(1, post.id());
            row.setLong(2, post.unitId());
            row.setString(3, post.holder().positionTitle());
            row.setString(4, post.holder().positionKind());
            row.setString(5, post.holder().echelonCode());
            row.setString(6, post.holder().positionLevel());
            row.setObject(7, post.holder().positionClass());
        });
    }

    private void writeFacts(RosterPlan plan, LocalDate yesterday, Batches batches) throws SQLException {
        facts(
                "assignment",
                "employee_id, post_id, kind, held_since, letter",
                plan.assignments(),
                AssignmentWrite::span,
                yesterday,
                batches,
                (row, move) -> {
                    row.setLong(1, move.employeeId());
                    row.setLong(2, move.postId());
                    row.setString(3, Capacity.DEFINITIF.name());
                    row.setObject(4, move.heldSince());
                    row.setString(5, SOURCE);
                });
        facts(
                "named_superior",
                "employee_id, superior_id, reason",
                plan.namings(),
                naming -> naming.superiorId() == null ? ended(naming.span()) : naming.span(),
                yesterday,
                batches,
                (row, naming) -> {
                    row.setLong(1, naming.employeeId());
                    row.setLong(2, naming.superiorId());
                    row.setString(3, SOURCE);
                });
        facts(
                "absence",
                "employee_id, kind, letter",
                plan.absences(),
                absence -> absence.away() ? absence.span() : ended(absence.span()),
                yesterday,
                batches,
                (row, absence) -> {
                    row.setLong(1, absence.employeeId());
                    row.setString(2, "NONAKTIF");
                    row.setString(3, SOURCE);
                });
    }

    /** A span that only ends the one it replaces. */
    private static Span ended(Span span) {
        return new Span(span.replaced(), null, null);
    }

    /**
     * A past day keeps its row: the one that holds ends yesterday, unless it began today and no past day knows it. A span
     * without a start begins nothing anew.
     */
    private <T> void facts(
            String table,
            String columns,
            List<T> writes,
            Function<T, Span> spanOf,
            LocalDate yesterday,
            Batches batches,
            Binding<T> binding)
            throws SQLException {
        Batches silent = new Batches(steps -> {});
        List<Span> replaced = writes.stream()
                .map(spanOf)
                .filter(span -> span.replaced() != null)
                .toList();
        silent.run(
                "delete from " + table + " where id = ?",
                replaced.stream()
                        .filter(span -> span.replaced().start().isAfter(yesterday))
                        .toList(),
                (row, span) -> row.setLong(1, span.replaced().id()));
        silent.run(
                "update " + table + " set end_date = ? where id = ?",
                replaced.stream()
                        .filter(span -> !span.replaced().start().isAfter(yesterday))
                        .toList(),
                (row, span) -> {
                    row.setObject(1, yesterday);
                    row.setLong(2, span.replaced().id());
                });
        int count = columns.split(",").length;
        batches.run(
                "insert into " + table + " (" + columns + ", start_date, end_date, id) values ("
                        + "?, ".repeat(count + 2) + "?)",
                writes.stream()
                        .filter(write -> spanOf.apply(write).start() != null)
                        .toList(),
                (row, write) -> {
                    binding.bind(row, write);
                    row.setObject(count + 1, spanOf.apply(write).start());
                    row.setObject(count + 2, spanOf.apply(write).end());
                    row.setLong(count + 3, Ids.next());
                });
    }

    private static String insert(String table, String columns) {
        return "insert into " + table + " (" + columns + ", version) values (" + columns.replaceAll("[a-z_]+", "?")
                + ", 0)";
    }

    /** The columns in the order of the insert, so that one binding serves both: the id, last there, finds the row here. */
    private static String update(String table, String columns) {
        String changed = columns.substring(0, columns.lastIndexOf(", id"));
        return "update " + table + " set " + changed.replace(",", " = ?,") + " = ?, version = version + 1 where id = ?";
    }

    private interface Binding<T> {
        void bind(PreparedStatement row, T value) throws SQLException;
    }

    /** Sends rows in batches and tells how many have gone. */
    private final class Batches {
        private final IntConsumer progress;
        private int done;

        Batches(IntConsumer progress) {
            this.progress = progress;
        }

        <T> void run(String sql, List<T> rows, Binding<T> binding) throws SQLException {
            if (rows.isEmpty()) {
                return;
            }
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                for (int i = 0; i < rows.size(); i++) {
                    binding.bind(statement, rows.get(i));
                    statement.addBatch();
                    if ((i + 1) % BATCH == 0 || i + 1 == rows.size()) {
                        statement.executeBatch();
                        progress.accept(done + i + 1);
                    }
                }
            }
            done += rows.size();
        }
    }
}
