package id.sikap.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfObject;
import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import java.awt.Rectangle;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.sf.jasperreports.engine.JRPrintElement;
import net.sf.jasperreports.engine.JRPrintFrame;
import net.sf.jasperreports.engine.JRPrintPage;
import net.sf.jasperreports.engine.JRPrintText;
import org.junit.jupiter.api.Test;

class PdfTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 23);

    @Test
    void aPersonsMonthCarriesLetterheadIdentityTotalsAndSignatures() throws IOException {
        List<String> pages = pages(Papers.person(22));
        String all = String.join(" ", pages);

        assertThat(all)
                .contains(
                        "PEMERINTAH PROVINSI BANTEN",
                        "BADAN KEPEGAWAIAN DAERAH",
                        "LAPORAN KINERJA PEGAWAI",
                        "Bulan Maret 2026",
                        "19860926 201505 2 001",
                        "Penata Muda Tingkat I (III/b)",
                        "Drs. H. Hendra Gunawan Wirasasmita, M.Si.",
                        "Serang, 1 April 2026",
                        "Pejabat Penilai Kinerja / Atasan Langsung",
                        "Pegawai yang melaporkan",
                        "Dicetak dari SIKAP, 1 April 2026",
                        "Kode dokumen LK-7F3A-29QX",
                        "08.00–08.20",
                        "Jumlah tanpa yang ditolak",
                        "3.170",
                        "52 jam 50 menit",
                        "85,0",
                        "1,5");
        assertThat(all).contains("Senin, 23 Maret 2026");
        assertThat(cells(all)).as("the longest status fits its column").contains("WFODikembalikan");
    }

    @Test
    void everyPageCountsItselfAndRepeatsTheHead() throws IOException {
        List<String> pages = pages(Papers.person(60));

        assertThat(pages).hasSizeGreaterThan(2);
        for (int i = 0; i < pages.size(); i++) {
            assertThat(pages.get(i))
                    .contains("Halaman " + (i + 1) + " dari " + pages.size(), "Hari, Tanggal", "Siti Rahmawati");
        }
    }

    @Test
    void signaturesStandTogetherAndNeverWithoutARow() throws IOException {
        for (int entries = 1; entries <= 40; entries++) {
            List<String> pages = pages(Papers.person(entries));
            String last = pages.get(pages.size() - 1);

            assertThat(last)
                    .as("%d entries", entries)
                    .contains("Mengetahui,", "Pembina Tingkat I (IV/b)", "NIP 19860926 201505 2 001", "Jumlah")
                    .containsPattern("(WFH|WFO)");
        }
    }

    @Test
    void aLongTextFlowsOverThePagesWithNothingLost() throws IOException {
        List<String> words =
                IntStream.range(0, 700).mapToObj(i -> "k" + (10_000 + i)).toList();
        List<PersonReport.Row> rows = new ArrayList<>(Papers.rows(9));
        rows.add(Papers.row(MONDAY, "Di luar rencana", String.join(" ", words), PersonReport.Status.SENT));
        rows.addAll(Papers.rows(2));
        List<String> pages = pages(Papers.person(rows));

        assertThat(String.join(" ", words)).hasSizeGreaterThan(4000);
        assertThat(pages).hasSizeGreaterThan(2);
        assertThat(Pattern.compile("k1\\d{4}")
                        .matcher(String.join(" ", pages))
                        .results()
                        .map(MatchResult::group))
                .containsExactlyElementsOf(words);
    }

    @Test
    void textsNeverOverlap() throws Exception {
        List<PersonReport.Row> rows = new ArrayList<>(Papers.rows(5));
        rows.add(Papers.row(MONDAY, "panjang ".repeat(90), "x".repeat(3000), PersonReport.Status.RETURNED));
        rows.addAll(Papers.rows(30));
        List<String> overlaps = new ArrayList<>();
        for (Paper paper : List.of(
                Papers.wordy(Papers.person(rows)), Papers.withoutSuperior(), Papers.unit(60), Papers.agency(42))) {
            for (JRPrintPage page : Documents.fill(paper, Format.PDF).getPages()) {
                List<Rectangle> boxes = new ArrayList<>();
                collect(page.getElements(), 0, 0, boxes);
                for (int i = 0; i < boxes.size(); i++) {
                    for (int j = 0; j < i; j++) {
                        if (boxes.get(i).intersects(boxes.get(j))) {
                            overlaps.add(paper.title() + ": " + boxes.get(i) + " and " + boxes.get(j));
                        }
                    }
                }
            }
        }
        assertThat(overlaps).isEmpty();
    }

    @Test
    void anEmptyMonthSaysSo() throws IOException {
        List<String> pages = pages(Papers.person(0));

        assertThat(pages).hasSize(1);
        assertThat(pages.get(0)).contains("Tidak ada entri pada bulan ini", "Hari, Tanggal", "Jumlah", "–");
        assertThat(pages(Papers.person(1)).get(0)).doesNotContain("Tidak ada entri");
    }

    @Test
    void whatLooksLikeMarkupOrAnExpressionIsPrintedAsTyped() throws IOException {
        String typed = "<b>$P{imprint.code}</b> ${7*7} #{7*7} =1+1";
        String page = pages(Papers.person(List.of(Papers.row(MONDAY, "-", typed, PersonReport.Status.SENT))))
                .get(0);

        assertThat(page).contains("<b>$P{imprint.code}</b>", "${7*7} #{7*7} =1+1");
    }

    @Test
    void aUnitsRecapAddsUp() throws IOException {
        String all = String.join(" ", pages(Papers.unit(34)));

        assertThat(all)
                .contains("REKAPITULASI KINERJA PEGAWAI", "Bidang Informasi Kepegawaian", "Pimpinan unit kerja,");
        assertThat(cells(all))
                .contains(cells("Jumlah 561 284 50,6 1.190 57.715 595 50,0"))
                .as("no working days: no share")
                .contains(cells("Pengadministrasi Umum 0 0 – 10 485 5 50,0"));
    }

    @Test
    void anAgencyRecapHasALineAnOpdAndThePpksSignature() throws IOException {
        AgencyRecap recap = Papers.agency(42);
        List<String> pages = pages(recap);

        assertThat(pages).hasSize(2);
        String all = String.join(" ", pages);
        assertThat(all).contains("MENURUT PERANGKAT DAERAH", "Pejabat Pembina Kepegawaian,", "Gubernur Banten");
        assertThat(cells(all))
                .contains(cells("42 Dinas Perhubungan 42 294 252 4.998 3.780 75,6 12.600 28.000,7 83,3"))
                .contains(cells("Jumlah 6.321 5.418 107.457 81.270 75,6 270.900 602.015,1 83,3"));
    }

    @Test
    void everyFontIsEmbedded() throws IOException {
        List<String> names = new ArrayList<>();
        for (Paper paper : List.of(Papers.person(22), Papers.unit(3), Papers.agency(3))) {
            PdfReader reader = new PdfReader(pdf(paper));
            for (int i = 1; i < reader.getXrefSize(); i++) {
                PdfObject object = reader.getPdfObject(i);
                if (object instanceof PdfDictionary font && PdfName.FONT.equals(font.get(PdfName.TYPE))) {
                    names.add(font.getAsName(PdfName.BASEFONT).toString());
                    PdfDictionary descriptor = font.getAsDict(PdfName.FONTDESCRIPTOR);
                    boolean composite = font.contains(PdfName.DESCENDANTFONTS);
                    assertThat(composite || descriptor != null && descriptor.contains(PdfName.FONTFILE2))
                            .as("%s is embedded", font.get(PdfName.BASEFONT))
                            .isTrue();
                }
            }
            reader.close();
        }
        assertThat(names).isNotEmpty().allMatch(name -> name.matches("/[A-Z]{6}\\+Liberation(Sans|Serif)(-Bold)?"));
    }

    @Test
    void namesItselfAndItsMaker() throws IOException {
        PdfReader reader = new PdfReader(pdf(Papers.person(1)));

        assertThat(reader.getInfo())
                .containsEntry("Title", "Laporan Kinerja Siti Rahmawati, S.Kom., M.M., Maret 2026")
                .containsEntry("Author", "Pemerintah Provinsi Banten")
                .containsEntry("Creator", "SIKAP");
        reader.close();
    }

    @Test
    void manyThreadsPrintManyPapers() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<String>> jobs = IntStream.range(0, 24)
                    .<Callable<String>>mapToObj(
                            i -> () -> pages(Papers.person(i, i)).get(0))
                    .collect(Collectors.toCollection(ArrayList::new));
            var results = threads.invokeAll(jobs);
            for (int i = 0; i < results.size(); i++) {
                assertThat(results.get(i).get()).contains("Pegawai Nomor " + i + " ");
            }
        } finally {
            threads.shutdown();
        }
    }

    private static void collect(List<JRPrintElement> elements, int x, int y, List<Rectangle> boxes) {
        for (JRPrintElement element : elements == null ? Collections.<JRPrintElement>emptyList() : elements) {
            if (element instanceof JRPrintFrame frame) {
                collect(frame.getElements(), x + frame.getX(), y + frame.getY(), boxes);
            } else if (element instanceof JRPrintText) {
                boxes.add(
                        new Rectangle(x + element.getX(), y + element.getY(), element.getWidth(), element.getHeight()));
            }
        }
    }

    private static byte[] pdf(Paper paper) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new Documents().write(paper, Format.PDF, out);
        return out.toByteArray();
    }

    /** Without blanks: the extractor puts them between some cells and not between others. */
    private static String cells(String text) {
        return text.replace(" ", "");
    }

    /** The text of each page, blanks and line ends alike as one blank. */
    private static List<String> pages(Paper paper) throws IOException {
        PdfReader reader = new PdfReader(pdf(paper));
        PdfTextExtractor text = new PdfTextExtractor(reader);
        List<String> pages = new ArrayList<>();
        for (int page = 1; page <= reader.getNumberOfPages(); page++) {
            pages.add(text.getTextFromPage(page).replaceAll("[\\s\\u00a0]+", " "));
        }
        reader.close();
        return pages;
    }
}
