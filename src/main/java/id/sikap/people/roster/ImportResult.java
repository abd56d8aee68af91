package id.sikap.people.roster;

import java.util.List;

/**
 * What an import found and did: rows in each file, people new and people changed (their data, unit or superior), and
 * what is wrong. With faults nothing was written.
 */
public record ImportResult(int units, int people, int created, int updated, List<ImportFault> faults) {

    public ImportResult {
        faults = List.copyOf(faults);
    }

    public boolean refused() {
        return !faults.isEmpty();
    }
}
