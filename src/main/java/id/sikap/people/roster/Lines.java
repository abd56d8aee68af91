package id.sikap.people.roster;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The rows of one file under its heads, whatever kind of file they come from. */
final class Lines {

    /** One row that says something, with the number the spreadsheet shows beside it. */
    record Line(int row, Map<String, String> cells) {
        String get(String column) {
            return cells.get(column);
        }
    }

    /** What the error workbook adds, so that the mended workbook can come back as it is. */
    static final String REMARKS = "kesalahan";

    private final RosterFile file;
    private final Faults faults;
    private final int faultsBefore;
    private final List<Line> lines = new ArrayList<>();
    private List<String> header;
    private boolean refused;

    Lines(RosterFile file, Faults faults) {
        this.file = file;
        this.faults = faults;
        this.faultsBefore = faults.count();
    }

    /** A workbook or a CSV, told apart by its first bytes. */
    static List<Line> read(RosterFile file, byte[] content, Faults faults) {
        return XlsxSheet.isOne(content) ? XlsxSheet.read(file, content, faults) : CsvSheet.read(file, content, faults);
    }

    /** The next row of the file, in order, the header first. @return whether to go on */
    boolean accept(int row, List<String> cells) {
        if (header == null) {
            header = header(row, cells);
            refused = header.isEmpty();
        } else if (cells.stream().anyMatch(cell -> !cell.isBlank())) {
            if (lines.size() == file.maxRows()) {
                faults.add(file, row, "", "too-many-rows", file.maxRows());
                refused = true;
            } else {
                add(row, cells);
            }
        }
        return !refused;
    }

    /** None when the file as a whole cannot be taken; the faults say why. */
    List<Line> end() {
        if (refused) {
            return List.of();
        }
        if (lines.isEmpty() && faults.count() == faultsBefore) {
            faults.add(file, 1, "", "empty-file");
        }
        return lines;
    }

    /** The column names in their order, which is free; empty when one is missing, unknown or there twice. */
    private List<String> header(int row, List<String> cells) {
        List<String> names = cells.stream()
                .map(cell -> cell.strip().toLowerCase(Locale.ROOT))
                .toList();
        int before = faults.count();
        file.columns().stream()
                .filter(column -> !names.contains(column))
                .forEach(column -> faults.add(file, row, column, "missing-column", column));
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            if (!file.columns().contains(name) && !name.equals(REMARKS)) {
                faults.add(file, row, Faults.quote(name), "unknown-column", Faults.quote(name));
            } else if (names.indexOf(name) != i) {
                faults.add(file, row, name, "duplicate-column", name);
            }
        }
        return faults.count() > before ? List.of() : names;
    }

    private void add(int row, List<String> cells) {
        if (cells.size() != header.size()) {
            // Reading on would put values under the wrong heads.
            faults.add(file, row, "", "cell-count", header.size(), cells.size());
            return;
        }
        Map<String, String> values = new HashMap<>(header.size() * 2);
        for (int i = 0; i < header.size(); i++) {
            String value = tidy(cells.get(i));
            if (value.chars().anyMatch(Character::isISOControl)) {
                faults.add(file, row, header.get(i), "control-character");
                value = "";
            }
            values.put(header.get(i), value);
        }
        lines.add(new Line(row, values));
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
        return tidy.toString();
    }
}
