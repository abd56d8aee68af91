package id.sikap.people.roster;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds the rings in a relation where each points to at most one other: units to parents, people to superiors. */
final class Cycles {

    private Cycles() {}

    /** Each ring once, in the order of pointing. Ends (null, or a key the map does not have) are no ring. */
    static List<List<String>> in(Map<String, String> above) {
        Map<String, String> seenFrom = new HashMap<>();
        List<List<String>> rings = new ArrayList<>();
        for (String start : above.keySet()) {
            String at = start;
            while (at != null && above.containsKey(at) && !seenFrom.containsKey(at)) {
                seenFrom.put(at, start);
                at = above.get(at);
            }
            if (at != null && start.equals(seenFrom.get(at))) {
                rings.add(ring(at, above));
            }
        }
        return rings;
    }

    private static List<String> ring(String start, Map<String, String> above) {
        List<String> ring = new ArrayList<>();
        String at = start;
        do {
            ring.add(at);
            at = above.get(at);
        } while (!at.equals(start));
        return ring;
    }
}
