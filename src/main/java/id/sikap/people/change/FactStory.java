package id.sikap.people.change;

import id.sikap.people.Placement;
import id.sikap.people.Rank;
import id.sikap.people.post.Echelon;
import id.sikap.people.post.FunctionalLevel;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a deed changed for whom, read from the facts that carry its number: so no desk can forget to tell the trail. Read after
 * the deed, or before it is taken back.
 */
final class FactStory {

    private static final String END = "end";

    /** Of each kind of fact whom it is about and what it says, as the trail names the fields; people by name and number. */
    private static final List<Kind> KINDS = List.of(
            new Kind("assignment", """
                    f.employee_id, null, p.title as post, u.name as workUnit, f.kind as capacity,
                        p.echelon_code as echelon, p.position_level as level, p.position_class as positionClass
                      from assignment f join post p on p.id = f.post_id join work_unit u on u.id = p.unit_id"""),
            new Kind("absence", "f.employee_id, null, f.kind as absence from absence f"),
            new Kind("named_superior", """
                    f.employee_id, null, concat(s.name, ' (', s.nip, ')') as superior, f.reason as reason
                      from named_superior f join employee s on s.id = f.superior_id"""),
            new Kind("unit_span", """
                    null, null, f.name as workUnit, p.name as parentUnit, f.head_title as headTitle,
                        f.official_name as official
                      from unit_span f left join work_unit p on p.id = f.parent_id"""),
            new Kind("delegation", """
                    f.from_id, f.to_id, concat(l.name, ' (', l.nip, ')') as lender, concat(t.name, ' (', t.nip, ')') as delegate,
                        concat_ws(', ', if(f.validates, 'VALIDATE', null), if(f.orders, 'ORDER', null),
                            if(f.grades, 'GRADE', null), if(f.signs, 'SIGN', null)) as scope,
                        if(f.signs, f.signs_as, null) as signsAs
                      from delegation f join employee l on l.id = f.from_id join employee t on t.id = f.to_id"""),
            new Kind(
                    "grade_span",
                    "f.employee_id, null, " + Today.inWords("f.grade_code", Rank::label)
                            + " as grade from grade_span f"));

    private record Kind(String table, String select) {

        String added() {
            return "select f.end_date, f.end_date, " + select + " where f.change_id = ? order by f.start_date, f.id";
        }

        /** With the last day that it had before. */
        String cut() {
            return "select c.end_before, f.end_date, " + select + " join change_cut c on c.fact = '" + table
                    + "' and c.fact_id = f.id where c.change_id = ? order by f.start_date, f.id";
        }
    }

    /** A fact that was added or cut; a unit's is about nobody. */
    private record Told(
            String table, Set<Long> people, Map<String, String> words, LocalDate endBefore, LocalDate end) {}

    /** The two states of what the deed touched. */
    record States(Map<String, String> before, Map<String, String> after) {

        States reversed() {
            return new States(after, before);
        }
    }

    private final List<Told> added = new ArrayList<>();
    private final List<Told> cut = new ArrayList<>();

    private FactStory() {}

    static FactStory of(Connection connection, long changeId) throws SQLException {
        FactStory story = new FactStory();
        for (Kind kind : KINDS) {
            read(connection, kind.table(), kind.added(), changeId, story.added);
            read(connection, kind.table(), kind.cut(), changeId, story.cut);
        }
        return story;
    }

    private static void read(Connection connection, String table, String sql, long changeId, List<Told> told)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setLong(1, changeId);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    Set<Long> people = new LinkedHashSet<>();
                    people.add(row.getObject(3, Long.class));
                    people.add(row.getObject(4, Long.class));
                    people.remove(null);
                    Map<String, String> words = new LinkedHashMap<>();
                    for (int i = 5; i <= row.getMetaData().getColumnCount(); i++) {
                        String field = row.getMetaData().getColumnLabel(i);
                        words.put(field, readable(field, row.getString(i)));
                    }
                    told.add(new Told(
                            table,
                            people,
                            words,
                            row.getObject(1, LocalDate.class),
                            row.getObject(2, LocalDate.class)));
                }
            }
        }
    }

    /** The personnel service's ids as people read them. */
    private static String readable(String field, String text) {
        Echelon echelon = field.equals("echelon") ? Echelon.of(text) : null;
        FunctionalLevel level = field.equals("level") ? FunctionalLevel.of(text) : null;
        return echelon != null ? echelon.getPrinted() : level != null ? level.getTitle() : text;
    }

    /** Everyone a fact of the deed is about, beside the one in whose file it is entered. */
    Set<Long> people() {
        Set<Long> people = new LinkedHashSet<>();
        added.forEach(fact -> people.addAll(fact.people()));
        cut.forEach(fact -> people.addAll(fact.people()));
        return people;
    }

    /** As far as it is about that one; about a unit for null. */
    States statesFor(Long employeeId) {
        List<Told> begun = about(employeeId, added);
        List<Told> ended = about(employeeId, cut);
        Map<String, String> before = new LinkedHashMap<>();
        Map<String, String> after = new LinkedHashMap<>();
        for (Told fact : ended) {
            boolean replaced = begun.stream().anyMatch(other -> other.table().equals(fact.table()));
            boolean shortened = begun.isEmpty();
            fact.words().forEach((field, text) -> join(before, field, text));
            if (replaced || shortened) {
                join(before, END, day(fact.endBefore()));
            }
            if (shortened) {
                fact.words().forEach((field, text) -> join(after, field, text));
                join(after, END, day(fact.end()));
            }
        }
        for (Told fact : begun) {
            fact.words().forEach((field, text) -> join(after, field, text));
            join(after, END, day(fact.end()));
        }
        return new States(before, after);
    }

    private static List<Told> about(Long employeeId, List<Told> facts) {
        return facts.stream()
                .filter(fact -> employeeId == null
                        ? fact.people().isEmpty()
                        : fact.people().contains(employeeId))
                .toList();
    }

    /** Who held two posts leaves two. */
    private static void join(Map<String, String> state, String field, String text) {
        String one = state.get(field);
        state.put(field, one == null ? text : text == null ? one : one + "; " + text);
    }

    private static String day(LocalDate day) {
        return day == null || day.equals(Placement.OPEN_END) ? null : day.toString();
    }
}
