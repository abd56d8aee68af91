package id.sikap.worklog.progress;

import id.sikap.target.TargetRow;
import id.sikap.target.TargetStatus;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** A target beside what was reached of it, as its owner or his superior looks at it. */
public record TargetLine(TargetRow target, TargetStatus status, BigDecimal realised, boolean mine)
        implements Serializable {

    /** Whether the one who looks has the next word. */
    public boolean awaitsReader() {
        return status == (mine ? TargetStatus.AWAITS_EMPLOYEE : TargetStatus.AWAITS_SUPERIOR);
    }

    /** What both have agreed on is not taken back by one of them. */
    public boolean canWithdraw() {
        return status == TargetStatus.AWAITS_EMPLOYEE || status == TargetStatus.AWAITS_SUPERIOR;
    }

    /** As the state word shows it. */
    public String state() {
        return awaitsReader() ? "AWAITS_YOU" : status.name();
    }

    /** In percent; may pass 100. */
    public BigDecimal share() {
        return realised.movePointRight(2).divide(target.quantity(), 1, RoundingMode.HALF_UP);
    }

    TargetLine now(TargetStatus changed) {
        return new TargetLine(target, changed, realised, mine);
    }
}
