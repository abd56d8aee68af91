package id.sikap.people.change;

import id.sikap.people.Capacity;
import id.sikap.people.FullName;
import id.sikap.people.Placement;
import id.sikap.people.Rank;
import id.sikap.people.command.Chart;
import id.sikap.people.command.Facts;
import id.sikap.people.command.FactsReader;
import id.sikap.people.post.PostProfile;
import id.sikap.platform.Ids;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** The register of deeds and their facts, within one transaction; what a deed adds or cuts carries its number. */
final class PersonnelFile {

    /** A fact of a person as it stands: its row, its unit or other subject, its days. */
    record Row(long id, LocalDate start, LocalDate end) {}

    private final Connection connection;
    private final long changeId;
    private final List<Consequence> told = new ArrayList<>();

    private PersonnelFile(Connection connection, long changeId) {
        this.connection = connection;
        this.changeId = changeId;
    }

    static PersonnelFile open(Connection connection, Change change, long madeBy, Instant now) throws SQLException {
        PersonnelFile file = new PersonnelFile(connection, Ids.next());
        file.run(
                """
                insert into personnel_change (id, kind, employee_id, unit_id, effective_on, letter, reason, op_key, made_by,
                    made_at, version) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)""",
                file.changeId,
                change.kind().name(),
                change.employeeId(),
                change.unitId(),
                change.effectiveOn(),
                change.letter(),
                change.reason(),
                change.opKey(),
                madeBy,
                LocalDateTime.ofInstant(now, ZoneOffset.UTC));
        return file;
    }

    static PersonnelFile of(Connection connection, long changeId) {
        return new PersonnelFile(connection, changeId);
    }

    /** As it was entered. */
    Change change() throws SQLException {
        try (PreparedStatement select = bind(
                        "select kind, employee_id, unit_id, effective_on, letter, reason from personnel_change where id = ?",
                        changeId);
                ResultSet row = select.executeQuery()) {
            row.next();
            return new Change(
                    ChangeKind.valueOf(row.getString(1)),
                    row.getObject(2, Long.class),
                    row.getObject(3, Long.class),
                    row.getObject(4, LocalDate.class),
                    row.getString(5),
                    row.getString(6),
                    null);
        }
    }

    /** What the register alone does not show in the line of command. */
    void tell(List<Consequence> consequences) {
        told.addAll(consequences);
    }

    /** Of a post held beside the own one: that the line of command may not show it at all is no reason not to say so. */
    void tellEnd(long assignmentId, LocalDate from) throws SQLException {
        try (PreparedStatement select = bind("""
                        select e.nip, e.front_title, e.name, e.back_title, a.kind, p.title, u.name
                          from assignment a join employee e on e.id = a.employee_id
                          join post p on p.id = a.post_id join work_unit u on u.id = p.unit_id where a.id = ?""", assignmentId);
                ResultSet row = select.executeQuery()) {
            row.next();
            String post = Capacity.valueOf(row.getString(5)).before(row.getString(6));
            told.add(new Consequence(
                    Consequence.Kind.POST_ENDS,
                    from,
                    row.getString(1),
                    FullName.of(row.getString(2), row.getString(3), row.getString(4)),
                    post + ", " + row.getString(7),
                    null,
                    1,
                    null));
        }
    }

    /** Of a decree: that it holds from that day until its last, or no longer. */
    void tellDecree(Consequence.Kind kind, Row decree, LocalDate from) throws SQLException {
        try (PreparedStatement select = bind("""
                        select f.nip, f.front_title, f.name, f.back_title, t.front_title, t.name, t.back_title
                          from delegation d join employee f on f.id = d.from_id join employee t on t.id = d.to_id
                         where d.id = ?""", decree.id());
                ResultSet row = select.executeQuery()) {
            row.next();
            String official = FullName.of(row.getString(2), row.getString(3), row.getString(4));
            String delegate = FullName.of(row.getString(5), row.getString(6), row.getString(7));
            told.add(
                    kind == Consequence.Kind.LENT
                            ? new Consequence(
                                    kind,
                                    from,
                                    row.getString(1),
                                    official,
                                    official,
                                    delegate,
                                    1,
                                    decree.end().plusDays(1))
                            : new Consequence(kind, from, row.getString(1), official, delegate, official, 1, null));
        }
    }

    List<Consequence> told() {
        return told;
    }

    long changeId() {
        return changeId;
    }

    long assign(long employeeId, long postId, String kind, LocalDate start, LocalDate end, String letter)
            throws SQLException {
        long id = Ids.next();
        run("""
                insert into assignment (id, employee_id, post_id, kind, start_date, end_date, held_since, letter, change_id)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""", id, employeeId, postId, kind, start, open(end), start, letter, changeId);
        return id;
    }

    void away(long employeeId, String kind, LocalDate start, LocalDate end, String letter) throws SQLException {
        run("""
                insert into absence (id, employee_id, kind, start_date, end_date, letter, change_id)
                values (?, ?, ?, ?, ?, ?, ?)""", Ids.next(), employeeId, kind, start, open(end), letter, changeId);
    }

    void name(long employeeId, long superiorId, LocalDate start, LocalDate end, String reason) throws SQLException {
        run("""
                insert into named_superior (id, employee_id, superior_id, start_date, end_date, reason, change_id)
                values (?, ?, ?, ?, ?, ?, ?)""", Ids.next(), employeeId, superiorId, start, open(end), reason, changeId);
    }

    void stand(long unitId, UnitDraft draft, LocalDate end) throws SQLException {
        run(
                """
                insert into unit_span (id, unit_id, parent_id, name, head_title, official_name, start_date, end_date, change_id)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                Ids.next(),
                unitId,
                draft.parentId(),
                draft.name(),
                draft.headTitle(),
                draft.official(),
                draft.start(),
                end,
                changeId);
    }

    long delegate(long fromId, long toId, DelegationDraft draft) throws SQLException {
        long id = Ids.next();
        run(
                """
                insert into delegation (id, from_id, to_id, letter, start_date, end_date, validates, orders, grades, signs,
                    signs_as, change_id) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                id,
                fromId,
                toId,
                draft.letter(),
                draft.start(),
                draft.end(),
                draft.scope().contains(Scope.VALIDATE),
                draft.scope().contains(Scope.ORDER),
                draft.scope().contains(Scope.GRADE),
                draft.scope().contains(Scope.SIGN),
                draft.signsAs().name(),
                changeId);
        return id;
    }

    void grade(long employeeId, Rank rank, LocalDate start, String letter) throws SQLException {
        run("""
                insert into grade_span (id, employee_id, grade_code, start_date, end_date, letter, change_id)
                values (?, ?, ?, ?, ?, ?, ?)""", Ids.next(), employeeId, rank.code(), start, open(null), letter, changeId);
    }

    /** As the export says, and until now it was enough that the export said so: no deed of its own. */
    Row gradeSoFar(long employeeId, Rank rank, LocalDate start) throws SQLException {
        Row row = new Row(Ids.next(), start, open(null));
        run("""
                insert into grade_span (id, employee_id, grade_code, start_date, end_date, letter)
                values (?, ?, ?, ?, ?, 'Ekspor kepegawaian')""", row.id(), employeeId, rank.code(), row.start(), row.end());
        return row;
    }

    /** Ends the fact the day before; undoing the change gives it its days back. */
    void cut(String fact, Row row, LocalDate newStart) throws SQLException {
        run(
                "insert into change_cut (change_id, fact, fact_id, end_before) values (?, ?, ?, ?)",
                changeId,
                fact,
                row.id(),
                row.end());
        run("update " + fact + " set end_date = ? where id = ?", newStart.minusDays(1), row.id());
    }

    /** Takes back what the change added, and gives back what it cut. */
    void undo(long undoneBy, Instant now) throws SQLException {
        for (String fact :
                List.of("assignment", "absence", "named_superior", "unit_span", "delegation", "grade_span")) {
            run("delete from " + fact + " where change_id = ?", changeId);
        }
        try (PreparedStatement select =
                        bind("select fact, fact_id, end_before from change_cut where change_id = ?", changeId);
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                run(
                        "update " + row.getString(1) + " set end_date = ? where id = ?",
                        row.getObject(3, LocalDate.class),
                        row.getLong(2));
            }
        }
        run(
                "update personnel_change set undone_by = ?, undone_at = ?, version = version + 1 where id = ?",
                undoneBy,
                LocalDateTime.ofInstant(now, ZoneOffset.UTC),
                changeId);
    }

    /** Facts of that kind that reach into the span, earliest first; the condition names the subject's column. */
    List<Row> rows(String from, String condition, LocalDate start, LocalDate end, Object... values)
            throws SQLException {
        List<Object> all = new ArrayList<>(List.of(values));
        all.add(open(end));
        all.add(start);
        try (PreparedStatement select = bind(
                        "select f.id, f.start_date, f.end_date from " + from + " f where " + condition
                                + " and f.start_date <= ? and f.end_date >= ? order by f.start_date",
                        all.toArray());
                ResultSet row = select.executeQuery()) {
            List<Row> rows = new ArrayList<>();
            while (row.next()) {
                rows.add(new Row(row.getLong(1), row.getObject(2, LocalDate.class), row.getObject(3, LocalDate.class)));
            }
            return rows;
        }
    }

    /** The organisation with what was entered so far, in which that lender stands even if he is away. */
    Chart chartWith(long lender, long delegate, LocalDate day) throws SQLException {
        Facts facts = FactsReader.read(connection, day);
        facts.lent().add(new Facts.Lent(lender, delegate, day, day));
        return Chart.on(day, facts);
    }

    List<Long> ids(String sql, Object... values) throws SQLException {
        try (PreparedStatement select = bind(sql, values);
                ResultSet row = select.executeQuery()) {
            List<Long> ids = new ArrayList<>();
            while (row.next()) {
                ids.add(row.getLong(1));
            }
            return ids;
        }
    }

    /** The first column of the first row; null where there is none. */
    String text(String sql, Object... values) throws SQLException {
        try (PreparedStatement select = bind(sql, values);
                ResultSet row = select.executeQuery()) {
            return row.next() ? row.getString(1) : null;
        }
    }

    PostProfile profile(long postId) throws SQLException {
        try (PreparedStatement select = bind(
                        "select position_kind, echelon_code, position_level, position_class from post where id = ?",
                        postId);
                ResultSet row = select.executeQuery()) {
            row.next();
            return new PostProfile(
                    row.getString(1), row.getString(2), row.getString(3), row.getObject(4, Integer.class));
        }
    }

    void run(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = bind(sql, values)) {
            statement.executeUpdate();
        }
    }

    private PreparedStatement bind(String sql, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }

    private static LocalDate open(LocalDate end) {
        return end == null ? Placement.OPEN_END : end;
    }
}
