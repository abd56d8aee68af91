package id.sikap.report;

import java.time.YearMonth;
import java.util.List;

/**
 * Rekapitulasi unit kerja: the people of one work unit in a month.
 *
 * @param head who signs; null when the post is vacant
 */
public record UnitRecap(
        Letterhead letterhead, YearMonth month, String unit, List<Line> rows, Identity head, Imprint imprint)
        implements Paper {

    /** One person; name with titles, nip as printed. */
    public record Line(String name, String nip, String position, Tally tally) {}

    public UnitRecap {
        rows = List.copyOf(rows);
        head = Identity.orVacant(head);
    }

    @Override
    public String title() {
        return "Rekapitulasi Kinerja " + unit + ", " + monthText();
    }

    public Tally total() {
        return rows.stream().map(Line::tally).reduce(Tally.NOTHING, Tally::plus);
    }
}
