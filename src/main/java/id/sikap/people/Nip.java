package id.sikap.people;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/**
 * The number of a civil servant: 18 digits. A PNS (NIP) has birth date (8), month of appointment (6), sex (1) and serial
 * (3); a PPPK (NI PPPK) has birth date (8), year of appointment (4), contract number (2), sex (1) and serial (3), so its
 * digits 13-14 are no month. Sources: Perka BKN 22/2007 and 43/2007; widths of the PPPK by subtraction.
 */
public record Nip(String digits) {

    /** What is wrong with a number, each with a message key {@code nip.<fault>}. */
    public enum Fault {
        EMPTY,
        MANGLED,
        LENGTH,
        BIRTH_DATE,
        APPOINTMENT,
        SEX
    }

    /** Takes what people and spreadsheets write: blanks inside, a leading apostrophe. */
    public static String clean(String raw) {
        return raw == null ? "" : raw.replaceAll("[\\s'’\\u00a0]", "");
    }

    public static Optional<Fault> fault(String digits, EmploymentType type) {
        if (digits.isEmpty()) {
            return Optional.of(Fault.EMPTY);
        }
        if (digits.toUpperCase(Locale.ROOT).matches("[0-9][0-9.,]*E\\+?[0-9]+")) {
            return Optional.of(Fault.MANGLED);
        }
        if (!digits.matches("[0-9]{18}")) {
            return Optional.of(Fault.LENGTH);
        }
        if (!isDate(number(digits, 0, 4), number(digits, 4, 6), number(digits, 6, 8))) {
            return Optional.of(Fault.BIRTH_DATE);
        }
        boolean month = type == EmploymentType.PPPK || isDate(number(digits, 8, 12), number(digits, 12, 14), 1);
        if (!month || number(digits, 8, 12) <= number(digits, 0, 4)) {
            return Optional.of(Fault.APPOINTMENT);
        }
        return digits.charAt(14) == '1' || digits.charAt(14) == '2' ? Optional.empty() : Optional.of(Fault.SEX);
    }

    /** As letters print it: {@code 19860926 201505 1 001}. */
    public String printed() {
        return digits.substring(0, 8) + " " + digits.substring(8, 14) + " " + digits.charAt(14) + " "
                + digits.substring(15);
    }

    private static int number(String digits, int from, int to) {
        return Integer.parseInt(digits, from, to, 10);
    }

    private static boolean isDate(int year, int month, int day) {
        try {
            LocalDate.of(year, month, day);
            return year >= 1900;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
