package id.sikap.people.roster;

import java.util.List;

/**
 * What an import found and did: rows in each file, people new and people changed (their data, unit or superior), and
 * what is wrong. With faults nothing was written.
 */
public record ImportResult(
        int units, int people, int created, int updated, Differences differences, List<ImportFault> faults) {

    /** What of the people who are known already is another than today. */
    public record Differences(int unit, int post, int superior, int left, int back) {
        public static final Differences NONE = new Differences(0, 0, 0, 0, 0);
    }

    public ImportResult {
        faults = List.copyOf(faults);
    }

    public boolean refused() {
        return !faults.isEmpty();
    }
}
