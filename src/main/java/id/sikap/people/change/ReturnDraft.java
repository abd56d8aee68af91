package id.sikap.people.change;

import id.sikap.platform.Refused;
import id.sikap.platform.Refused.Fault;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Who is away, or whose authority is lent (by the number of that fact), is back from that day, by which letter. */
public record ReturnDraft(long factId, LocalDate start, String letter) {

    public ReturnDraft {
        letter = letter == null ? "" : letter.strip();
    }

    List<Fault> faults() {
        List<Fault> faults = new ArrayList<>();
        Entries.letter(faults, letter);
        if (start == null) {
            faults.add(new Fault("start", "field.required"));
        }
        return faults;
    }

    /** From today on, as what was decided in his stead stands; on the first day there is nothing yet to come back from. */
    void refuseOtherDays(Temporary temporary, LocalDate today) {
        if (!temporary.canEndOn(start, today)) {
            String first = Entries.day(temporary.firstReturn(today));
            throw new Refused(List.of(
                    temporary.isOpen()
                            ? new Fault("start", "return.from", first)
                            : new Fault("start", "return.between", first, Entries.day(temporary.end()))));
        }
    }
}
