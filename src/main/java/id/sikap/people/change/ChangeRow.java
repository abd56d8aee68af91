package id.sikap.people.change;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;

/** A deed as the register shows it. */
public record ChangeRow(
        long id,
        ChangeKind kind,
        String nip,
        String name,
        String unit,
        LocalDate effectiveOn,
        String letter,
        String reason,
        String madeBy,
        Instant madeAt,
        Instant undoneAt)
        implements Serializable {

    /** Whether it can still be taken back. */
    public boolean isPlanned(LocalDate today) {
        return undoneAt == null && effectiveOn.isAfter(today);
    }
}
