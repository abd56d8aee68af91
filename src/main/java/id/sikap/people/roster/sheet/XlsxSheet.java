package id.sikap.people.roster.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;

/**
 * The first sheet of a workbook (XLSX). Cells are read as what the office sees: a date as a date, a number without the dress
 * of its format; a formula counts as its last result. What a spreadsheet has spoiled, such as an NIP kept as a number, is
 * passed on as it is and refused by the rule of its column.
 */
final class XlsxSheet {

    /** A small archive can unpack to anything: 25 times what may be uploaded is more than any honest export needs. */
    private static final long MAX_UNPACKED = 25L * CsvSheet.MAX_BYTES;

    private static final int MAX_ENTRIES = 2_000;
    static final int MAX_COLUMNS = 200;
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd-MM-uuuu");

    /** Beyond this a spreadsheet keeps no digit exactly. */
    private static final BigDecimal EXACT = new BigDecimal("1E15");

    private final RosterFile file;
    private final Faults faults;

    private XlsxSheet(RosterFile file, Faults faults) {
        this.file = file;
        this.faults = faults;
    }

    static boolean isOne(byte[] content) {
        return content.length > 4 && content[0] == 'P' && content[1] == 'K' && content[2] == 3 && content[3] == 4;
    }

    /** @return whether the file as a whole could be read; if not, the reason is among the faults */
    static boolean read(RosterFile file, byte[] content, Faults faults, Lines.Rows rows) {
        return new XlsxSheet(file, faults).read(content, rows);
    }

    private boolean read(byte[] content, Lines.Rows lines) {
        if (content.length > CsvSheet.MAX_BYTES) {
            return refuse("file-too-large", CsvSheet.MAX_BYTES >> 20);
        }
        try {
            if (!isOfBoundedSize(content)) {
                return refuse("not-a-workbook");
            }
            try (ReadableWorkbook workbook =
                            new ReadableWorkbook(new ByteArrayInputStream(content), new ReadingOptions(true, true));
                    Stream<Row> rows = workbook.getFirstSheet().openStream()) {
                rows.takeWhile(row -> lines.accept(row.getRowNum(), cells(row), true))
                        .forEach(row -> {});
                return true;
            }
        } catch (IOException | RuntimeException e) {
            // Whatever the library stumbles over, it is the file that is no workbook of rows and columns.
            return refuse("not-a-workbook");
        }
    }

    private boolean refuse(String code, Object... args) {
        faults.add(file, 1, "", code, args);
        return false;
    }

    /** Counted while unpacking: the sizes that an archive claims are its author's. */
    private static boolean isOfBoundedSize(byte[] content) throws IOException {
        long size = 0;
        byte[] buffer = new byte[64 * 1024];
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(content))
                .get()) {
            List<ZipArchiveEntry> entries = Collections.list(zip.getEntries());
            if (entries.size() > MAX_ENTRIES) {
                return false;
            }
            for (ZipArchiveEntry entry : entries) {
                try (InputStream in = zip.getInputStream(entry)) {
                    for (int read = in.read(buffer); read > 0; read = in.read(buffer)) {
                        size += read;
                        if (size > MAX_UNPACKED) {
                            return false;
                        }
                    }
                }
            }
        }
        return true;
    }

    private static List<String> cells(Row row) {
        List<String> cells = new ArrayList<>();
        int last = 0;
        int count = Math.min(row.getCellCount(), MAX_COLUMNS);
        for (int i = 0; i < count; i++) {
            String text =
                    Optional.ofNullable(row.getCell(i)).map(XlsxSheet::text).orElse("");
            cells.add(text);
            last = text.isBlank() ? last : i + 1;
        }
        return List.copyOf(cells.subList(0, last));
    }

    private static String text(Cell cell) {
        if (cell.getType() != CellType.NUMBER) {
            return cell.getText() == null ? "" : cell.getText();
        }
        if (isDate(cell.getDataFormatString())) {
            try {
                LocalDateTime moment = cell.asDate();
                LocalDate date = moment.toLocalDate();
                return DATE.format(date);
            } catch (ExcelReaderException | DateTimeException e) {
                return cell.getRawValue();
            }
        }
        BigDecimal number = cell.asNumber();
        boolean whole = number.stripTrailingZeros().scale() <= 0;
        return whole && number.abs().compareTo(EXACT) < 0 ? number.setScale(0).toPlainString() : cell.getRawValue();
    }

    /** A format with a day or year in it, outside of quoted text and colours. */
    private static boolean isDate(String format) {
        if (format == null || format.equalsIgnoreCase("general")) {
            return false;
        }
        String bare = format.replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.", "").toLowerCase(Locale.ROOT);
        return bare.contains("d") || bare.contains("y");
    }
}
