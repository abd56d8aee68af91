package id.sikap.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Opens the sheet's XML: what a spreadsheet would make of a cell is decided there. */
class XlsxTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 23);

    /** @param format the number format, for numbers */
    private record Cell(boolean text, String value, String format) {}

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+62811", "-7", "@SUM(A1)", "=HYPERLINK(\"http://x\",\"klik\")", "\t=1", "0081"})
    void whatLooksLikeAFormulaStaysText(String typed) throws Exception {
        byte[] xlsx = xlsx(Papers.person(List.of(Papers.row(MONDAY, typed, typed, PersonReport.Status.SENT))));
        Map<String, Cell> row = rowWith(xlsx, "Menunggu");

        assertThat(new String(part(xlsx, "xl/worksheets/sheet1.xml"), "UTF-8")).doesNotContain("<f>", "<f ");
        assertThat(row.get("E")).isEqualTo(new Cell(true, typed, null));
        assertThat(row.get("F")).isEqualTo(new Cell(true, typed, null));
    }

    @Test
    void numbersAreNumbersAndDatesAreDates() throws Exception {
        Map<String, Cell> row = rowWith(
                xlsx(Papers.person(List.of(Papers.row(MONDAY, "-", "hasil", PersonReport.Status.SENT)))), "hasil");

        assertThat(row.get("A").value()).isEqualTo("1.0");
        assertThat(row.get("B"))
                .as("days since 1899-12-30")
                .isEqualTo(new Cell(false, "46104.0", "[$-421]dddd, d mmmm yyyy"));
        assertThat(row.get("D")).isEqualTo(new Cell(false, "230.0", "#,##0"));
        assertThat(row.get("G")).isEqualTo(new Cell(false, "23.0", "General"));
    }

    @Test
    void aRowOfTheTableIsOneRowOfTheSheet() throws Exception {
        byte[] xlsx = xlsx(Papers.person(22));
        List<Map<String, Cell>> rows = rows(xlsx);

        assertThat(rows.stream().filter(row -> has(row, "WFH") || has(row, "WFO")))
                .hasSize(22)
                .allSatisfy(row -> assertThat(row).hasSize(11));
        assertThat(rows.stream().filter(row -> has(row, "Hari, Tanggal"))).hasSize(1);
        assertThat(rows.stream().noneMatch(row -> has(row, "Halaman 1 dari 1"))).isTrue();
    }

    @Test
    void nothingAboveOrBelowTheTableCutsItsColumns() throws Exception {
        assertThat(columns(Papers.person(5))).isEqualTo(11);
        assertThat(columns(Papers.unit(5))).isEqualTo(11);
        assertThat(columns(Papers.agency(5))).isEqualTo(10);
    }

    private static int columns(Paper paper) throws Exception {
        return xml(xlsx(paper), "xl/worksheets/sheet1.xml")
                .getElementsByTagName("col")
                .getLength();
    }

    @Test
    void aRecapFreezesItsHeadAndCarriesTheSharesOfTheScreen() throws Exception {
        AgencyRecap recap = Papers.agency(42);
        byte[] xlsx = xlsx(recap);
        List<Map<String, Cell>> rows = rows(xlsx);
        int head = 1;
        while (!has(rows.get(head - 1), "Perangkat Daerah")) {
            head++;
        }
        Element pane = (Element) xml(xlsx, "xl/worksheets/sheet1.xml")
                .getElementsByTagName("pane")
                .item(0);

        assertThat(pane.getAttribute("ySplit")).isEqualTo(String.valueOf(head));
        assertThat(rowWith(xlsx, "Jumlah").get("G").value())
                .isEqualTo(recap.total().filledShare().value().toString());
        assertThat(rowWith(xlsx(Papers.unit(34)), "Jumlah").get("G").value())
                .isEqualTo(Papers.unit(34).total().filledShare().value().toString());
    }

    @Test
    void controlCharactersDoNotBreakTheSheet() throws Exception {
        byte[] xlsx = xlsx(
                Papers.person(List.of(Papers.row(MONDAY, "-", "a\u0007b\u0000c <&> d", PersonReport.Status.SENT))));

        assertThat(rowWith(xlsx, "Menunggu").get("F").value()).isEqualTo("abc <&> d");
    }

    @Test
    void aLongTextIsWholeInARowThatSpreadsheetsAccept() throws Exception {
        String text = "kata ".repeat(800).strip();
        byte[] xlsx = xlsx(Papers.person(List.of(Papers.row(MONDAY, "-", text, PersonReport.Status.SENT))));
        NodeList rows = xml(xlsx, "xl/worksheets/sheet1.xml").getElementsByTagName("row");

        assertThat(rowWith(xlsx, "Menunggu").get("F").value()).isEqualTo(text);
        for (int i = 0; i < rows.getLength(); i++) {
            assertThat(Integer.parseInt(((Element) rows.item(i)).getAttribute("ht")))
                    .isLessThanOrEqualTo(409);
        }
    }

    @Test
    void hasOneSheetAndNamesItself() throws Exception {
        byte[] xlsx = xlsx(Papers.person(3));

        NodeList sheets = xml(xlsx, "xl/workbook.xml").getElementsByTagName("sheet");
        assertThat(sheets.getLength()).isEqualTo(1);
        assertThat(((Element) sheets.item(0)).getAttribute("name")).isEqualTo("Maret 2026");
        assertThat(xml(xlsx, "docProps/core.xml").getDocumentElement().getTextContent())
                .contains("Laporan Kinerja Siti Rahmawati, S.Kom., M.M., Maret 2026", "Pemerintah Provinsi Banten");
    }

    @Test
    void anEmptyMonthSaysSo() throws Exception {
        assertThat(rowWith(xlsx(Papers.person(0)), "Tidak ada entri pada bulan ini"))
                .isNotNull();
    }

    private static byte[] xlsx(Paper paper) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new Documents().write(paper, Format.XLSX, out);
        return out.toByteArray();
    }

    private static boolean has(Map<String, Cell> row, String value) {
        return row.values().stream().anyMatch(cell -> cell.value().equals(value));
    }

    private static Map<String, Cell> rowWith(byte[] xlsx, String value) throws Exception {
        return rows(xlsx).stream().filter(row -> has(row, value)).findFirst().orElseThrow();
    }

    /** Cells that hold something, by column. */
    private static List<Map<String, Cell>> rows(byte[] xlsx) throws Exception {
        NodeList strings = xml(xlsx, "xl/sharedStrings.xml").getElementsByTagName("si");
        Document styles = xml(xlsx, "xl/styles.xml");
        Map<String, String> formats = new HashMap<>();
        NodeList numFmts = styles.getElementsByTagName("numFmt");
        for (int i = 0; i < numFmts.getLength(); i++) {
            Element numFmt = (Element) numFmts.item(i);
            formats.put(numFmt.getAttribute("numFmtId"), numFmt.getAttribute("formatCode"));
        }
        NodeList xfs = ((Element) styles.getElementsByTagName("cellXfs").item(0)).getElementsByTagName("xf");
        List<Map<String, Cell>> rows = new ArrayList<>();
        NodeList rowNodes = xml(xlsx, "xl/worksheets/sheet1.xml").getElementsByTagName("row");
        for (int r = 0; r < rowNodes.getLength(); r++) {
            Map<String, Cell> row = new LinkedHashMap<>();
            NodeList cells = ((Element) rowNodes.item(r)).getElementsByTagName("c");
            for (int c = 0; c < cells.getLength(); c++) {
                Element cell = (Element) cells.item(c);
                String raw = cell.getTextContent().strip();
                if (!raw.isEmpty()) {
                    boolean text = cell.getAttribute("t").equals("s");
                    Element xf = (Element) xfs.item(Integer.parseInt(cell.getAttribute("s")));
                    row.put(
                            cell.getAttribute("r").replaceAll("\\d", ""),
                            text
                                    ? new Cell(
                                            true,
                                            strings.item(Integer.parseInt(raw)).getTextContent(),
                                            null)
                                    : new Cell(false, raw, formats.get(xf.getAttribute("numFmtId"))));
                }
            }
            rows.add(row);
        }
        return rows;
    }

    private static Document xml(byte[] xlsx, String name) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(part(xlsx, name)));
    }

    private static byte[] part(byte[] xlsx, String name) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(xlsx))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    return zip.readAllBytes();
                }
            }
        }
        throw new IOException("No " + name);
    }
}
