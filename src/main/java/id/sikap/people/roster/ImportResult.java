package id.sikap.people.roster;

import id.sikap.people.roster.sheet.Header;
import id.sikap.people.roster.sheet.ImportFault;
import id.sikap.people.roster.sheet.RosterFile;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What an import found and did: how many work here and are in no row, who stay; the ids of everybody it wrote about, by NIP. With
 * faults nothing was written.
 */
public record ImportResult(
        Tally tally,
        int absent,
        List<ImportFault> faults,
        List<FileHeads> heads,
        List<Verdict> verdicts,
        Map<String, Long> ids) {

    /** Rows in each file; people new and people changed: their data, unit or superior. With faults nobody is. */
    public record Tally(int units, int people, int created, int updated, Differences differences) {}

    /** What of the people who are known already is another than today. */
    public record Differences(int unit, int post, int superior, int left, int back) {
        public static final Differences NONE = new Differences(0, 0, 0, 0, 0);
    }

    /** The heads of one file and what it says below them. */
    record FileHeads(RosterFile file, Header header, List<List<String>> examples) {}

    public ImportResult {
        faults = List.copyOf(faults);
        heads = List.copyOf(heads);
    }

    public boolean refused() {
        return !faults.isEmpty();
    }

    /** Null where the file is missing or cannot be read. */
    Header header(RosterFile file) {
        return heads.stream()
                .filter(each -> each.file() == file)
                .map(FileHeads::header)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    static Tally tally(Roster roster, List<Verdict> verdicts, boolean refused) {
        int units = roster.unitRows().size();
        int people = roster.personRows().size();
        if (refused) {
            return new Tally(units, people, 0, 0, Differences.NONE);
        }
        int created = 0;
        int updated = 0;
        int unit = 0;
        int post = 0;
        int superior = 0;
        int left = 0;
        int back = 0;
        for (Verdict verdict : verdicts) {
            if (verdict.file() == RosterFile.PEOPLE) {
                created += verdict.kind() == Verdict.Kind.NEW ? 1 : 0;
                updated += verdict.kind() == Verdict.Kind.CHANGED ? 1 : 0;
                unit += verdict.differs("unor_id") ? 1 : 0;
                post += verdict.differs("jabatan") ? 1 : 0;
                superior += verdict.differs(Verdict.SUPERIOR) ? 1 : 0;
                boolean turned = verdict.differs("status");
                boolean gone = turned
                        && verdict.differences().stream()
                                .anyMatch(each -> each.column().equals("status")
                                        && each.before().equals("Aktif"));
                left += gone ? 1 : 0;
                back += turned && !gone ? 1 : 0;
            }
        }
        return new Tally(units, people, created, updated, new Differences(unit, post, superior, left, back));
    }
}
