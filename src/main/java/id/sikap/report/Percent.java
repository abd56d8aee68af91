package id.sikap.report;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A share in percent with one decimal, half up; computed here and nowhere else, so that paper, spreadsheet and screen show
 * the same digits. Without anything to measure against it is unknown and prints a dash: 0 % would accuse somebody.
 *
 * @param value null when unknown
 */
public record Percent(BigDecimal value) {

    public static Percent of(long part, long whole) {
        if (whole == 0) {
            return new Percent(null);
        }
        return new Percent(
                BigDecimal.valueOf(part).movePointRight(2).divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP));
    }

    public boolean known() {
        return value != null;
    }

    /** As Indonesian pages and papers write it: {@code 87,5%}. */
    public String text() {
        return known() ? value.toPlainString().replace('.', ',') + "%" : Wording.NONE;
    }
}
