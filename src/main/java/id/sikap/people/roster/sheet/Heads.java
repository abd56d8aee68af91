package id.sikap.people.roster.sheet;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Finds the row of a file in which its heads stand: ours, or some that somebody has explained; else the likeliest. */
public final class Heads {

    /** Titles, dates and blank lines above the heads take fewer rows than this. */
    static final int SEARCHED = 20;

    private final RosterFile file;
    private final Map<String, ColumnChoice> choices;

    /** The choices by their fingerprints. */
    public Heads(RosterFile file, Map<String, ColumnChoice> choices) {
        this.file = file;
        this.choices = choices;
    }

    /** Null when this row says nothing that we know. */
    Header find(int row, List<String> cells) {
        List<String> names = names(cells);
        if (isOurs(names)) {
            return Header.known(row, names);
        }
        ColumnChoice choice = choices.get(ColumnChoice.fingerprint(cells));
        return choice == null
                ? null
                : Header.chosen(row, cells.stream().map(String::strip).toList(), choice);
    }

    /** The one with the most heads that could be ours; the first when none has any. */
    Header guess(List<Lines.Raw> rows) {
        Header best = null;
        for (Lines.Raw row : rows) {
            Map<String, Integer> places = places(row.cells());
            if (best == null || places.size() > best.places().size()) {
                best = Header.guessed(
                        row.row(), row.cells().stream().map(String::strip).toList(), places);
            }
        }
        return best;
    }

    /** Null when nobody chose. */
    ColumnChoice choice(String fingerprint) {
        return choices.get(fingerprint);
    }

    static List<String> names(List<String> cells) {
        return cells.stream().map(cell -> cell.strip().toLowerCase(Locale.ROOT)).toList();
    }

    private boolean isOurs(List<String> names) {
        return names.containsAll(file.fixedColumns())
                && names.stream().allMatch(name -> file.columns().contains(name) || name.equals(Lines.REMARKS))
                && names.stream().distinct().count() == names.size();
    }

    /** A head goes to one field only, the best names first. */
    private Map<String, Integer> places(List<String> heads) {
        Map<String, Integer> places = new LinkedHashMap<>();
        int worst = file.fields().stream()
                .mapToInt(field -> field.synonyms().size())
                .max()
                .orElse(0);
        for (int rank = 0; rank <= worst; rank++) {
            for (Column field : file.fields()) {
                for (int i = 0; i < heads.size() && !places.containsKey(field.name()); i++) {
                    if (field.rank(heads.get(i)) == rank && !places.containsValue(i)) {
                        places.put(field.name(), i);
                    }
                }
            }
        }
        return places;
    }
}
