package id.sikap.report;

import java.time.YearMonth;
import java.util.List;

/**
 * Rekapitulasi instansi: the whole institution in a month, a line an OPD, for the official who answers for its personnel
 * (PPK).
 *
 * @param authority the PPK; null when not known
 */
public record AgencyRecap(Letterhead letterhead, YearMonth month, List<Line> rows, Identity authority, Imprint imprint)
        implements Paper {

    /** One OPD; the tally's working days are person-days (working days × people). */
    public record Line(String agency, long people, long peopleFilled, Tally tally) {

        public Percent filledShare() {
            return tally.filledShare();
        }

        public Percent approvedShare() {
            return tally.approvedShare();
        }

        Line plus(Line other) {
            return new Line(agency, people + other.people, peopleFilled + other.peopleFilled, tally.plus(other.tally));
        }
    }

    public AgencyRecap {
        rows = List.copyOf(rows);
        authority = Identity.orVacant(authority);
    }

    @Override
    public String title() {
        return "Rekapitulasi Kinerja " + letterhead.institution() + ", " + monthText();
    }

    public Line total() {
        return total(rows);
    }

    static Line total(List<Line> lines) {
        return lines.stream().reduce(new Line("Jumlah", 0, 0, Tally.NOTHING), Line::plus);
    }
}
