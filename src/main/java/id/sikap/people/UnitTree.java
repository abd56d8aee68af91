package id.sikap.people;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What follows from the units' order: where each stands, and which agency (OPD) it belongs to. No ring may be in it. */
public final class UnitTree {

    /** A unit by its code, the one above it (null for a root), and its echelon. */
    public record Node(String code, String parentCode, String echelonCode) {}

    private final Map<String, Node> units = new HashMap<>();
    private final Set<String> overAdministrators = new HashSet<>();

    public UnitTree(Collection<Node> all) {
        all.forEach(unit -> units.put(unit.code(), unit));
        all.stream()
                .filter(unit -> unit.parentCode() != null && startsWith(unit.echelonCode(), '3'))
                .forEach(unit -> overAdministrators.add(unit.parentCode()));
    }

    /** From the root down to the unit itself. */
    public List<String> path(String code) {
        LinkedList<String> path = new LinkedList<>();
        for (Node unit = units.get(code); unit != null; unit = units.get(unit.parentCode())) {
            path.addFirst(unit.code());
        }
        return path;
    }

    /** The path by the units' ids, as a subtree is asked for. */
    public String path(String code, Map<String, Long> ids) {
        StringBuilder path = new StringBuilder("/");
        path(code).forEach(each -> path.append(ids.get(each)).append('/'));
        return path.toString();
    }

    /**
     * The topmost unit of echelon II that has administrators (echelon III) directly below it. The assistants of the
     * regional secretary are of echelon II too, but have only bureaus below and are no agency. Who is under no agency
     * belongs to the unit just below the root: the regional secretariat.
     */
    public String agency(String code) {
        List<String> path = path(code);
        return path.stream().filter(this::isAgency).findFirst().orElse(path.get(Math.min(1, path.size() - 1)));
    }

    private boolean isAgency(String code) {
        return startsWith(units.get(code).echelonCode(), '2') && overAdministrators.contains(code);
    }

    private static boolean startsWith(String echelon, char level) {
        return echelon != null && echelon.charAt(0) == level;
    }
}
