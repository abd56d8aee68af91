package id.sikap.platform;

import java.math.BigDecimal;

/** Quantities are stored with two decimals and shown with as many as they need. */
public final class Numbers {

    private Numbers() {}

    public static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
