package id.sikap.people.change;

import id.sikap.people.Because;
import id.sikap.people.Capacity;
import id.sikap.people.Employee;
import id.sikap.people.FullName;
import id.sikap.people.change.Consequence.Kind;
import id.sikap.people.command.ActingRule.Found;
import id.sikap.people.command.Chart;
import id.sikap.people.command.Facts;
import id.sikap.people.command.Redraw.Drawn;
import id.sikap.people.command.Redraw.Shift;
import id.sikap.people.command.Standing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Tells in words for people what a change brings about: who takes what over, from when. */
@ApplicationScoped
public class Consequences {

    /** More lines nobody reads; moving a large unit under another agency is told by its counts. */
    private static final int LINES_MAX = 500;

    private record Person(String nip, String name) {}

    /** By whose line an official is the superior, and who has his authority; null while he has it himself. */
    private record Deciding(Standing line, Long delegate) {

        Long by() {
            return delegate == null ? line.superiorId() : delegate;
        }
    }

    @Inject
    @Any
    Instance<Succession> successions;

    @Inject
    @Any
    Instance<Backlog> backlogs;

    List<Consequence> of(Connection connection, Drawn drawn, LocalDate from) throws SQLException {
        if (drawn.shifts().isEmpty()) {
            return List.of();
        }
        List<Shift> shown = drawn.shifts().stream().limit(LINES_MAX).toList();
        Map<Shift, Deciding> deciding = deciding(shown, drawn.facts());
        Map<Long, Person> people = people(connection, shown, deciding.values());
        Map<Long, String> units = units(connection, shown);
        List<Consequence> consequences = new ArrayList<>();
        for (Shift shift : shown) {
            if (shift.before() != null || !drawn.facts().isAway(shift.employeeId(), shift.on())) {
                tell(shift, deciding.get(shift), people, units, consequences);
            }
        }
        if (drawn.shifts().size() > LINES_MAX) {
            consequences.add(Consequence.of(Kind.MORE, from, drawn.shifts().size() - LINES_MAX));
        }
        vacancies(drawn.shifts(), consequences);
        Set<Long> twice = Chart.on(from, drawn.facts()).unitsWithTwoHeads();
        twice.retainAll(touched(drawn.shifts()));
        twice.forEach(unit ->
                consequences.add(new Consequence(Kind.TWO_HEADS, from, null, units.get(unit), null, null, 1, null)));
        successions.forEach(room -> consequences.addAll(room.of(drawn.shifts())));
        consequences.sort(Comparator.comparing(Consequence::kind));
        return consequences;
    }

    /** An official's authority goes to another until that day, and what waits for him follows it. */
    List<Consequence> lent(Employee from, Employee to, LocalDate start, LocalDate end) {
        String name = from.titledName();
        return withWaiting(
                new Consequence(Kind.LENT, start, from.getNip(), name, name, to.titledName(), 1, end.plusDays(1)),
                from.getId());
    }

    /** It comes back before that. */
    List<Consequence> returned(Temporary lent, LocalDate start) {
        return withWaiting(
                new Consequence(Kind.RETURNED, start, lent.nip(), lent.name(), lent.to(), lent.name(), 1, null),
                lent.employeeId());
    }

    private List<Consequence> withWaiting(Consequence authority, long official) {
        long waiting = backlogs.stream()
                .mapToLong(room -> room.waitingFor(List.of(official)).getOrDefault(official, 0L))
                .sum();
        return waiting == 0
                ? List.of(authority)
                : List.of(authority, Consequence.of(Kind.QUEUE_FOLLOWS, authority.on(), waiting));
    }

    /** Who decides for each of them then, where another has the superior's authority. */
    private static Map<Shift, Deciding> deciding(List<Shift> shifts, Facts facts) {
        Map<LocalDate, Chart> charts = new HashMap<>();
        Map<Shift, Deciding> deciding = new HashMap<>();
        for (Shift shift : shifts) {
            if (shift.after() != null) {
                Chart chart = charts.computeIfAbsent(shift.on(), day -> Chart.on(day, facts));
                Found found = chart.acting(shift.employeeId(), facts, shift.on());
                deciding.put(shift, new Deciding(chart.of(found.below()), found.delegate()));
            }
        }
        return deciding;
    }

    private static void tell(
            Shift shift,
            Deciding deciding,
            Map<Long, Person> people,
            Map<Long, String> units,
            List<Consequence> consequences) {
        Person person = people.get(shift.employeeId());
        Standing before = shift.before();
        Standing after = shift.after();
        if (after == null) {
            consequences.add(new Consequence(
                    Kind.WITHOUT_POST,
                    shift.on(),
                    person.nip(),
                    person.name(),
                    place(before, units),
                    null,
                    1,
                    shift.back()));
            return;
        }
        if (before == null) {
            consequences.add(new Consequence(
                    Kind.WITH_POST, shift.on(), person.nip(), person.name(), null, place(after, units), 1, null));
            return;
        }
        if (!Objects.equals(place(before, units), place(after, units))) {
            consequences.add(new Consequence(
                    Kind.PLACE,
                    shift.on(),
                    person.nip(),
                    person.name(),
                    place(before, units),
                    place(after, units),
                    1,
                    shift.back()));
        }
        boolean same = before.capacity() == after.capacity()
                && (Objects.equals(before.superiorId(), after.superiorId())
                        || Objects.equals(before.superiorId(), deciding.by()));
        if (!same) {
            consequences.add(new Consequence(
                    Kind.SUPERIOR,
                    shift.on(),
                    person.nip(),
                    person.name(),
                    superior(before, people),
                    superior(deciding, people),
                    1,
                    shift.back()));
        }
    }

    private static String place(Standing standing, Map<Long, String> units) {
        return standing == null ? null : standing.post() + ", " + units.get(standing.unitId());
    }

    private static String superior(Deciding deciding, Map<Long, Person> people) {
        return deciding.delegate() == null
                ? superior(deciding.line(), people)
                : people.get(deciding.delegate()).name() + ", "
                        + Capacity.PLH.before(deciding.line().superiorTitle());
    }

    private static String superior(Standing standing, Map<Long, Person> people) {
        if (standing == null || standing.superiorTitle() == null) {
            return null;
        }
        Person person = standing.superiorId() == null ? null : people.get(standing.superiorId());
        String name = person == null ? standing.superiorName() : person.name();
        String post = standing.capacity().before(standing.superiorTitle());
        return name == null ? post : name + ", " + post;
    }

    private static void vacancies(List<Shift> shifts, List<Consequence> consequences) {
        List<Shift> repaired = shifts.stream()
                .filter(shift -> shift.after() != null
                        && shift.after().because() == Because.VACANT
                        && shift.before() != null
                        && shift.before().because() != Because.VACANT)
                .toList();
        if (!repaired.isEmpty()) {
            consequences.add(Consequence.of(Kind.VACANT, repaired.get(0).on(), repaired.size()));
        }
    }

    private static Set<Long> touched(List<Shift> shifts) {
        Set<Long> units = new HashSet<>();
        for (Shift shift : shifts) {
            if (shift.after() != null) {
                units.add(shift.after().unitId());
            }
        }
        return units;
    }

    private static Map<Long, Person> people(Connection connection, List<Shift> shifts, Collection<Deciding> deciding)
            throws SQLException {
        Set<Long> ids = new HashSet<>();
        deciding.forEach(one -> ids.add(one.by()));
        for (Shift shift : shifts) {
            ids.add(shift.employeeId());
            ids.add(shift.before() == null ? null : shift.before().superiorId());
            ids.add(shift.after() == null ? null : shift.after().superiorId());
        }
        Map<Long, Person> people = new HashMap<>();
        lookUp(
                connection,
                "select id, nip, front_title, name, back_title from employee where id in ",
                ids,
                row -> people.put(
                        row.getLong(1),
                        new Person(
                                row.getString(2), FullName.of(row.getString(3), row.getString(4), row.getString(5)))));
        return people;
    }

    private static Map<Long, String> units(Connection connection, List<Shift> shifts) throws SQLException {
        Set<Long> ids = new HashSet<>();
        for (Shift shift : shifts) {
            ids.add(shift.before() == null ? null : Long.valueOf(shift.before().unitId()));
            ids.add(shift.after() == null ? null : Long.valueOf(shift.after().unitId()));
        }
        Map<Long, String> units = new HashMap<>();
        lookUp(
                connection,
                "select id, name from work_unit where id in ",
                ids,
                row -> units.put(row.getLong(1), row.getString(2)));
        return units;
    }

    private interface Reading {
        void read(ResultSet row) throws SQLException;
    }

    private static void lookUp(Connection connection, String select, Collection<Long> ids, Reading reading)
            throws SQLException {
        List<Long> wanted = ids.stream().filter(Objects::nonNull).toList();
        if (wanted.isEmpty()) {
            return;
        }
        String marks = String.join(", ", Collections.nCopies(wanted.size(), "?"));
        try (PreparedStatement statement = connection.prepareStatement(select + "(" + marks + ")")) {
            for (int i = 0; i < wanted.size(); i++) {
                statement.setLong(i + 1, wanted.get(i));
            }
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    reading.read(row);
                }
            }
        }
    }
}
