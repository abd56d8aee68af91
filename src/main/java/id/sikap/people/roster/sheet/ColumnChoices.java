package id.sikap.people.roster.sheet;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;

/** What was said of files' heads so far, by whoever imported such a file first. The caller owns the connection. */
public final class ColumnChoices {

    private final Connection connection;

    public ColumnChoices(Connection connection) {
        this.connection = connection;
    }

    public Heads heads(RosterFile file) throws SQLException {
        Map<String, ColumnChoice> choices = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement("""
                select c.fingerprint, c.places, e.name, c.chosen_at from roster_columns c
                join employee e on e.id = c.chosen_by where c.file = ?""")) {
            select.setString(1, file.name());
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    choices.put(
                            row.getString(1),
                            new ColumnChoice(
                                    row.getString(1),
                                    ColumnChoice.read(row.getString(2)),
                                    row.getString(3),
                                    row.getObject(4, LocalDateTime.class).toInstant(ZoneOffset.UTC)));
                }
            }
        }
        return new Heads(file, choices);
    }

    /** @return what was chosen before; empty where nothing was */
    public Map<String, Integer> put(
            RosterFile file, String fingerprint, Map<String, Integer> places, long by, Instant at) throws SQLException {
        ColumnChoice before = heads(file).choice(fingerprint);
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into roster_columns (file, fingerprint, places, chosen_by, chosen_at) values (?, ?, ?, ?, ?)
                on duplicate key update places = ?, chosen_by = ?, chosen_at = ?""")) {
            LocalDateTime utc = LocalDateTime.ofInstant(at, ZoneOffset.UTC);
            insert.setString(1, file.name());
            insert.setString(2, fingerprint);
            insert.setString(3, ColumnChoice.write(places));
            insert.setLong(4, by);
            insert.setObject(5, utc);
            insert.setString(6, ColumnChoice.write(places));
            insert.setLong(7, by);
            insert.setObject(8, utc);
            insert.executeUpdate();
        }
        return before == null ? Map.of() : before.places();
    }
}
