package id.sikap.report;

import java.time.LocalDate;

/** Where and when a paper was printed, and the code that names this printing. */
public record Imprint(String place, LocalDate printedOn, String code) {

    public String dateText() {
        return Wording.date(printedOn);
    }
}
