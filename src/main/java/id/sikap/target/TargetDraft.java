package id.sikap.target;

import id.sikap.platform.Refused.Fault;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What is to be reached: result, indicator, quantity with unit, within a part of one year. */
public record TargetDraft(
        int period,
        String result,
        String indicator,
        BigDecimal quantity,
        String unit,
        LocalDate startsOn,
        LocalDate endsOn) {

    public static final int RESULT_MAX = 500;
    public static final int INDICATOR_MAX = 300;
    public static final int UNIT_MAX = 40;
    public static final BigDecimal QUANTITY_MAX = new BigDecimal("9999999.99");

    public TargetDraft {
        result = result == null ? "" : result.strip();
        indicator = indicator == null ? "" : indicator.strip();
        unit = unit == null ? "" : unit.strip();
        if (startsOn == null && isYear(period)) {
            startsOn = LocalDate.of(period, 1, 1);
        }
        if (endsOn == null && isYear(period)) {
            endsOn = LocalDate.of(period, 12, 31);
        }
    }

    public List<Fault> faults() {
        List<Fault> faults = new ArrayList<>();
        if (!isYear(period)) {
            faults.add(new Fault("period", "field.number_range", "2020", "2099"));
        }
        text(faults, "result", result, RESULT_MAX);
        text(faults, "indicator", indicator, INDICATOR_MAX);
        text(faults, "unit", unit, UNIT_MAX);
        if (quantity == null) {
            faults.add(new Fault("quantity", "field.required"));
        } else if (quantity.signum() <= 0 || quantity.compareTo(QUANTITY_MAX) > 0) {
            faults.add(new Fault("quantity", "field.number_range", "0,01", "9.999.999,99"));
        } else if (quantity.stripTrailingZeros().scale() > 2) {
            faults.add(new Fault("quantity", "field.decimals", 2));
        }
        if (isYear(period) && (startsOn.getYear() != period || endsOn.getYear() != period)) {
            faults.add(new Fault("startsOn", "target.outside_period", String.valueOf(period)));
        } else if (isYear(period) && endsOn.isBefore(startsOn)) {
            faults.add(new Fault("endsOn", "target.ends_before_start"));
        }
        return faults;
    }

    private static void text(List<Fault> faults, String field, String value, int max) {
        if (value.isEmpty()) {
            faults.add(new Fault(field, "field.required"));
        } else if (value.length() > max) {
            faults.add(new Fault(field, "field.too_long", max));
        }
    }

    private static boolean isYear(int period) {
        return period >= 2020 && period <= 2099;
    }
}
