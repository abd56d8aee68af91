package id.sikap.people.roster.sheet;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The heads of a file: in which row they stand, and which column holds which of our fields. Not known: nobody has said yet
 * what they mean, and the places are a guess to begin from.
 */
public record Header(int row, List<String> heads, Map<String, Integer> places, boolean known, ColumnChoice choice) {

    static Header known(int row, List<String> heads) {
        Map<String, Integer> places = new LinkedHashMap<>();
        for (int i = 0; i < heads.size(); i++) {
            places.put(heads.get(i), i);
        }
        return new Header(row, heads, places, true, null);
    }

    static Header chosen(int row, List<String> heads, ColumnChoice choice) {
        return new Header(row, heads, choice.places(), true, choice);
    }

    static Header guessed(int row, List<String> heads, Map<String, Integer> places) {
        return new Header(row, heads, places, false, null);
    }

    /** Whether the heads are those of our own layout, so that nobody need be asked. */
    public boolean isOurs() {
        return known && choice == null;
    }

    int width() {
        return heads.size();
    }

    boolean has(String column) {
        return places.containsKey(column);
    }

    /** What the file itself calls a column of ours. */
    String head(String column) {
        return has(column) ? heads.get(places.get(column)) : column;
    }
}
