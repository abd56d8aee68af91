package id.sikap.people.roster.sheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * One CSV file as a spreadsheet writes it: comma or semicolon, with or without BOM, any line end, quotes where needed.
 * Only UTF-8 is read. Taking anything else for Windows-1252 always succeeds and now and then prints a wrong letter into
 * a person's name on a signed paper; saving again as "CSV UTF-8" costs the office a minute.
 */
final class CsvSheet {

    static final int MAX_BYTES = 32 * 1024 * 1024;

    private final RosterFile file;
    private final Faults faults;

    private CsvSheet(RosterFile file, Faults faults) {
        this.file = file;
        this.faults = faults;
    }

    /** @return whether the file as a whole could be read; if not, the reason is among the faults */
    static boolean read(RosterFile file, byte[] content, Faults faults, Lines.Rows rows) {
        CsvSheet sheet = new CsvSheet(file, faults);
        return sheet.text(content).filter(text -> sheet.read(text, rows)).isPresent();
    }

    private Optional<String> text(byte[] content) {
        if (content.length > MAX_BYTES) {
            return refuse(1, "file-too-large", MAX_BYTES >> 20);
        }
        for (byte b : content) {
            // A zero byte: a workbook, a picture, or UTF-16. None of them is a CSV.
            if (b == 0) {
                return refuse(1, "not-csv");
            }
        }
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer bytes = ByteBuffer.wrap(content);
        CharBuffer chars = CharBuffer.allocate(content.length + 1);
        if (decoder.decode(bytes, chars, true).isError()) {
            int row = 1;
            for (int i = 0; i < bytes.position(); i++) {
                row += content[i] == '\n' ? 1 : 0;
            }
            return refuse(row, "not-utf8");
        }
        String text = chars.flip().toString();
        text = text.startsWith("\ufeff") ? text.substring(1) : text;
        return text.isBlank() ? refuse(1, "empty-file") : Optional.of(text);
    }

    private Optional<String> refuse(int row, String code, Object... args) {
        faults.add(file, row, "", code, args);
        return Optional.empty();
    }

    private boolean read(String text, Lines.Rows rows) {
        // Empty lines are kept while reading, because the spreadsheet counts them.
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter(text))
                .setIgnoreEmptyLines(false)
                .get();
        int row = 0;
        try (CSVParser parser = CSVParser.parse(text, format)) {
            for (CSVRecord cells : parser) {
                row++;
                if (!rows.accept(row, cells.toList(), false)) {
                    break;
                }
            }
            return true;
        } catch (IOException | UncheckedIOException e) {
            // The parser's only complaint about a text in memory: a quote that does not close or closes too early.
            faults.add(file, row + 1, "", "broken-quotes");
            return false;
        }
    }

    /** The one there is more of in the line that has most: titles above the heads have few or none. */
    private static char delimiter(String text) {
        long commas = 0;
        long semicolons = 0;
        for (String line : text.lines().limit(Heads.SEARCHED).toList()) {
            commas = Math.max(commas, line.chars().filter(c -> c == ',').count());
            semicolons = Math.max(semicolons, line.chars().filter(c -> c == ';').count());
        }
        return semicolons > commas ? ';' : ',';
    }
}
