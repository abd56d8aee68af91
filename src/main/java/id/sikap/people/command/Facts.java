package id.sikap.people.command;

import id.sikap.people.Capacity;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What is written of personnel life; everything else about the line of command follows from it. Both days of a span count. */
public record Facts(
        List<Unit> units, List<Holding> holdings, List<Absence> absences, List<Named> named, List<Lent> lent) {

    interface Dated {
        LocalDate start();

        LocalDate end();

        default boolean on(LocalDate day) {
            return !day.isBefore(start()) && !day.isAfter(end());
        }
    }

    /** How a unit stands in the tree; the official is a head who is no civil servant. */
    public record Unit(long unitId, Long parentId, String headTitle, String official, LocalDate start, LocalDate end)
            implements Dated {}

    /** A person on a post. */
    public record Holding(
            long employeeId,
            String nip,
            long unitId,
            String title,
            Capacity kind,
            LocalDate since,
            LocalDate start,
            LocalDate end)
            implements Dated {}

    public record Absence(long employeeId, LocalDate start, LocalDate end) implements Dated {}

    public record Named(long employeeId, long superiorId, LocalDate start, LocalDate end) implements Dated {}

    /** By decree, of the authority to validate. */
    public record Lent(long officialId, long delegateId, LocalDate start, LocalDate end) implements Dated {}

    /** Who has the official's authority on that day; null while he has it himself. */
    public Long delegateOf(long officialId, LocalDate day) {
        return lent.stream()
                .filter(one -> one.officialId() == officialId && one.on(day))
                .map(Lent::delegateId)
                .findFirst()
                .orElse(null);
    }

    public boolean isAway(long employeeId, LocalDate day) {
        return absences.stream().anyMatch(one -> one.employeeId() == employeeId && one.on(day));
    }

    /** The day itself and the days after it on which anything begins or has just ended: between them nothing changes. */
    public TreeSet<LocalDate> turningPoints(LocalDate from) {
        TreeSet<LocalDate> days = new TreeSet<>();
        days.add(from);
        Stream.of(units, holdings, absences, named, lent)
                .flatMap(Collection::stream)
                .forEach(fact -> {
                    if (fact.start().isAfter(from)) {
                        days.add(fact.start());
                    }
                    if (fact.end().isBefore(LocalDate.of(9999, 12, 31))
                            && !fact.end().isBefore(from)) {
                        days.add(fact.end().plusDays(1));
                    }
                });
        return days;
    }
}
