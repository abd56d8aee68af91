package id.sikap.people.change;

import id.sikap.people.Capacity;
import id.sikap.people.Placement;
import id.sikap.people.command.Facts;
import id.sikap.people.command.Facts.Absence;
import id.sikap.people.command.Facts.Holding;
import id.sikap.people.command.Facts.Lent;
import id.sikap.people.command.Facts.Named;
import id.sikap.people.command.Facts.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What a test keeps for itself of the events that it enters: a list of them, and the facts that follow by the words of the
 * rules, without anything that {@link PersonnelFile} is made of. Taking an event back is leaving it out and beginning again.
 */
final class Life {

    /** Something entered: its number in the register, its day, whom and which units it is about, and what it does to the facts. */
    record Event(long change, LocalDate start, Set<Long> about, Runnable facts) {}

    private static final LocalDate OPEN = Placement.OPEN_END;

    private final Facts before;
    private final List<Event> events = new ArrayList<>();

    final List<Unit> units = new ArrayList<>();
    final List<Holding> holdings = new ArrayList<>();
    final List<Absence> absences = new ArrayList<>();
    final List<Named> named = new ArrayList<>();
    final List<Lent> lent = new ArrayList<>();

    Life(Facts before) {
        this.before = before;
        begin();
    }

    private void begin() {
        units.clear();
        holdings.clear();
        absences.clear();
        named.clear();
        lent.clear();
        units.addAll(before.units());
        holdings.addAll(before.holdings());
        absences.addAll(before.absences());
        named.addAll(before.named());
        lent.addAll(before.lent());
    }

    Facts facts() {
        return new Facts(units, holdings, absences, named, lent);
    }

    void enter(Event event) {
        events.add(event);
        event.facts().run();
    }

    Event latest() {
        return events.get(events.size() - 1);
    }

    /** The latest planned for after that day on which nothing entered since is built; null where there is none. */
    Event undoable(LocalDate today) {
        for (int i = events.size() - 1; i >= 0 && i > events.size() - 20; i--) {
            Event event = events.get(i);
            boolean free = events.subList(i + 1, events.size()).stream()
                    .noneMatch(later -> later.about().stream().anyMatch(event.about()::contains));
            if (event.start().isAfter(today) && free) {
                return event;
            }
        }
        return null;
    }

    void takeBack(Event event) {
        events.remove(event);
        begin();
        events.forEach(each -> each.facts().run());
    }

    /** He leaves the post he held, whatever he lent or was lent ends; whoever acted on the head post he takes is relieved. */
    void move(long person, String nip, Unit unit, String title, LocalDate start) {
        endHoldings(held -> held.employeeId() == person && held.kind() == Capacity.DEFINITIF, start);
        endLent(decree -> decree.officialId() == person || decree.delegateId() == person, start);
        if (title.equals(unit.headTitle())) {
            List<Long> actors = endHoldings(
                    held -> held.unitId() == unit.unitId()
                            && held.title().equals(title)
                            && Set.of(Capacity.PJ, Capacity.PLT, Capacity.PLH).contains(held.kind()),
                    start);
            actors.forEach(actor -> endOfActing(actor, start));
        }
        hold(person, nip, unit, title, Capacity.DEFINITIF, start, null);
    }

    void hold(long person, String nip, Unit unit, String title, Capacity kind, LocalDate start, LocalDate end) {
        holdings.add(new Holding(person, nip, unit.unitId(), title, kind, start, start, end == null ? OPEN : end));
    }

    /** A post beside the own one ends before its day. */
    void end(long person, long unit, String title, Capacity kind, LocalDate start) {
        endHoldings(
                held -> held.employeeId() == person
                        && held.unitId() == unit
                        && held.title().equals(title)
                        && held.kind() == kind,
                start);
        endOfActing(person, start);
    }

    void retire(long person, LocalDate start) {
        endHoldings(held -> held.employeeId() == person, start);
        endLent(decree -> decree.officialId() == person || decree.delegateId() == person, start);
        absences.add(new Absence(person, start, OPEN));
    }

    void leave(long person, LocalDate start, LocalDate end) {
        endLent(decree -> decree.delegateId() == person && !decree.start().isAfter(end), start);
        absences.add(new Absence(person, start, end));
    }

    /** Back on that day; who acted for him since the leave began acts no longer. */
    void comeBack(long person, LocalDate away, LocalDate day) {
        absences.replaceAll(
                absence -> absence.employeeId() == person && absence.start().equals(away)
                        ? new Absence(person, away, day.minusDays(1))
                        : absence);
        endLent(
                decree -> decree.officialId() == person
                        && !decree.start().isBefore(away)
                        && decree.start().isBefore(day),
                day);
    }

    void name(long person, long superior, LocalDate start, LocalDate end) {
        named.replaceAll(one -> one.employeeId() == person
                        && !one.start().isAfter(end)
                        && !one.end().isBefore(start)
                ? new Named(person, one.superiorId(), one.start(), start.minusDays(1))
                : one);
        named.add(new Named(person, superior, start, end));
    }

    void moveUnit(Unit unit, long parent, LocalDate start) {
        units.remove(unit);
        units.add(new Unit(
                unit.unitId(), unit.parentId(), unit.headTitle(), unit.official(), unit.start(), start.minusDays(1)));
        units.add(new Unit(unit.unitId(), parent, unit.headTitle(), null, start, unit.end()));
    }

    private void endOfActing(long person, LocalDate day) {
        boolean heads = holdings.stream()
                .anyMatch(held -> held.employeeId() == person
                        && held.on(day)
                        && Set.of("DEFINITIF", "PJ", "PLT", "PLH")
                                .contains(held.kind().name())
                        && units.stream()
                                .anyMatch(unit -> unit.unitId() == held.unitId()
                                        && unit.on(day)
                                        && unit.headTitle().equalsIgnoreCase(held.title())));
        if (!heads) {
            endLent(decree -> decree.officialId() == person, day);
        }
    }

    /** @return whose they were */
    private List<Long> endHoldings(Predicate<Holding> which, LocalDate start) {
        List<Long> whose = new ArrayList<>();
        holdings.replaceAll(held -> {
            if (held.end().isBefore(start) || !which.test(held)) {
                return held;
            }
            whose.add(held.employeeId());
            return new Holding(
                    held.employeeId(),
                    held.nip(),
                    held.unitId(),
                    held.title(),
                    held.kind(),
                    held.since(),
                    held.start(),
                    start.minusDays(1));
        });
        return whose;
    }

    private void endLent(Predicate<Lent> which, LocalDate start) {
        lent.replaceAll(decree -> decree.end().isBefore(start) || !which.test(decree)
                ? decree
                : new Lent(decree.officialId(), decree.delegateId(), decree.start(), start.minusDays(1)));
    }
}
