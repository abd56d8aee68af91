package id.sikap.people.roster.sheet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects what is wrong. A wholly wrong file must not fill the memory, so there is an end. */
public final class Faults {

    public static final int MAX = 5_000;

    private final List<ImportFault> found = new ArrayList<>();

    public void add(RosterFile file, int row, String column, String code, Object... args) {
        if (found.size() < MAX) {
            found.add(new ImportFault(file, row, column, code, List.of(args)));
        } else if (found.size() == MAX) {
            found.add(new ImportFault(file, row, "", "too-many-faults", List.of(MAX)));
        }
    }

    public int count() {
        return found.size();
    }

    /** By file and row: whoever mends the file goes through it from top to bottom. */
    public List<ImportFault> list() {
        return found.stream()
                .sorted(Comparator.comparing(ImportFault::file).thenComparingInt(ImportFault::row))
                .toList();
    }

    /** A value as a sentence may quote it: a whole essay in a cell would drown the reason. */
    public static String quote(String value) {
        return value.length() <= 60 ? value : value.substring(0, 59) + "…";
    }
}
