package id.sikap.people.command;

import id.sikap.people.command.Facts.Holding;
import id.sikap.people.command.Facts.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Who is whose superior, asked the long way: for one person and one day, from the facts alone, by the words of the rule and
 * without anything that {@link Chart} is made of. Slow on purpose.
 */
public final class Oracle {

    private final Map<Long, List<Unit>> units;
    private final Map<Long, List<Holding>> byPerson;
    private final Map<Long, List<Holding>> byUnit;
    private final Map<Long, List<Facts.Absence>> absences;
    private final Map<Long, List<Facts.Named>> named;
    private final Map<Long, List<Facts.Lent>> lent;

    public Oracle(Facts facts) {
        units = facts.units().stream().collect(Collectors.groupingBy(Unit::unitId));
        byPerson = facts.holdings().stream().collect(Collectors.groupingBy(Holding::employeeId));
        byUnit = facts.holdings().stream().collect(Collectors.groupingBy(Holding::unitId));
        absences = facts.absences().stream().collect(Collectors.groupingBy(Facts.Absence::employeeId));
        named = facts.named().stream().collect(Collectors.groupingBy(Facts.Named::employeeId));
        lent = facts.lent().stream().collect(Collectors.groupingBy(Facts.Lent::officialId));
    }

    private static <T> List<T> of(Map<Long, List<T>> facts, long subject) {
        return facts.getOrDefault(subject, List.of());
    }

    /** "unit/superior's number", "-" for a superior without one, null for who has no post on that day. */
    public String answer(long person, LocalDate day) {
        Holding own = mainPost(person, day);
        if (own == null) {
            return null;
        }
        String superior = "-";
        Long named = null;
        for (Facts.Named name : of(this.named, person)) {
            if (within(day, name.start(), name.end()) && mainPost(name.superiorId(), day) != null) {
                named = name.superiorId();
            }
        }
        if (named != null) {
            return own.unitId() + "/" + named;
        }
        // Where does one begin to look? Above the highest unit that the person leads, else in the own unit.
        List<Unit> upwards = upwards(own.unitId(), day);
        int from = 0;
        for (int i = 0; i < upwards.size(); i++) {
            Long leader = leader(upwards.get(i), day);
            if (leader != null && leader == person) {
                from = i + 1;
            }
        }
        for (int i = from; i < upwards.size(); i++) {
            Long leader = leader(upwards.get(i), day);
            if (leader != null) {
                superior = leader.toString();
                break;
            }
            if (upwards.get(i).official() != null) {
                break;
            }
        }
        return own.unitId() + "/" + superior;
    }

    private List<Unit> upwards(long unitId, LocalDate day) {
        List<Unit> path = new ArrayList<>();
        Long next = unitId;
        while (next != null) {
            Unit found = null;
            for (Unit unit : of(units, next)) {
                if (within(day, unit.start(), unit.end())) {
                    found = unit;
                }
            }
            if (found == null) {
                break;
            }
            path.add(found);
            next = found.parentId();
        }
        return path;
    }

    private Long leader(Unit unit, LocalDate day) {
        for (String kind : List.of("DEFINITIF", "PJ", "PLT", "PLH")) {
            Holding best = null;
            for (Holding holding : of(byUnit, unit.unitId())) {
                if (holding.kind().name().equals(kind)
                        && holding.title().equalsIgnoreCase(unit.headTitle())
                        && within(day, holding.start(), holding.end())
                        && isHere(holding.employeeId(), day)
                        && (best == null || longer(holding, best))) {
                    best = holding;
                }
            }
            if (best != null) {
                return best.employeeId();
            }
        }
        return null;
    }

    private static boolean longer(Holding one, Holding other) {
        if (one.since() == null || other.since() == null) {
            return one.since() != null || other.since() == null && one.nip().compareTo(other.nip()) < 0;
        }
        return one.since().isBefore(other.since())
                || one.since().equals(other.since()) && one.nip().compareTo(other.nip()) < 0;
    }

    private Holding mainPost(long person, LocalDate day) {
        if (!isHere(person, day)) {
            return null;
        }
        for (String kind : List.of("DEFINITIF", "PJ", "PLT", "PLH", "TAMBAHAN", "KETUA_TIM", "ANGGOTA_TIM")) {
            Holding latest = null;
            for (Holding holding : of(byPerson, person)) {
                if (holding.kind().name().equals(kind)
                        && within(day, holding.start(), holding.end())
                        && (latest == null
                                || holding.start().isAfter(latest.start())
                                || holding.start().equals(latest.start())
                                        && holding.title().compareTo(latest.title()) < 0)) {
                    latest = holding;
                }
            }
            if (latest != null) {
                return latest;
            }
        }
        return null;
    }

    /** Or another acts for him. */
    private boolean isHere(long person, LocalDate day) {
        return of(absences, person).stream().noneMatch(absence -> within(day, absence.start(), absence.end()))
                || of(lent, person).stream().anyMatch(decree -> within(day, decree.start(), decree.end()));
    }

    private static boolean within(LocalDate day, LocalDate first, LocalDate last) {
        return !(day.isBefore(first) || day.isAfter(last));
    }
}
