package id.sikap.people.change;

import id.sikap.people.Rank;
import id.sikap.platform.Refused.Fault;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Who gets which golongan, and the pangkat that goes with it, from when (TMT), by which letter. */
public record PromotionDraft(String nip, Rank rank, LocalDate start, String letter) {

    public PromotionDraft {
        letter = letter == null ? "" : letter.strip();
    }

    List<Fault> faults(LocalDate earliest) {
        List<Fault> faults = new ArrayList<>();
        Entries.required(faults, "nip", nip);
        if (rank == null) {
            faults.add(new Fault("rank", "field.required"));
        }
        Entries.letter(faults, letter);
        if (start != null && start.isBefore(earliest)) {
            faults.add(new Fault("start", "promotion.too_early", Entries.day(earliest)));
        } else {
            Entries.days(faults, start, null, earliest, false);
        }
        return faults;
    }
}
