package id.sikap.worklog.progress;

import java.math.BigDecimal;

/** What was approved for one target, in the target's own unit. */
public record Realised(long targetId, BigDecimal quantity) {

    /** As the query fills it: the column may be null, this query's rows are not. */
    public Realised(Long targetId, BigDecimal quantity) {
        this(targetId.longValue(), quantity);
    }
}
