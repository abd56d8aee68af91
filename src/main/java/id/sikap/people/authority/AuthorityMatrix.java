package id.sikap.people.authority;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The matrix as {@code authz-matrix.csv} has it. Its first columns name the act, the door it goes through and the state or part
 * of the thing; then a column for each relation, Y where it is allowed. Further columns are those who stand in no relation,
 * a colleague or yesterday's superior: nothing can be allowed there.
 */
final class AuthorityMatrix {

    private static final String ALLOWED = "Y";
    private static final int FIRST_RELATION = 3;

    private final Map<Act, Map<Relation, Set<String>>> states = new EnumMap<>(Act.class);

    private AuthorityMatrix() {}

    static AuthorityMatrix load() {
        try (InputStream in = AuthorityMatrix.class.getResourceAsStream("/authz-matrix.csv");
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return read(reader.lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static AuthorityMatrix read(List<String> lines) {
        AuthorityMatrix matrix = new AuthorityMatrix();
        Iterator<String> rows = lines.stream().filter(line -> !line.isBlank()).iterator();
        String[] columns = rows.next().split(",", -1);
        while (rows.hasNext()) {
            matrix.add(columns, rows.next().split(",", -1));
        }
        return matrix;
    }

    private void add(String[] columns, String[] cells) {
        if (cells.length != columns.length) {
            throw new IllegalStateException(
                    "A row of the matrix is not as wide as its head: " + String.join(",", cells));
        }
        Map<Relation, Set<String>> byRelation =
                states.computeIfAbsent(Act.valueOf(cells[0]), act -> new EnumMap<>(Relation.class));
        Relation[] relations = Relation.values();
        for (int i = FIRST_RELATION; i < cells.length; i++) {
            if (cells[i].equals(ALLOWED)) {
                int at = i - FIRST_RELATION;
                if (at >= relations.length
                        || !columns[i].equals(relations[at].name().toLowerCase(Locale.ROOT))) {
                    throw new IllegalStateException(columns[i] + " stands in no relation and is allowed " + cells[0]);
                }
                byRelation
                        .computeIfAbsent(relations[at], relation -> new LinkedHashSet<>())
                        .add(cells[2]);
            }
        }
    }

    /** The states or parts that the relation opens; empty where it opens nothing. */
    Set<String> states(Act act, Relation relation) {
        return states.getOrDefault(act, Map.of()).getOrDefault(relation, Set.of());
    }
}
