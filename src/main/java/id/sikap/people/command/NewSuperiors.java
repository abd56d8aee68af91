package id.sikap.people.command;

import id.sikap.audit.AuditTrail;
import id.sikap.audit.Change;
import id.sikap.audit.Deed;
import id.sikap.people.command.Redraw.Shift;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObjectBuilder;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Everyone whose superior becomes another, by a deed about somebody else or by an import, finds it among the traces of his
 * data. Who is new to the portal or leaves has another record of that.
 */
@ApplicationScoped
public class NewSuperiors {

    private static final String FIELD = "superior";
    private static final int BATCH = 500;

    @Inject
    AuditTrail trail;

    /** Why, as the trail has it: the deed's kind, its letter where there is one, and the object it is known by. */
    public record Cause(String kind, String letter, String objectType, Object objectId) {}

    /** On the connection of the deed: who came with it is known to no other yet. */
    public void record(Connection connection, List<Shift> shifts, Cause cause) throws SQLException {
        List<Shift> theirs = shifts.stream().filter(Shift::movesUnderAnother).toList();
        Map<Long, String> names = names(connection, theirs);
        for (Shift shift : theirs) {
            JsonObjectBuilder detail = Change.whole(
                            Collections.singletonMap(FIELD, text(shift.before(), names)),
                            Collections.singletonMap(FIELD, text(shift.after(), names)))
                    .add("kind", cause.kind())
                    .add("from", shift.on().toString());
            if (shift.back() != null) {
                detail.add("until", shift.back().minusDays(1).toString());
            }
            if (cause.letter() != null) {
                detail.add("letter", cause.letter());
            }
            trail.record(Deed.of("SUPERIOR_CHANGED", cause.objectType(), cause.objectId())
                    .about(shift.employeeId())
                    .with(detail.build().toString()));
        }
    }

    private static String text(Standing standing, Map<Long, String> names) {
        if (standing.superiorTitle() == null) {
            return null;
        }
        String name = standing.superiorId() == null ? standing.superiorName() : names.get(standing.superiorId());
        String post = standing.capacity().before(standing.superiorTitle());
        return name == null ? post : name + ", " + post;
    }

    private static Map<Long, String> names(Connection connection, List<Shift> shifts) throws SQLException {
        List<Long> wanted = new ArrayList<>(shifts.stream()
                .flatMap(shift ->
                        Stream.of(shift.before().superiorId(), shift.after().superiorId()))
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(TreeSet::new)));
        Map<Long, String> names = new HashMap<>();
        for (int first = 0; first < wanted.size(); first += BATCH) {
            List<Long> some = wanted.subList(first, Math.min(first + BATCH, wanted.size()));
            try (PreparedStatement select =
                    connection.prepareStatement("select id, concat(name, ' (', nip, ')') from employee where id in ("
                            + String.join(", ", Collections.nCopies(some.size(), "?")) + ")")) {
                for (int i = 0; i < some.size(); i++) {
                    select.setLong(i + 1, some.get(i));
                }
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        names.put(row.getLong(1), row.getString(2));
                    }
                }
            }
        }
        return names;
    }
}
