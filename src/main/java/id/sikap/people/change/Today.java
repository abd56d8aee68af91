package id.sikap.people.change;

import id.sikap.people.Rank;
import id.sikap.people.UnitTree;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What asks no date (the people's list, the tree on the screen) reads the state of today beside the dated facts; this brings
 * it up to a day. Doing it twice changes nothing.
 */
final class Today {

    private Today() {}

    static void bringUp(Connection connection, LocalDate day) throws SQLException {
        int moved = update(connection, day, """
                update work_unit u join unit_span s on s.unit_id = u.id and ? between s.start_date and s.end_date
                   set u.parent_id = s.parent_id, u.name = s.name, u.head_title = s.head_title, u.version = u.version + 1
                 where not (u.parent_id <=> s.parent_id and u.name = s.name and u.head_title = s.head_title)""");
        if (moved > 0) {
            redrawPaths(connection);
        }
        // The export says of each what he is; a deed says it by the post, from its day on.
        update(connection, day, """
                update employee e join placement p on p.employee_id = e.id and ? between p.start_date and p.end_date
                  left join post t on t.unit_id = p.unit_id and t.title = p.post_title
                  left join assignment a on a.employee_id = e.id and a.post_id = t.id and a.kind = 'DEFINITIF'
                   and p.start_date between a.start_date and a.end_date
                  left join absence b on b.employee_id = e.id and ? between b.start_date and b.end_date
                   set e.position_title = p.post_title, e.position_kind = coalesce(t.position_kind, e.position_kind),
                       e.echelon_code = t.echelon_code, e.position_level = t.position_level,
                       e.position_class = t.position_class,
                       e.position_since = coalesce(a.held_since, e.position_since), e.active = true,
                       e.version = e.version + 1
                 where b.id is null and (e.position_title <> p.post_title or not e.active
                    or a.change_id is not null and a.start_date > coalesce(e.position_since, '1970-01-01'))""");
        // Who is away keeps his place while another acts for him, but has no business in the portal.
        update(connection, day, """
                update employee e
                  left join placement p on p.employee_id = e.id and ? between p.start_date and p.end_date
                  left join absence b on b.employee_id = e.id and ? between b.start_date and b.end_date
                   set e.active = false, e.version = e.version + 1
                 where e.active and (p.id is null or b.id is not null)""");
        bringUpGrades(connection, day);
    }

    /** What the export says for a later TMT stays. */
    private static void bringUpGrades(Connection connection, LocalDate day) throws SQLException {
        update(connection, day, """
                update employee e join grade_span g on g.employee_id = e.id and ? between g.start_date and g.end_date
                   set e.grade_code = g.grade_code, e.rank_name = %s, e.grade_since = g.start_date,
                       e.version = e.version + 1
                 where g.change_id is not null
                   and g.start_date > coalesce(e.grade_since, '1970-01-01')""".formatted(inWords("g.grade_code", Rank::title)));
    }

    static String inWords(String gradeCode, Function<Rank, String> word) {
        return Arrays.stream(Rank.values())
                .map(rank -> " when '" + rank.code() + "' then '" + word.apply(rank) + "'")
                .collect(Collectors.joining("", "case " + gradeCode, " end"));
    }

    private static int update(Connection connection, LocalDate day, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 1; i <= sql.chars().filter(mark -> mark == '?').count(); i++) {
                statement.setObject(i, day);
            }
            return statement.executeUpdate();
        }
    }

    private record Stored(long id, String path, long agencyId) {}

    /** A unit that moved takes its subtree along: the paths by which a subtree is asked for, and the agency they belong to. */
    private static void redrawPaths(Connection connection) throws SQLException {
        Map<String, Stored> units = new HashMap<>();
        Map<String, Long> ids = new HashMap<>();
        List<UnitTree.Node> nodes = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement("""
                        select u.id, u.code, p.code, u.echelon_code, u.tree_path, u.agency_id
                          from work_unit u left join work_unit p on p.id = u.parent_id""");
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                units.put(row.getString(2), new Stored(row.getLong(1), row.getString(5), row.getLong(6)));
                ids.put(row.getString(2), row.getLong(1));
                nodes.add(new UnitTree.Node(row.getString(2), row.getString(3), row.getString(4)));
            }
        }
        UnitTree tree = new UnitTree(nodes);
        try (PreparedStatement update =
                connection.prepareStatement("update work_unit set tree_path = ?, agency_id = ? where id = ?")) {
            for (Map.Entry<String, Stored> unit : units.entrySet()) {
                Stored stored = unit.getValue();
                String path = tree.path(unit.getKey(), ids);
                long agency = ids.get(tree.agency(unit.getKey()));
                if (!path.equals(stored.path()) || agency != stored.agencyId()) {
                    update.setString(1, path);
                    update.setLong(2, agency);
                    update.setLong(3, stored.id());
                    update.addBatch();
                }
            }
            update.executeBatch();
        }
    }
}
