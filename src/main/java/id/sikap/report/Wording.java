package id.sikap.report;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How an official paper writes things. Papers are Indonesian whatever the language of the screen. */
final class Wording {

    static final Locale INDONESIAN = Locale.forLanguageTag("id-ID");

    /** Stands where there is nothing to say. */
    static final String NONE = "–";

    /** Room for a name to be written by hand: underlined as a name would be. */
    static final String BLANK = "\u00a0".repeat(60);

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", INDONESIAN);
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM yyyy", INDONESIAN);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH.mm", INDONESIAN);

    private Wording() {}

    static String month(YearMonth month) {
        return MONTH.format(month);
    }

    static String date(LocalDate date) {
        return DATE.format(date);
    }

    static String span(LocalTime start, LocalTime end) {
        if (start == null) {
            return NONE;
        }
        return end == null ? TIME.format(start) : TIME.format(start) + NONE + TIME.format(end);
    }

    static String duration(long minutes) {
        return minutes / 60 + " jam " + minutes % 60 + " menit";
    }

    static String orNone(String text) {
        return text == null || text.isBlank() ? NONE : text;
    }
}
