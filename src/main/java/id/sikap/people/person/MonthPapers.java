package id.sikap.people.person;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/** Tells of which months a person's report can be printed for who asks; the room of the reports knows. */
public interface MonthPapers {

    /** A month and how many entries its report has. */
    record MonthPaper(YearMonth month, long entries) implements Serializable {

        public LocalDate firstDay() {
            return month.atDay(1);
        }
    }

    /** The latest first. */
    List<MonthPaper> of(long employeeId);
}
