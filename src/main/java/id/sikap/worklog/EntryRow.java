package id.sikap.worklog;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/** One entry as lists, the API and the papers show it; evidence is filled in by {@link DayEntries}. */
public record EntryRow(
        long id,
        int version,
        long employeeId,
        LocalDate date,
        Long targetId,
        String target,
        String result,
        BigDecimal quantity,
        String unit,
        int minutes,
        LocalTime startsAt,
        WorkLocation location,
        String obstacle,
        EntryStatus status,
        Instant sentAt,
        String reason,
        String receiptCode,
        Instant loggedAt,
        List<EvidenceRow> evidence) {

    public EntryRow(
            long id,
            int version,
            long employeeId,
            LocalDate date,
            Long targetId,
            String target,
            String result,
            BigDecimal quantity,
            String unit,
            int minutes,
            LocalTime startsAt,
            WorkLocation location,
            String obstacle,
            EntryStatus status,
            Instant sentAt,
            String reason,
            String receiptCode,
            Instant loggedAt) {
        this(
                id,
                version,
                employeeId,
                date,
                targetId,
                target,
                result,
                quantity,
                unit,
                minutes,
                startsAt,
                location,
                obstacle,
                status,
                sentAt,
                reason,
                receiptCode,
                loggedAt,
                List.of());
    }

    EntryRow with(List<EvidenceRow> files) {
        return new EntryRow(
                id,
                version,
                employeeId,
                date,
                targetId,
                target,
                result,
                quantity,
                unit,
                minutes,
                startsAt,
                location,
                obstacle,
                status,
                sentAt,
                reason,
                receiptCode,
                loggedAt,
                files);
    }
}
