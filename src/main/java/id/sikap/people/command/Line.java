package id.sikap.people.command;

import id.sikap.people.Placement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One person's standings one after the other, without gaps but where he has no post. */
public record Line(List<Segment> segments) {

    public record Segment(Standing standing, LocalDate start, LocalDate end) {}

    /** Everyone's from that day on. */
    static Map<Long, Line> draw(Facts facts, LocalDate from) {
        Map<Long, Line> lines = new HashMap<>();
        List<LocalDate> days = new ArrayList<>(facts.turningPoints(from));
        for (int i = 0; i < days.size(); i++) {
            LocalDate first = days.get(i);
            LocalDate last = i + 1 < days.size() ? days.get(i + 1).minusDays(1) : Placement.OPEN_END;
            Chart chart = Chart.on(first, facts);
            for (long person : chart.people()) {
                lines.computeIfAbsent(person, id -> new Line(new ArrayList<>())).add(chart.of(person), first, last);
            }
        }
        return lines;
    }

    private void add(Standing standing, LocalDate first, LocalDate last) {
        int at = segments.size() - 1;
        if (at >= 0
                && segments.get(at).standing().equals(standing)
                && segments.get(at).end().plusDays(1).equals(first)) {
            segments.set(at, new Segment(standing, segments.get(at).start(), last));
        } else {
            segments.add(new Segment(standing, first, last));
        }
    }
}
