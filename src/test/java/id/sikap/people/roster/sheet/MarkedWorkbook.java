package id.sikap.people.roster.sheet;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** What came back from the import, as somebody has it open in a spreadsheet: he goes through the list, mends the cells and saves. */
public final class MarkedWorkbook {

    /** A line of the list: the row, what the file calls the column, the reason. */
    public record Entry(int row, String column, String reason) {}

    private final byte[] content;
    private final List<List<String>> rows;
    private final List<Entry> list = new ArrayList<>();

    public MarkedWorkbook(byte[] content) throws IOException {
        this.content = content;
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(content))) {
            rows = rows(workbook.getFirstSheet());
            List<List<String>> said = rows(workbook.getSheet(1).orElseThrow());
            said.subList(1, said.size())
                    .forEach(row -> list.add(new Entry(Integer.parseInt(row.get(0)), row.get(1), row.get(2))));
        }
    }

    private static List<List<String>> rows(Sheet sheet) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        for (Row row : sheet.read()) {
            while (rows.size() < row.getRowNum() - 1) {
                rows.add(List.of());
            }
            List<String> cells = new ArrayList<>();
            for (int i = 0; i < row.getCellCount(); i++) {
                cells.add(row.getCell(i) == null ? "" : row.getCell(i).getText());
            }
            rows.add(cells);
        }
        return rows;
    }

    public List<Entry> list() {
        return list;
    }

    /** As the spreadsheet numbers them. */
    public List<String> row(int number) {
        return rows.get(number - 1);
    }

    /** Under the heads in that row. */
    public MarkedWorkbook mend(int heads, int row, String column, String value) {
        rows.get(row - 1).set(rows.get(heads - 1).indexOf(column), value);
        return this;
    }

    /** As a spreadsheet saves it. */
    public byte[] saved() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Workbook workbook = new Workbook(out, "Test", "1.0");
        Worksheet sheet = workbook.newWorksheet("data");
        for (int row = 0; row < rows.size(); row++) {
            for (int i = 0; i < rows.get(row).size(); i++) {
                sheet.value(row, i, rows.get(row).get(i));
            }
        }
        workbook.newWorksheet("list").value(0, 0, "x");
        workbook.finish();
        return out.toByteArray();
    }

    /** The addresses of the coloured cells; what holds a reason is one of them. */
    Set<String> coloured(String ofReason) throws IOException {
        String xml = entry("xl/worksheets/sheet1.xml");
        String style = style(xml, ofReason);
        return Pattern.compile("<c r=\"([A-Z]+[0-9]+)\" s=\"" + style + "\"")
                .matcher(xml)
                .results()
                .map(found -> found.group(1))
                .collect(TreeSet::new, Set::add, Set::addAll);
    }

    private static String style(String xml, String cell) {
        return Pattern.compile("<c r=\"" + cell + "\" s=\"([0-9]+)\"")
                .matcher(xml)
                .results()
                .map((MatchResult found) -> found.group(1))
                .findFirst()
                .orElseThrow();
    }

    String entry(String name) throws IOException {
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(content))
                .get()) {
            return new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
