package id.sikap.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRStyle;
import net.sf.jasperreports.engine.JasperCompileManager;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.design.JasperDesign;
import net.sf.jasperreports.engine.xml.JRXmlLoader;
import net.sf.jasperreports.engine.xml.JRXmlTemplateLoader;

/**
 * The layouts of {@code reports/}, read once and kept. They hold nothing but references to fields, parameters and page
 * numbers, which the engine evaluates itself: no Java is generated, so neither a compiler nor serialised layouts ship with
 * the portal, and a layout cannot run code. LayoutsTest holds them to that.
 */
public final class Layouts {

    private static final Map<Class<? extends Paper>, JasperReport> READ = new ConcurrentHashMap<>();

    private Layouts() {}

    public static JasperReport of(Class<? extends Paper> paper) {
        return READ.computeIfAbsent(paper, Layouts::read);
    }

    /** Prints one tiny paper of each kind, so that fonts and classes are loaded before the first reader asks. */
    public static void warm() {
        Letterhead letterhead = new Letterhead("SIKAP", null, null);
        YearMonth month = YearMonth.of(2026, 1);
        Imprint imprint = new Imprint("", LocalDate.EPOCH, "");
        Documents documents = new Documents();
        for (Paper paper : List.of(
                new PersonReport(letterhead, month, Identity.VACANT, null, Set.of(), List.of(), imprint),
                new UnitRecap(letterhead, month, "", List.of(), null, imprint),
                new AgencyRecap(letterhead, month, List.of(), null, imprint))) {
            for (Format format : Format.values()) {
                documents.write(paper, format, OutputStream.nullOutputStream());
            }
        }
    }

    private static JasperReport read(Class<? extends Paper> paper) {
        try (InputStream layout = open(paper.getSimpleName() + ".jrxml");
                InputStream styles = open("styles.jrtx")) {
            JasperDesign design = JRXmlLoader.load(layout);
            // One set of styles for all papers. A <template> in the layout would be read again for every document.
            for (JRStyle style : JRXmlTemplateLoader.load(styles).getStyles()) {
                design.addStyle(style);
            }
            return JasperCompileManager.compileReport(design);
        } catch (IOException | JRException e) {
            throw new IllegalStateException("Cannot read the layout of " + paper.getSimpleName(), e);
        }
    }

    private static InputStream open(String name) throws IOException {
        InputStream in = Layouts.class.getResourceAsStream("/reports/" + name);
        if (in == null) {
            throw new IOException("No reports/" + name);
        }
        return in;
    }
}
