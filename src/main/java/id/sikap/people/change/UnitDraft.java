package id.sikap.people.change;

import id.sikap.platform.Refused.Fault;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** How a unit stands from a day on: under which other, called what, headed by which post or by which official without a number. */
public record UnitDraft(
        long unitId, Long parentId, String name, String headTitle, String official, LocalDate start, String letter) {

    static final int OFFICIAL_MAX = 150;

    public UnitDraft {
        name = name == null ? "" : name.strip();
        headTitle = headTitle == null ? "" : headTitle.strip();
        official = official == null || official.isBlank() ? null : official.strip();
        letter = letter == null ? "" : letter.strip();
    }

    List<Fault> faults(LocalDate earliest) {
        List<Fault> faults = new ArrayList<>();
        Entries.text(faults, "name", name, AssignmentDraft.POST_MAX);
        Entries.text(faults, "headTitle", headTitle, AssignmentDraft.POST_MAX);
        if (official != null && official.length() > OFFICIAL_MAX) {
            faults.add(new Fault("official", "field.too_long", OFFICIAL_MAX));
        }
        Entries.letter(faults, letter);
        Entries.days(faults, start, null, earliest, false);
        if (parentId != null && parentId == unitId) {
            faults.add(new Fault("parentId", "unit.under_itself"));
        }
        return faults;
    }
}
