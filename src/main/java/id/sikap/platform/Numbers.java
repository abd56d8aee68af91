package id.sikap.platform;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** Quantities are stored with two decimals and shown with as many as they need. */
public final class Numbers {

    private static final Pattern GROUPED = Pattern.compile("\\d{1,3}(\\.\\d{3})+(,\\d+)?");
    private static final Pattern PLAIN = Pattern.compile("\\d+([.,]\\d+)?");
    private static final int DIGITS_MAX = 20;

    private Numbers() {}

    public static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /**
     * As people write numbers here: a dot between thousands, a comma before decimals; a lone dot may be meant as either.
     * The day page's script reads them the same way.
     */
    public static Optional<BigDecimal> typed(String text) {
        String typed = text.strip();
        if (typed.length() > DIGITS_MAX) {
            return Optional.empty();
        }
        if (GROUPED.matcher(typed).matches()) {
            return Optional.of(new BigDecimal(typed.replace(".", "").replace(',', '.')));
        }
        return PLAIN.matcher(typed).matches() ? Optional.of(new BigDecimal(typed.replace(',', '.'))) : Optional.empty();
    }
}
