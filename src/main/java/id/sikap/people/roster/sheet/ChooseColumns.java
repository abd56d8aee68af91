package id.sikap.people.roster.sheet;

import id.sikap.audit.AuditTrail;
import id.sikap.audit.Change;
import id.sikap.audit.Deed;
import id.sikap.platform.CurrentUser;
import id.sikap.platform.Refused;
import id.sikap.platform.Refused.Fault;
import id.sikap.platform.Requires;
import id.sikap.platform.Role;
import id.sikap.platform.UseCase;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/** The personnel agency says what the heads of a file mean; files with the same heads are read so from now on, by everybody. */
@UseCase
@Requires(Role.ADMIN)
public class ChooseColumns {

    @Resource(lookup = "java:app/jdbc/sikap")
    DataSource database;

    @Inject
    AuditTrail trail;

    @Inject
    CurrentUser user;

    @Inject
    Clock clock;

    /** One field of ours and the column (from 0) it stands in. */
    public record Place(String field, int column) {}

    public void choose(RosterFile file, List<String> heads, List<Place> places) throws SQLException {
        Map<String, Integer> chosen = checked(file, heads, places);
        Map<String, Integer> before;
        try (Connection connection = database.getConnection()) {
            before = new ColumnChoices(connection)
                    .put(file, ColumnChoice.fingerprint(heads), chosen, user.id(), clock.instant());
        }
        trail.record(Deed.of("ROSTER_COLUMNS_CHOSEN", "roster", file.part())
                .with(Change.of(named(before, heads), named(chosen, heads))));
    }

    private static Map<String, Integer> checked(RosterFile file, List<String> heads, List<Place> places) {
        List<Fault> faults = new ArrayList<>();
        Map<String, Integer> chosen = new LinkedHashMap<>();
        Map<Integer, String> taken = new HashMap<>();
        for (Place place : places) {
            boolean known = file.fields().stream().anyMatch(field -> field.isChosen(place.field()));
            if (!known || place.column() < 0 || place.column() >= heads.size()) {
                faults.add(new Fault(known ? place.field() : "columns", "field.format"));
                continue;
            }
            String other = taken.putIfAbsent(place.column(), place.field());
            if (other != null || chosen.put(place.field(), place.column()) != null) {
                faults.add(new Fault(place.field(), "import.columns.twice", Faults.quote(heads.get(place.column()))));
            }
        }
        file.fields().stream()
                .filter(field -> field.need() == Column.Need.ALWAYS && !chosen.containsKey(field.name()))
                .forEach(field -> faults.add(new Fault(field.name(), "import.columns.required")));
        if (!faults.isEmpty()) {
            throw new Refused(faults);
        }
        return chosen;
    }

    private static Map<String, String> named(Map<String, Integer> places, List<String> heads) {
        Map<String, String> named = new LinkedHashMap<>();
        places.forEach((field, place) -> named.put(field, Faults.quote(heads.get(place))));
        return named;
    }
}
