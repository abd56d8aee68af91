package id.sikap.people.command;

import id.sikap.people.Because;
import id.sikap.people.Capacity;
import id.sikap.people.command.Facts.Absence;
import id.sikap.people.command.Facts.Holding;
import id.sikap.people.command.Facts.Lent;
import id.sikap.people.command.Facts.Named;
import id.sikap.people.command.Facts.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The organisation on one day. A person stands under the head of his unit, a head under the head of the unit above,
 * climbing over posts that nobody holds; a dated row may name another. Who acts as head of a unit further up stands under
 * the one above that, or he would be his own superior's superior. Only the top stands under nobody. An official who is away
 * while his authority is lent keeps his place: who has it decides in his stead, and all is his again afterwards.
 */
public final class Chart {

    /** The post that makes the unit and title: the definitive one; of two, the one begun later. */
    private static final Comparator<Holding> MAIN = Comparator.comparing(Holding::kind)
            .thenComparing(Holding::start, Comparator.reverseOrder())
            .thenComparing(Holding::title);

    /** Two may hold one post for a while (an export before the hand-over): the one who holds it longer leads. */
    private static final Comparator<Holding> LEADING = Comparator.comparing(Holding::kind)
            .thenComparing(Holding::since, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Holding::nip);

    /** Deeper than any tree the import takes; a ring of units would climb for ever. */
    private static final int HIGHEST = 64;

    private final Map<Long, Unit> units = new HashMap<>();
    private final Map<Long, Holding> posts = new HashMap<>();
    private final Map<Long, Holding> heads = new HashMap<>();
    private final Map<Long, Long> named = new HashMap<>();
    private final Set<Long> twice = new HashSet<>();

    private Chart() {}

    public static Chart on(LocalDate day, Facts facts) {
        Chart chart = new Chart();
        for (Unit unit : facts.units()) {
            if (unit.on(day)) {
                chart.units.put(unit.unitId(), unit);
            }
        }
        Set<Long> lending = new HashSet<>();
        for (Lent decree : facts.lent()) {
            if (decree.on(day)) {
                lending.add(decree.officialId());
            }
        }
        Set<Long> away = new HashSet<>();
        for (Absence absence : facts.absences()) {
            if (absence.on(day) && !lending.contains(absence.employeeId())) {
                away.add(absence.employeeId());
            }
        }
        for (Holding holding : facts.holdings()) {
            if (holding.on(day) && !away.contains(holding.employeeId())) {
                chart.seat(holding);
            }
        }
        for (Named name : facts.named()) {
            if (name.on(day) && chart.posts.containsKey(name.superiorId())) {
                chart.named.put(name.employeeId(), name.superiorId());
            }
        }
        return chart;
    }

    private void seat(Holding holding) {
        posts.merge(holding.employeeId(), holding, (one, other) -> MAIN.compare(one, other) <= 0 ? one : other);
        Unit unit = units.get(holding.unitId());
        if (unit != null && holding.kind().leads() && isSame(unit.headTitle(), holding.title())) {
            heads.merge(holding.unitId(), holding, (one, other) -> {
                if (one.kind() == Capacity.DEFINITIF && other.kind() == Capacity.DEFINITIF) {
                    twice.add(holding.unitId());
                }
                return LEADING.compare(one, other) <= 0 ? one : other;
            });
        }
    }

    private static boolean isSame(String title, String other) {
        return title.length() == other.length()
                && title.toLowerCase(Locale.ROOT).equals(other.toLowerCase(Locale.ROOT));
    }

    /** Whoever holds a post and is not away, or has another decide in his stead. */
    public Set<Long> people() {
        return posts.keySet();
    }

    /** Null for who has no post on that day. */
    public Standing of(long employeeId) {
        Holding post = posts.get(employeeId);
        if (post == null) {
            return null;
        }
        Long name = named.get(employeeId);
        if (name != null) {
            return standing(post, name, posts.get(name).title(), null, Capacity.DEFINITIF, Because.NAMED);
        }
        Because because = Because.TREE;
        Unit top = null;
        for (Unit unit : climb(post.unitId(), employeeId)) {
            Holding head = heads.get(unit.unitId());
            if (head != null && head.employeeId() != employeeId) {
                return standing(post, head.employeeId(), head.title(), null, head.kind(), because);
            }
            if (head == null && unit.official() != null) {
                return standing(post, null, unit.headTitle(), unit.official(), Capacity.DEFINITIF, Because.TOP);
            }
            because = head == null ? Because.VACANT : because;
            top = head == null ? unit : null;
        }
        return standing(post, null, top == null ? null : top.headTitle(), null, Capacity.DEFINITIF, Because.TOP);
    }

    /** The units from this one up to the root, beginning with the highest that the person himself heads. */
    private List<Unit> climb(long unitId, long employeeId) {
        List<Unit> path = new ArrayList<>();
        int begin = 0;
        Unit unit = units.get(unitId);
        while (unit != null && path.size() < HIGHEST) {
            Holding head = heads.get(unit.unitId());
            if (head != null && head.employeeId() == employeeId) {
                begin = path.size();
            }
            path.add(unit);
            unit = unit.parentId() == null ? null : units.get(unit.parentId());
        }
        return path.subList(begin, path.size());
    }

    private static Standing standing(
            Holding post, Long superior, String title, String name, Capacity capacity, Because because) {
        return new Standing(post.unitId(), post.title(), superior, title, name, capacity, because);
    }

    /** Who decides for him, with the authority that is lent. */
    public ActingRule.Found acting(long employeeId, Facts facts, LocalDate day) {
        ActingRule rule = new ActingRule(
                id -> posts.containsKey(id) ? of(id).superiorId() : null, id -> facts.delegateOf(id, day));
        return rule.superiorOf(employeeId);
    }

    /** Units whose head post two hold by appointment. */
    public Set<Long> unitsWithTwoHeads() {
        return twice;
    }

    /** The people met on the way up, nearest first; ends with the person himself when the line is a ring. */
    public List<Long> above(long employeeId) {
        List<Long> above = new ArrayList<>();
        Standing standing = of(employeeId);
        while (standing != null && standing.superiorId() != null && !above.contains(standing.superiorId())) {
            above.add(standing.superiorId());
            standing = standing.superiorId() == employeeId ? null : of(standing.superiorId());
        }
        return above;
    }
}
