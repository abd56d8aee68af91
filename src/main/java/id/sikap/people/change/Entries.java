package id.sikap.people.change;

import id.sikap.platform.Refused.Fault;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** What the forms of the personnel office have in common. */
final class Entries {

    static final int LETTER_MAX = 120;

    private static final LocalDate LATEST = LocalDate.of(2099, 12, 31);

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd-MM-yyyy");

    private Entries() {}

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    static void required(List<Fault> faults, String field, String value) {
        if (value == null || value.isBlank()) {
            faults.add(new Fault(field, "field.required"));
        }
    }

    static void text(List<Fault> faults, String field, String value, int max) {
        if (value.isEmpty()) {
            faults.add(new Fault(field, "field.required"));
        } else if (value.length() > max) {
            faults.add(new Fault(field, "field.too_long", max));
        }
    }

    static void letter(List<Fault> faults, String letter) {
        text(faults, "letter", letter, LETTER_MAX);
    }

    /** Letters arrive late, but a month that is over keeps the superior and the unit it had. */
    static void days(List<Fault> faults, LocalDate start, LocalDate end, LocalDate earliest, boolean endRequired) {
        if (start == null) {
            faults.add(new Fault("start", "field.required"));
        } else if (start.isBefore(earliest)) {
            faults.add(new Fault("start", "change.too_early", day(earliest)));
        } else if (start.isAfter(LATEST)) {
            faults.add(new Fault("start", "field.format"));
        }
        if (end == null) {
            if (endRequired) {
                faults.add(new Fault("end", "field.required"));
            }
        } else if (start != null && end.isBefore(start)) {
            faults.add(new Fault("end", "change.ends_before_start"));
        } else if (end.isAfter(LATEST)) {
            faults.add(new Fault("end", "field.format"));
        }
    }
}
