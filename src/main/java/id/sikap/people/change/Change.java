package id.sikap.people.change;

import java.time.LocalDate;

/** A deed as the register keeps it: about a person or a unit, from a day on, by a letter. */
record Change(
        ChangeKind kind,
        Long employeeId,
        Long unitId,
        LocalDate effectiveOn,
        String letter,
        String reason,
        String opKey) {}
