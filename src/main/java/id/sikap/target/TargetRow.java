package id.sikap.target;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/** A target in a list. */
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
        TargetStatus status)
        implements Serializable {

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
            Instant superiorAgreedAt) {
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
                Target.status(employeeAgreedAt, superiorAgreedAt, null));
    }
}
