package id.sikap.report;

import java.time.YearMonth;
import java.util.List;

/** Something that is printed, signed and filed. The layout of a paper is {@code reports/<record's name>.jrxml}. */
public sealed interface Paper permits PersonReport, UnitRecap, AgencyRecap {

    Letterhead letterhead();

    YearMonth month();

    Imprint imprint();

    /** What the document calls itself in a viewer's title bar. */
    String title();

    /** The records of the table, in the order of the table. */
    List<? extends Record> rows();

    default String monthText() {
        return Wording.month(month());
    }

    default boolean empty() {
        return rows().isEmpty();
    }
}
