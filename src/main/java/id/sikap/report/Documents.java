package id.sikap.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.OutputStream;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.TimeZone;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRParameter;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.export.Cut;
import net.sf.jasperreports.engine.export.XlsRowLevelInfo;
import net.sf.jasperreports.engine.export.ooxml.JRXlsxExporter;
import net.sf.jasperreports.export.SimpleExporterInput;
import net.sf.jasperreports.export.SimpleOutputStreamExporterOutput;
import net.sf.jasperreports.export.SimpleXlsxExporterConfiguration;
import net.sf.jasperreports.export.SimpleXlsxReportConfiguration;
import net.sf.jasperreports.pdf.JRPdfExporter;
import net.sf.jasperreports.pdf.SimplePdfExporterConfiguration;

/** Writes a paper as a document. Holds no state; writes straight to the stream, which it leaves open. */
@ApplicationScoped
public class Documents {

    private static final String MAKER = "SIKAP";
    private static final TimeZone UTC = TimeZone.getTimeZone(ZoneOffset.UTC);

    public void write(Paper paper, Format format, OutputStream out) {
        try {
            JasperPrint print = fill(paper, format);
            if (format == Format.PDF) {
                writePdf(paper, print, out);
            } else {
                writeXlsx(paper, print, out);
            }
        } catch (JRException e) {
            throw new IllegalStateException("Cannot write " + paper.title(), e);
        }
    }

    static JasperPrint fill(Paper paper, Format format) throws JRException {
        JasperReport layout = Layouts.of(paper.getClass());
        Map<String, Object> parameters = new HashMap<>();
        for (JRParameter parameter : layout.getParameters()) {
            if (!parameter.isSystemDefined()) {
                parameters.put(parameter.getName(), RecordDataSource.value((Record) paper, parameter.getName()));
            }
        }
        parameters.put(JRParameter.REPORT_LOCALE, Wording.INDONESIAN);
        // Dates come as midnight UTC (RecordDataSource): the server's own zone must not move them.
        parameters.put(JRParameter.REPORT_TIME_ZONE, UTC);
        // A sheet has no pages: one header, no footers between the rows.
        parameters.put(JRParameter.IS_IGNORE_PAGINATION, format == Format.XLSX);
        return JasperFillManager.fillReport(layout, parameters, new RecordDataSource(paper.rows()));
    }

    private static void writePdf(Paper paper, JasperPrint print, OutputStream out) throws JRException {
        SimplePdfExporterConfiguration configuration = new SimplePdfExporterConfiguration();
        configuration.setCompressed(true);
        configuration.setMetadataTitle(paper.title());
        configuration.setDisplayMetadataTitle(true);
        configuration.setMetadataAuthor(paper.letterhead().institution());
        configuration.setMetadataCreator(MAKER);
        JRPdfExporter exporter = new JRPdfExporter();
        exporter.setExporterInput(new SimpleExporterInput(print));
        exporter.setExporterOutput(new SimpleOutputStreamExporterOutput(out));
        exporter.setConfiguration(configuration);
        exporter.exportReport();
    }

    private static void writeXlsx(Paper paper, JasperPrint print, OutputStream out) throws JRException {
        SimpleXlsxExporterConfiguration configuration = new SimpleXlsxExporterConfiguration();
        configuration.setMetadataTitle(paper.title());
        configuration.setMetadataAuthor(paper.letterhead().institution());
        configuration.setMetadataApplication(MAKER);
        SimpleXlsxReportConfiguration sheet = new SimpleXlsxReportConfiguration();
        sheet.setSheetNames(new String[] {paper.monthText()});
        // By the value's class, never by its looks: a text that begins with "=" stays a text.
        sheet.setDetectCellType(true);
        sheet.setIgnoreGraphics(true);
        sheet.setWhitePageBackground(false);
        sheet.setIgnorePageMargins(true);
        sheet.setRemoveEmptySpaceBetweenColumns(true);
        sheet.setFitWidth(1);
        sheet.setFitHeight(0);
        JRXlsxExporter exporter = new BoundedRows();
        exporter.setExporterInput(new SimpleExporterInput(print));
        exporter.setExporterOutput(new SimpleOutputStreamExporterOutput(out));
        exporter.setConfiguration(configuration);
        exporter.setConfiguration(sheet);
        exporter.exportReport();
    }

    /** A spreadsheet knows no row above 409 points; a long text is cut to the eye there, and whole in its cell. */
    private static final class BoundedRows extends JRXlsxExporter {

        private static final int HIGHEST = 409;

        @Override
        protected void setRowHeight(int row, int height, Cut cut, XlsRowLevelInfo level) throws JRException {
            super.setRowHeight(row, Math.min(height, HIGHEST), cut, level);
        }
    }
}
