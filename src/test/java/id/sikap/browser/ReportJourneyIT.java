package id.sikap.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import id.sikap.support.PortalTest;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The PPK's month: on paper stand the figures of the screen. */
@PortalTest
class ReportJourneyIT {

    @ParameterizedTest
    @EnumSource
    void thePapersSayWhatTheScreenSays(Screen screen) throws IOException {
        try (Visitor ppk = Visitor.of("ppk", screen)) {
            ppk.open("/report/centre");
            ppk.at("main a[href^='agency?']").click();
            samePaper(ppk, download(ppk, ppk.at("main .page-head a[href$='.pdf']")));
            sheet(download(ppk, ppk.at("main .page-head a[href$='.xlsx']")));

            ppk.at("main tbody th a").first().click();
            ppk.page().waitForURL("**/report/unit?**");
            samePaper(ppk, download(ppk, ppk.at("main .page-head a[href$='.pdf']")));
            sheet(download(ppk, ppk.at("main .page-head a[href$='.xlsx']")));

            String nip = ppk.at("main tbody th .number").first().innerText();
            assertThat(text(download(ppk, ppk.at("main tbody a[href$='.pdf']").first())))
                    .contains(digits(nip));

            ppk.open("/report/centre");
            sheet(download(
                    ppk, ppk.at("main a[href*='/person/'][href$='.xlsx']").first()));
        }
    }

    private static void samePaper(Visitor ppk, Download pdf) throws IOException {
        String paper = text(pdf);
        List<String> figures = ppk.at("main .table :is(tbody, tfoot) td.number").allInnerTexts();
        assertThat(figures).hasSizeGreaterThan(10);
        for (String figure : figures) {
            // A label of the narrow screen is no text, but "days filled / working days" are two cells on paper.
            for (String part : figure.split("/")) {
                assertThat(paper).contains(digits(part));
            }
        }
    }

    /** The extractor breaks lines and spaces anywhere, and on paper the sign of the hundredth stands in the heading. */
    private static String digits(String text) {
        return text.replaceAll("[\\s%]+", "");
    }

    private static String text(Download pdf) throws IOException {
        try (PdfReader reader = new PdfReader(Files.readAllBytes(pdf.path()))) {
            StringBuilder text = new StringBuilder();
            for (int page = 1; page <= reader.getNumberOfPages(); page++) {
                text.append(new PdfTextExtractor(reader).getTextFromPage(page));
            }
            return digits(text.toString());
        }
    }

    private static void sheet(Download xlsx) throws IOException {
        assertThat(xlsx.suggestedFilename()).endsWith(".xlsx");
        assertThat(Files.readAllBytes(xlsx.path())).startsWith('P', 'K');
    }

    private static Download download(Visitor ppk, Locator link) {
        return ppk.page().waitForDownload(link::click);
    }
}
