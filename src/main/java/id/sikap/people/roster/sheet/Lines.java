package id.sikap.people.roster.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/** The rows of one file under its heads, whatever kind of file they come from; each is handed on as it is read. */
public final class Lines<T> {

    /** A row as it came, with the number the spreadsheet shows beside it. */
    record Raw(int row, List<String> cells) {}

    /** One row that says something. A field without a column reads as empty. */
    public record Line(int row, List<String> cells, Header header) {
        public String get(String column) {
            Integer place = header.places().get(column);
            return place == null ? "" : cells.get(place);
        }
    }

    /** What a file came to; the header is null when it could not be read so far. */
    public record Sheet<T>(Header header, List<List<String>> examples, List<T> rows) {}

    /** What the error workbook adds, so that the mended workbook can come back as it is. */
    static final String REMARKS = "kesalahan";

    /** Enough to see what a column is. */
    private static final int EXAMPLES = 3;

    private final RosterFile file;
    private final Heads heads;
    private final Faults faults;
    private final Function<Line, T> reader;
    private final int faultsBefore;
    private final List<Raw> before = new ArrayList<>();
    private final List<List<String>> examples = new ArrayList<>();
    private final List<T> rows = new ArrayList<>();
    private Header header;
    private boolean refused;

    private Lines(RosterFile file, Heads heads, Faults faults, Function<Line, T> reader) {
        this.file = file;
        this.heads = heads;
        this.faults = faults;
        this.reader = reader;
        this.faultsBefore = faults.count();
    }

    /** A workbook or a CSV, told apart by its first bytes. No rows when the file as a whole cannot be taken; the faults say why. */
    public static <T> Sheet<T> read(
            RosterFile file, byte[] content, Heads heads, Faults faults, Function<Line, T> reader) {
        Lines<T> lines = new Lines<>(file, heads, faults, reader);
        return pour(file, content, faults, lines::accept)
                ? lines.end()
                : new Sheet<>(lines.header, lines.examples, List.of());
    }

    /** The rows as they came. @return whether they could be read to the end; if not, the reason is among the faults */
    static boolean pour(RosterFile file, byte[] content, Faults faults, Rows rows) {
        return XlsxSheet.isOne(content)
                ? XlsxSheet.read(file, content, faults, rows)
                : CsvSheet.read(file, content, faults, rows);
    }

    /** The next row of the file, in order. @return whether to go on */
    private boolean accept(int row, List<String> cells, boolean trimmed) {
        boolean blank = cells.stream().allMatch(String::isBlank);
        if (header == null) {
            before.add(new Raw(row, cells));
            header = heads.find(row, cells);
            if (header == null && before.size() == Heads.SEARCHED) {
                ask();
            }
        } else if (!blank && rows.size() == file.maxRows()) {
            faults.add(file, row, "", "too-many-rows", file.maxRows());
            refused = true;
        } else if (!blank) {
            add(row, trimmed ? filled(cells) : cells);
        }
        return !refused;
    }

    private Sheet<T> end() {
        if (header == null && !before.isEmpty()) {
            ask();
        }
        if (!refused && rows.isEmpty() && faults.count() == faultsBefore) {
            faults.add(file, 1, "", "empty-file");
        }
        return new Sheet<>(header, examples, refused ? List.of() : rows);
    }

    /** Cells that nobody filled are not in the file. */
    private List<String> filled(List<String> cells) {
        List<String> filled = new ArrayList<>(cells);
        while (filled.size() < header.width()) {
            filled.add("");
        }
        return filled;
    }

    /** Nobody has said what these heads mean: the likeliest row is told column by column, and the file is not read. */
    private void ask() {
        refused = true;
        header = heads.guess(before);
        List<String> names = Heads.names(header.heads());
        file.fixedColumns().stream()
                .filter(column -> !names.contains(column))
                .forEach(column -> faults.add(file, header.row(), column, "missing-column", column));
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            if (!file.columns().contains(name) && !name.equals(REMARKS)) {
                faults.add(file, header.row(), Faults.quote(name), "unknown-column", Faults.quote(name));
            } else if (names.indexOf(name) != i) {
                faults.add(file, header.row(), name, "duplicate-column", name);
            }
        }
        before.stream()
                .filter(raw -> raw.row() > header.row())
                .limit(EXAMPLES)
                .forEach(raw -> examples.add(filled(raw.cells())));
    }

    private void add(int row, List<String> cells) {
        if (cells.size() != header.width()) {
            // Reading on would put values under the wrong heads.
            faults.add(file, row, "", "cell-count", header.width(), cells.size());
            return;
        }
        if (!header.isOurs() && rows.isEmpty() && isNumbering(cells)) {
            return;
        }
        List<String> values = new ArrayList<>(cells);
        header.places().forEach((column, place) -> {
            String value = tidy(cells.get(place));
            if (value.chars().anyMatch(Character::isISOControl)) {
                faults.add(file, row, column, "control-character");
                value = "";
            }
            values.set(place, value);
        });
        if (examples.size() < EXAMPLES) {
            examples.add(values);
        }
        rows.add(reader.apply(new Line(row, values, header)));
    }

    /** The line of column numbers, 1 2 3 or (1) (2) (3), that official tables have below their heads; not below our remarks. */
    private boolean isNumbering(List<String> cells) {
        int remarks = Heads.names(header.heads()).indexOf(REMARKS);
        return cells.size() > 1
                && IntStream.range(0, cells.size())
                        .filter(i -> i != remarks)
                        .allMatch(i -> cells.get(i).strip().matches("\\(?" + (i + 1) + "\\)?"));
    }

    /** Blanks at the ends go, and a line break or a run of blanks inside a cell counts as one blank. */
    private static String tidy(String cell) {
        StringBuilder tidy = new StringBuilder(cell.length());
        boolean gap = false;
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                gap = true;
            } else {
                if (gap && !tidy.isEmpty()) {
                    tidy.append(' ');
                }
                gap = false;
                tidy.append(c);
            }
        }
        return cell.contentEquals(tidy) ? cell : tidy.toString();
    }

    /** Takes a file's rows one after the other. */
    interface Rows {
        /** @param trimmed whether empty cells at the end are left out @return whether to go on */
        boolean accept(int row, List<String> cells, boolean trimmed);
    }
}
