package id.sikap.people.roster.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.HyperLink;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A file with faults as a workbook to mend: every row where it stood, every cell as text (so no formula, no lost zero), the wrong
 * ones coloured, the reasons in a column that a later import leaves unread. A second sheet lists the faults, each a link to its
 * cell. Since an import takes all or nothing, so does this: mended and handed over, it is the whole file.
 *
 * <p>Written as the file is read, for it may have 100,000 rows.
 */
public final class FaultWorkbook {

    /** In the language of whoever mends. */
    public interface Wording {
        String say(String key, Object... args);
    }

    private static final String WRONG = "FFE3E0";
    private static final String HEAD = "E6ECF5";
    private static final String TEXT = "@";

    /** What a cell of a workbook holds; no column of ours takes as much. */
    private static final int MOST_CHARS = 32_767;

    private static final int WRITTEN_AT_ONCE = 1_000;
    private static final int WIDTH = 18;
    private static final int WIDE = 60;

    private final RosterFile file;
    private final Header header;
    private final Map<Integer, List<ImportFault>> faults;
    private final Wording words;
    private final Worksheet sheet;

    /** The column of the reasons: the one that is there from the last time, or the first beyond the heads. */
    private final int remarks;

    private final int width;
    private int rows;
    private int last;
    private boolean fits = true;

    private FaultWorkbook(RosterFile file, Header header, List<ImportFault> faults, Wording words, Workbook workbook) {
        this.file = file;
        this.header = header;
        this.faults =
                faults.stream().filter(fault -> fault.file() == file).collect(Collectors.groupingBy(ImportFault::row));
        this.words = words;
        this.sheet = workbook.newWorksheet(words.say("people_import.file." + file.part()));
        int before = Heads.names(header.heads()).indexOf(Lines.REMARKS);
        this.remarks = before < 0 ? header.width() : before;
        this.width = before < 0 ? header.width() + 1 : header.width();
    }

    /** Empty when the file could not be read to its end: what was not read could not come back. */
    public static Optional<byte[]> of(
            RosterFile file, byte[] content, Header header, List<ImportFault> faults, Wording words)
            throws IOException {
        if (header == null || !header.known()) {
            return Optional.empty();
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Workbook workbook = new Workbook(out, "SIKAP", "1.0");
        FaultWorkbook made = new FaultWorkbook(file, header, faults, words, workbook);
        made.layOut();
        if (!Lines.pour(file, content, new Faults(), made::add) || !made.fits) {
            return Optional.empty();
        }
        made.sheet.setAutoFilter(header.row() - 1, 0, made.last - 1, made.width - 1);
        made.sheet.finish();
        made.list(workbook, faults);
        // Whoever opens it sees what to do; the reader takes the first sheet, whichever was open.
        workbook.setActiveTab(1);
        workbook.finish();
        return Optional.of(out.toByteArray());
    }

    private void layOut() {
        for (int i = 0; i < width; i++) {
            sheet.width(i, i == remarks ? WIDE : WIDTH);
            // What is typed into an empty cell stays text as well: a spreadsheet would round an NIP.
            sheet.style(i).format(TEXT).set();
        }
        sheet.freezePane(0, header.row());
    }

    private boolean add(int row, List<String> cells, boolean trimmed) {
        boolean blank = cells.stream().allMatch(String::isBlank);
        rows += row > header.row() && !blank ? 1 : 0;
        fits = row <= Worksheet.MAX_ROWS && cells.size() + 2 <= XlsxSheet.MAX_COLUMNS && rows <= file.maxRows();
        if (fits && !blank) {
            List<ImportFault> wrong = faults.getOrDefault(row, List.of());
            write(row, cells, wrong);
            if (row == header.row()) {
                put(row, remarks, Lines.REMARKS, false);
                sheet.range(row - 1, 0, row - 1, width - 1)
                        .style()
                        .bold()
                        .fillColor(HEAD)
                        .set();
            } else if (!wrong.isEmpty()) {
                put(row, remarks, remark(wrong), true);
            }
            if (row > header.row() && isMiscounted(cells, trimmed)) {
                put(row, width, words.say("import.workbook.gone"), true);
            }
        }
        last = row;
        if (row % WRITTEN_AT_ONCE == 0) {
            try {
                sheet.flush();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return fits;
    }

    /** With empty cells too many or too few, which a workbook does not tell: it would count as mended before anybody has looked. */
    private boolean isMiscounted(List<String> cells, boolean trimmed) {
        return !trimmed
                && cells.size() != header.width()
                && cells.stream().skip(header.width()).allMatch(String::isBlank);
    }

    private void write(int row, List<String> cells, List<ImportFault> wrong) {
        Set<Integer> places = wrong.stream()
                .map(fault -> header.places().getOrDefault(fault.column(), remarks))
                .collect(Collectors.toSet());
        for (int i = 0; i < Math.max(cells.size(), header.width()); i++) {
            boolean old = i == remarks && width == header.width();
            if (!old) {
                // Cells beyond the heads stay beyond them, so that they go on being too many.
                int place = i < remarks ? i : i + width - header.width();
                boolean beyond = row > header.row() && i >= header.width();
                put(row, place, i < cells.size() ? cells.get(i) : "", beyond || places.contains(i));
            }
        }
    }

    private void put(int row, int column, String text, boolean wrong) {
        if (!text.isEmpty()) {
            sheet.inlineString(row - 1, column, text.length() > MOST_CHARS ? text.substring(0, MOST_CHARS) : text);
        }
        if (wrong) {
            sheet.style(row - 1, column).format(TEXT).fillColor(WRONG).set();
        } else if (!text.isEmpty()) {
            sheet.style(row - 1, column).format(TEXT).set();
        }
    }

    private String remark(List<ImportFault> wrong) {
        return wrong.stream()
                .map(fault -> (fault.column().isEmpty() ? "" : header.head(fault.column()) + ": ") + sentence(fault))
                .collect(Collectors.joining(" "));
    }

    private String sentence(ImportFault fault) {
        return words.say(fault.messageKey(), fault.args().toArray());
    }

    private void list(Workbook workbook, List<ImportFault> all) {
        Worksheet list = workbook.newWorksheet(words.say("import.workbook.list"));
        List<String> heads = List.of("people_import.row", "import.workbook.column", "people_import.rows.what");
        for (int i = 0; i < heads.size(); i++) {
            list.inlineString(0, i, words.say(heads.get(i)));
            list.style(0, i).bold().fillColor(HEAD).set();
            list.width(i, i == 0 ? WIDTH / 2 : i == 1 ? WIDTH * 2 : WIDE * 2);
        }
        list.freezePane(0, 1);
        int row = 0;
        for (ImportFault fault : all) {
            if (fault.file() == file) {
                row++;
                int place = header.places().getOrDefault(fault.column(), remarks);
                list.hyperlink(row, 0, HyperLink.internal(address(fault.row(), place), String.valueOf(fault.row())));
                list.inlineString(row, 1, fault.column().isEmpty() ? "" : header.head(fault.column()));
                list.inlineString(row, 2, sentence(fault));
            }
        }
    }

    private String address(int row, int column) {
        String letters = column < 26 ? "" : String.valueOf((char) ('A' + column / 26 - 1));
        return "'" + sheet.getName() + "'!" + letters + (char) ('A' + column % 26) + row;
    }
}
