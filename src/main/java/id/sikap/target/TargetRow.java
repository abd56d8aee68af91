package id.sikap.target;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/** A target in a list; realised is what approved entries have brought so far, in the target's unit. */
public record TargetRow(
        long id,
        int version,
        String nip,
        String name,
        int period,
        String result,
        String indicator,
        BigDecimal quantity,
        String unit,
        LocalDate startsOn,
        LocalDate endsOn,
        TargetStatus status,
        BigDecimal realised) {

    public TargetRow(
            long id,
            int version,
            String nip,
            String name,
            short period,
            String result,
            String indicator,
            BigDecimal quantity,
            String unit,
            LocalDate startsOn,
            LocalDate endsOn,
            Instant employeeAgreedAt,
            Instant superiorAgreedAt,
            BigDecimal realised) {
        this(
                id,
                version,
                nip,
                name,
                period,
                result,
                indicator,
                quantity,
                unit,
                startsOn,
                endsOn,
                Target.status(employeeAgreedAt, superiorAgreedAt, null),
                realised == null ? BigDecimal.ZERO : realised);
    }
}
