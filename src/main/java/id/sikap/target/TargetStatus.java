package id.sikap.target;

import java.util.Locale;

/** Follows from who has agreed; never stored. */
public enum TargetStatus {
    AWAITS_EMPLOYEE,
    AWAITS_SUPERIOR,
    AGREED,
    WITHDRAWN;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
