package id.sikap.people.command;

import static java.sql.Types.BIGINT;

import id.sikap.people.Because;
import id.sikap.people.Capacity;
import id.sikap.people.command.Line.Segment;
import id.sikap.platform.Ids;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * Writes out, from a day on, who stands where and under whom (table placement), and says what became different. Everyone is
 * drawn anew, since one vacant post can move a whole branch; only differences are written. Past days are never touched.
 */
public final class Redraw {

    private static final Line NOTHING = new Line(List.of());
    private static final int BATCH = 500;

    /**
     * From that day on the person stands otherwise; before is null for who had no post, after for who has none. Back is the
     * day from which all is as it would have been; null when it never is again.
     */
    public record Shift(long employeeId, LocalDate on, Standing before, Standing after, LocalDate back) {

        /** Whether the one who stands above is another, or the same in another capacity. */
        public boolean movesUnderAnother() {
            return before != null
                    && after != null
                    && !(Objects.equals(before.superiorId(), after.superiorId())
                            && Objects.equals(before.superiorName(), after.superiorName())
                            && before.capacity() == after.capacity());
        }
    }

    /** What became different, and the facts it follows from. */
    public record Drawn(List<Shift> shifts, Facts facts) {
        public static final Drawn NOTHING = new Drawn(List.of(), null);
    }

    private record Stored(long id, Segment segment) {}

    private final Connection connection;
    private final LocalDate from;
    private final List<Shift> shifts = new ArrayList<>();
    private final List<Long> deleted = new ArrayList<>();
    private final List<Stored> resized = new ArrayList<>();
    private final Map<Long, List<Segment>> inserted = new HashMap<>();

    private Redraw(Connection connection, LocalDate from) {
        this.connection = connection;
        this.from = from;
    }

    /**
     * One change at a time: the second waits here and then sees what the first did. Must be the transaction's first
     * statement, or its reads would be older than the lock.
     */
    public static void lock(Connection connection) throws SQLException {
        try (PreparedStatement lock =
                connection.prepareStatement("select id from work_unit order by id limit 1 for update")) {
            lock.executeQuery().close();
        }
    }

    /** The caller owns the transaction. */
    public static Drawn from(Connection connection, LocalDate day) throws SQLException {
        return new Redraw(connection, day).run();
    }

    private Drawn run() throws SQLException {
        Facts facts = FactsReader.read(connection, from);
        Map<Long, Line> drawn = Line.draw(facts, from);
        Map<Long, List<Stored>> stored = stored();
        Set<Long> fresh = new HashSet<>(drawn.keySet());
        fresh.removeAll(stored.keySet());
        Map<Long, LocalDate> since = fresh.isEmpty() ? Map.of() : firstDays(facts, fresh);
        Set<Long> everyone = new TreeSet<>(drawn.keySet());
        everyone.addAll(stored.keySet());
        for (long person : everyone) {
            List<Segment> next = drawn.getOrDefault(person, NOTHING).segments();
            LocalDate first = since.get(person);
            if (first != null && first.isBefore(from) && next.get(0).start().equals(from)) {
                next.set(
                        0,
                        new Segment(next.get(0).standing(), first, next.get(0).end()));
            }
            compare(person, stored.getOrDefault(person, List.of()), next);
        }
        write();
        return new Drawn(shifts, facts);
    }

    /** What was so when the portal first heard of a person was so since his assignment began. */
    private Map<Long, LocalDate> firstDays(Facts facts, Set<Long> fresh) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select distinct employee_id from placement");
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                fresh.remove(row.getLong(1));
            }
        }
        Map<Long, LocalDate> first = new HashMap<>();
        facts.holdings().stream()
                .filter(holding -> fresh.contains(holding.employeeId()))
                .forEach(holding -> first.merge(
                        holding.employeeId(), holding.start(), (one, other) -> one.isBefore(other) ? one : other));
        return first;
    }

    private Map<Long, List<Stored>> stored() throws SQLException {
        Map<Long, List<Stored>> stored = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement("""
                select id, employee_id, unit_id, post_title, superior_id, superior_title, superior_name, capacity, because,
                       start_date, end_date
                  from placement where end_date >= ? order by employee_id, start_date""")) {
            select.setObject(1, from);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    Standing standing = new Standing(
                            row.getLong(3),
                            row.getString(4),
                            row.getObject(5, Long.class),
                            row.getString(6),
                            row.getString(7),
                            Capacity.valueOf(row.getString(8)),
                            Because.valueOf(row.getString(9)));
                    stored.computeIfAbsent(row.getLong(2), id -> new ArrayList<>())
                            .add(new Stored(
                                    row.getLong(1),
                                    new Segment(standing, FactsReader.day(row, 10), FactsReader.day(row, 11))));
                }
            }
        }
        return stored;
    }

    private void compare(long person, List<Stored> before, List<Segment> after) {
        LocalDate turn = firstDifference(before, after);
        if (turn == null) {
            return;
        }
        Stored kept = null;
        for (Stored old : before) {
            if (!old.segment().start().isBefore(turn)) {
                deleted.add(old.id());
            } else {
                kept = old;
            }
        }
        List<Segment> fresh = new ArrayList<>();
        for (Segment segment : after) {
            if (!segment.end().isBefore(turn)) {
                fresh.add(
                        segment.start().isBefore(turn)
                                ? new Segment(segment.standing(), turn, segment.end())
                                : segment);
            }
        }
        List<Segment> was = before.stream().map(Stored::segment).toList();
        shifts.add(new Shift(person, turn, standingOn(was, turn), standingOn(after, turn), back(turn, was, after)));
        if (kept != null) {
            resize(kept, turn, fresh);
        }
        if (!fresh.isEmpty()) {
            inserted.put(person, fresh);
        }
    }

    /** The row that holds until the turn ends there, or goes on where only its end is another. */
    private void resize(Stored kept, LocalDate turn, List<Segment> fresh) {
        Segment segment = kept.segment();
        boolean goesOn = !fresh.isEmpty()
                && fresh.get(0).start().equals(turn)
                && fresh.get(0).standing().equals(segment.standing())
                && !segment.end().isBefore(turn.minusDays(1));
        LocalDate end = goesOn ? fresh.remove(0).end() : turn.minusDays(1);
        if (goesOn || segment.end().isAfter(end)) {
            resized.add(new Stored(kept.id(), new Segment(segment.standing(), segment.start(), end)));
        }
    }

    private LocalDate firstDifference(List<Stored> before, List<Segment> after) {
        for (int i = 0; i < before.size() || i < after.size(); i++) {
            if (i == before.size()) {
                return after.get(i).start();
            }
            Segment old = before.get(i).segment();
            LocalDate oldStart = latest(old.start(), from);
            if (i == after.size()) {
                return oldStart;
            }
            Segment next = after.get(i);
            LocalDate nextStart = latest(next.start(), from);
            if (!oldStart.equals(nextStart) || !old.standing().equals(next.standing())) {
                return oldStart.isBefore(nextStart) ? oldStart : nextStart;
            }
            if (!old.end().equals(next.end())) {
                return (old.end().isBefore(next.end()) ? old.end() : next.end()).plusDays(1);
            }
        }
        return null;
    }

    private static LocalDate back(LocalDate turn, List<Segment> before, List<Segment> after) {
        return after.stream()
                .filter(segment ->
                        segment.start().isAfter(turn) && segment.standing().equals(standingOn(before, segment.start())))
                .map(Segment::start)
                .findFirst()
                .orElse(null);
    }

    private static LocalDate latest(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static Standing standingOn(List<Segment> segments, LocalDate day) {
        return segments.stream()
                .filter(segment -> !day.isBefore(segment.start()) && !day.isAfter(segment.end()))
                .map(Segment::standing)
                .findFirst()
                .orElse(null);
    }

    private void write() throws SQLException {
        batch("delete from placement where id = ?", deleted, (row, id) -> row.setLong(1, id));
        batch("update placement set end_date = ? where id = ?", resized, (row, kept) -> {
            row.setObject(1, kept.segment().end());
            row.setLong(2, kept.id());
        });
        List<Map.Entry<Long, Segment>> rows = new ArrayList<>();
        inserted.forEach((person, segments) -> segments.forEach(segment -> rows.add(Map.entry(person, segment))));
        batch("""
                insert into placement (id, employee_id, unit_id, post_title, superior_id, superior_title, superior_name,
                    capacity, because, start_date, end_date) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", rows, (row, entry) -> {
            Standing standing = entry.getValue().standing();
            row.setLong(1, Ids.next());
            row.setLong(2, entry.getKey());
            row.setLong(3, standing.unitId());
            row.setString(4, standing.post());
            row.setObject(5, standing.superiorId(), BIGINT);
            row.setString(6, standing.superiorTitle());
            row.setString(7, standing.superiorName());
            row.setString(8, standing.capacity().name());
            row.setString(9, standing.because().name());
            row.setObject(10, entry.getValue().start());
            row.setObject(11, entry.getValue().end());
        });
    }

    private interface Binding<T> {
        void bind(PreparedStatement row, T value) throws SQLException;
    }

    private <T> void batch(String sql, List<T> values, Binding<T> binding) throws SQLException {
        if (values.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            int waiting = 0;
            for (T value : values) {
                binding.bind(statement, value);
                statement.addBatch();
                if (++waiting % BATCH == 0) {
                    statement.executeBatch();
                }
            }
            statement.executeBatch();
        }
    }
}
