package id.sikap.people;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The units as they stood on one day: what they were called, who was below whom, which agency each belonged to. */
public final class TreeOfDay {

    /** A unit of that day; the one above it is null for a root. */
    public record Unit(long id, Long parentId, String name, String headTitle, String echelonCode) {}

    private final Map<Long, Unit> units = new HashMap<>();
    private final UnitTree tree;

    public TreeOfDay(List<Unit> all) {
        all.forEach(unit -> units.put(unit.id(), unit));
        tree = new UnitTree(all.stream()
                .map(unit -> new UnitTree.Node(code(unit.id()), code(unit.parentId()), unit.echelonCode()))
                .toList());
    }

    private static String code(Long id) {
        return id == null ? null : id.toString();
    }

    public boolean has(long id) {
        return units.containsKey(id);
    }

    public Unit unit(long id) {
        return units.get(id);
    }

    public Unit agencyOf(long id) {
        return units.get(Long.valueOf(tree.agency(code(id))));
    }

    /** The topmost above it. */
    public Unit rootOf(long id) {
        return units.get(Long.valueOf(tree.path(code(id)).get(0)));
    }

    /** The unit itself and all below it; none if it did not exist. */
    public List<Long> from(long id) {
        List<Long> below = new ArrayList<>();
        units.keySet().stream()
                .filter(unit -> tree.path(code(unit)).contains(code(id)))
                .forEach(below::add);
        return below;
    }

    /** A unit before those below it. */
    public Comparator<Long> downwards() {
        Map<Long, String> paths = new HashMap<>();
        return Comparator.comparing(id -> paths.computeIfAbsent(id, unit -> String.join("/", tree.path(code(unit)))));
    }
}
