package id.sikap.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Laporan Kinerja: one person's month.
 *
 * @param superior null when nobody is above, or nobody is known
 * @param workingDays the dates of the month on which this person was to work
 */
public record PersonReport(
        Letterhead letterhead,
        YearMonth month,
        Identity employee,
        Identity superior,
        Set<LocalDate> workingDays,
        List<Row> rows,
        Imprint imprint)
        implements Paper {

    /** Named as the entry's own status; a draft has not been reported and has no place here. */
    public enum Status {
        SENT("Menunggu"),
        RETURNED("Dikembalikan"),
        APPROVED("Disetujui"),
        REJECTED("Ditolak");

        private final String word;

        Status(String word) {
            this.word = word;
        }
    }

    /**
     * One output.
     *
     * @param start null when not stated, and so {@code end}
     * @param minutes 0 when not stated
     * @param activity the target it serves, or "Di luar rencana"
     * @param evidence the number of files
     * @param location WFH or WFO
     */
    public record Row(
            LocalDate date,
            LocalTime start,
            LocalTime end,
            int minutes,
            String activity,
            String result,
            BigDecimal quantity,
            String unit,
            int evidence,
            String location,
            Status status) {

        public String time() {
            return Wording.span(start, end);
        }

        public Object statedMinutes() {
            return minutes == 0 ? Wording.NONE : (Object) minutes;
        }

        public Object countedEvidence() {
            return evidence == 0 ? Wording.NONE : (Object) evidence;
        }

        public String statusWord() {
            return status.word;
        }
    }

    public PersonReport {
        superior = Identity.orVacant(superior);
        workingDays = Set.copyOf(workingDays);
        rows = List.copyOf(rows);
    }

    @Override
    public String title() {
        return "Laporan Kinerja " + employee.name() + ", " + monthText();
    }

    public Tally tally() {
        List<Row> outputs = outputs();
        long filled = outputs.stream()
                .map(Row::date)
                .filter(workingDays::contains)
                .distinct()
                .count();
        long minutes = outputs.stream().mapToLong(Row::minutes).sum();
        return new Tally(workingDays.size(), filled, outputs.size(), minutes, approved());
    }

    public long approved() {
        return count(row -> row.status() == Status.APPROVED);
    }

    public long returned() {
        return count(row -> row.status() == Status.RETURNED);
    }

    public long waiting() {
        return count(row -> row.status() == Status.SENT);
    }

    public long rejected() {
        return count(row -> row.status() == Status.REJECTED);
    }

    public long evidence() {
        return outputs().stream().mapToLong(Row::evidence).sum();
    }

    /** Rejected rows stand in the table with their minutes: whoever adds up the column must know that they do not count. */
    public String sumLabel() {
        return rejected() == 0 ? "Jumlah" : "Jumlah tanpa yang ditolak";
    }

    private List<Row> outputs() {
        return rows.stream().filter(row -> row.status() != Status.REJECTED).toList();
    }

    private long count(Predicate<Row> which) {
        return rows.stream().filter(which).count();
    }
}
