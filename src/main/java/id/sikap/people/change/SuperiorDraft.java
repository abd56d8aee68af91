package id.sikap.people.change;

import id.sikap.platform.Refused.Fault;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Whose superior is another than the tree says, from when until when, and why. */
public record SuperiorDraft(String nip, String superior, LocalDate start, LocalDate end, String letter, String reason) {

    static final int REASON_MAX = 500;

    public SuperiorDraft {
        letter = letter == null ? "" : letter.strip();
        reason = reason == null ? "" : reason.strip();
    }

    List<Fault> faults(LocalDate earliest) {
        List<Fault> faults = new ArrayList<>();
        Entries.required(faults, "nip", nip);
        Entries.required(faults, "superior", superior);
        Entries.letter(faults, letter);
        Entries.text(faults, "reason", reason, REASON_MAX);
        Entries.days(faults, start, end, earliest, false);
        if (nip != null && nip.equals(superior)) {
            faults.add(new Fault("superior", "superior.self"));
        }
        return faults;
    }
}
