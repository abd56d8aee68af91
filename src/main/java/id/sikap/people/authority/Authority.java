package id.sikap.people.authority;

import id.sikap.people.People;
import id.sikap.people.Units;
import id.sikap.people.WorkUnit;
import id.sikap.people.authority.Relations.Span;
import id.sikap.people.command.Delegations;
import id.sikap.platform.CurrentUser;
import id.sikap.platform.NotFound;
import id.sikap.platform.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The one question before anything of anybody else is read or changed: may the asker, given how he stands to that person? */
@ApplicationScoped
public class Authority {

    private final AuthorityMatrix matrix = AuthorityMatrix.load();

    @Inject
    Relations relations;

    @Inject
    Units units;

    @Inject
    Delegations delegations;

    @Inject
    CurrentUser user;

    @Inject
    Clock clock;

    /** The days of the span whose things are open, and in which states; empty where none is. */
    public List<Opening> openings(Act act, long person, LocalDate first, LocalDate last) {
        List<Opening> openings = new ArrayList<>();
        offices().forEach(relation -> add(openings, act, relation, first, last));
        if (person == user.id()) {
            add(openings, act, Relation.SELF, first, last);
            return openings;
        }
        for (Span span : relations.to(person, user.id(), first, last)) {
            add(openings, act, span.relation(), later(span.first(), first), earlier(span.last(), last));
        }
        return openings;
    }

    /** The states or parts open on that day. */
    public Set<String> states(Act act, long person, LocalDate day) {
        Set<String> states = new HashSet<>();
        openings(act, person, day, day).forEach(opening -> states.addAll(opening.states()));
        return states;
    }

    public boolean may(Act act, long person, LocalDate day) {
        return !states(act, person, day).isEmpty();
    }

    /** Whether he may today; else there is no such person for him. */
    public void demand(Act act, long person) {
        if (!may(act, person, LocalDate.now(clock))) {
            throw new NotFound();
        }
    }

    /** The same of a unit with all below it. */
    public void demandOfUnit(Act act, long unit) {
        boolean opens = Stream.concat(offices(), relations.toUnit(unit, user.id()).stream())
                .anyMatch(relation -> !matrix.states(act, relation).isEmpty());
        if (!opens) {
            throw new NotFound();
        }
    }

    /** Whether an office opens it for everyone's things; else each person must be asked. */
    public boolean mayForEveryone(Act act) {
        return offices().anyMatch(relation -> !matrix.states(act, relation).isEmpty());
    }

    /** The units that he heads or looks after, with all below them. */
    public List<WorkUnit> unitsInCare() {
        List<WorkUnit> inCare = new ArrayList<>();
        if (user.is(Role.SUPERVISOR)) {
            inCare.addAll(units.headedBy(user.id(), LocalDate.now(clock)));
        }
        inCare.addAll(unitsLookedAfter());
        return inCare;
    }

    /** Those of a unit's administrator. */
    public List<WorkUnit> unitsLookedAfter() {
        return user.is(Role.UNIT_ADMIN) ? relations.unitsLookedAfterBy(user.id()) : List.of();
    }

    /** Whom he may see today, for the WHERE of lists; the same people as {@link Act#PERSON_FIND} of each. */
    public People.Sight sight() {
        if (mayForEveryone(Act.PERSON_FIND)) {
            return People.Sight.EVERYONE;
        }
        LocalDate today = LocalDate.now(clock);
        Set<Long> superiors =
                new HashSet<>(delegations.validatedBy(user.id(), today).superiors());
        superiors.addAll(delegations.orderedBy(user.id(), today));
        return new People.Sight(
                user.id(),
                superiors,
                unitsInCare().stream().map(WorkUnit::getTreePath).toList(),
                user.is(Role.TEAM_LEADER) ? relations.teamOf(user.id()) : List.of());
    }

    private Stream<Relation> offices() {
        return Arrays.stream(Relation.values())
                .filter(relation -> relation.office().filter(user::is).isPresent());
    }

    private void add(List<Opening> openings, Act act, Relation relation, LocalDate first, LocalDate last) {
        Set<String> states = matrix.states(act, relation);
        if (!states.isEmpty()) {
            openings.add(new Opening(first, last, states));
        }
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
