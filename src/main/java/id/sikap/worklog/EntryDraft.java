package id.sikap.worklog;

import id.sikap.platform.Refused.Fault;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a person says about one output of a day, before it is an entry. Minutes: 0 when not stated. A target of null is
 * work outside the plan (di luar rencana).
 */
public record EntryDraft(
        LocalDate date,
        Long targetId,
        String result,
        BigDecimal quantity,
        String unit,
        int minutes,
        LocalTime startsAt,
        WorkLocation location,
        String obstacle) {

    public static final int RESULT_MAX = 2000;
    public static final int UNIT_MAX = 40;
    public static final int OBSTACLE_MAX = 1000;
    public static final int MINUTES_MAX = 1440;
    public static final BigDecimal QUANTITY_MAX = new BigDecimal("9999999.99");

    public EntryDraft {
        result = result == null ? "" : result.strip();
        unit = unit == null || unit.isBlank() ? "" : unit.strip();
        obstacle = obstacle == null || obstacle.isBlank() ? null : obstacle.strip();
    }

    /** Everything wrong with the form, field by field, before any rule of the office is asked. */
    public List<Fault> faults() {
        List<Fault> faults = new ArrayList<>();
        if (date == null) {
            faults.add(new Fault("date", "field.required"));
        }
        if (result.isEmpty()) {
            faults.add(new Fault("result", "field.required"));
        } else if (result.length() > RESULT_MAX) {
            faults.add(new Fault("result", "field.too_long", RESULT_MAX));
        }
        if (quantity == null) {
            faults.add(new Fault("quantity", "field.required"));
        } else if (quantity.signum() <= 0 || quantity.compareTo(QUANTITY_MAX) > 0) {
            faults.add(new Fault("quantity", "field.number_range", "0,01", "9.999.999,99"));
        } else if (quantity.stripTrailingZeros().scale() > 2) {
            faults.add(new Fault("quantity", "field.decimals", 2));
        }
        if (unit.isEmpty()) {
            faults.add(new Fault("unit", "field.required"));
        } else if (unit.length() > UNIT_MAX) {
            faults.add(new Fault("unit", "field.too_long", UNIT_MAX));
        }
        if (minutes < 0 || minutes > MINUTES_MAX) {
            faults.add(new Fault("minutes", "field.number_range", 0, MINUTES_MAX));
        } else if (startsAt != null && startsAt.toSecondOfDay() / 60 + minutes > MINUTES_MAX) {
            faults.add(new Fault("minutes", "entry.past_midnight"));
        }
        if (location == null) {
            faults.add(new Fault("location", "field.required"));
        }
        if (obstacle != null && obstacle.length() > OBSTACLE_MAX) {
            faults.add(new Fault("obstacle", "field.too_long", OBSTACLE_MAX));
        }
        return faults;
    }

    /** SHA-256 of the content: tells a retry of the same post from another post under the same key. */
    public String digest() {
        String content = Stream.of(
                        date,
                        targetId,
                        result,
                        quantity.stripTrailingZeros().toPlainString(),
                        unit,
                        minutes,
                        startsAt,
                        location,
                        obstacle)
                .map(Objects::toString)
                .map(part -> part.length() + ":" + part)
                .collect(Collectors.joining());
        return sha256(content);
    }

    static String sha256(String content) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
