package id.sikap.people.change;

import id.sikap.platform.Refused.Fault;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Why and from when somebody is not there; a retirement has no last day, a leave has one. */
public record AbsenceDraft(String nip, Kind kind, LocalDate start, LocalDate end, String letter) {

    /** Kedudukan hukum; for good, or for a time. */
    public enum Kind {
        PENSIUN(true),
        MENINGGAL(true),
        BERHENTI(true),
        PINDAH(true),
        CLTN(false),
        TUGAS_BELAJAR(false),
        NONAKTIF(false);

        private final boolean forGood;

        Kind(boolean forGood) {
            this.forGood = forGood;
        }

        public boolean isForGood() {
            return forGood;
        }
    }

    public AbsenceDraft {
        letter = letter == null ? "" : letter.strip();
    }

    List<Fault> faults(LocalDate earliest) {
        List<Fault> faults = new ArrayList<>();
        Entries.required(faults, "nip", nip);
        if (kind == null) {
            faults.add(new Fault("kind", "field.required"));
        }
        Entries.letter(faults, letter);
        Entries.days(faults, start, end, earliest, false);
        if (kind != null && kind.isForGood() && end != null) {
            faults.add(new Fault("end", "absence.for_good"));
        }
        return faults;
    }
}
