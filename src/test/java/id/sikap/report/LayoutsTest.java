package id.sikap.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import net.sf.jasperreports.compilers.ReportExpressionEvaluationData;
import net.sf.jasperreports.engine.DefaultJasperReportsContext;
import net.sf.jasperreports.engine.JRParameter;
import net.sf.jasperreports.engine.JRPropertiesUtil;
import net.sf.jasperreports.engine.JRStyle;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.design.JRReportCompileData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LayoutsTest {

    static Stream<Class<?>> papers() {
        return Stream.of(Paper.class.getPermittedSubclasses());
    }

    @ParameterizedTest
    @MethodSource("papers")
    void aLayoutHoldsNoCode(Class<? extends Paper> paper) throws Exception {
        JasperReport layout = Layouts.of(paper);
        JRReportCompileData data = (JRReportCompileData) layout.getCompileData();
        var expressions = (ReportExpressionEvaluationData) data.getDatasetCompileData(layout.getMainDataset());

        assertThat(expressions.getCompileData())
                .as("only $F{…}, $P{…}, $V{…} and simpleText: anything else would need a compiler")
                .isNull();
        assertThat(layout.getScriptletClass()).isNull();
        assertThat(layout.getQuery()).isNull();
        assertThat(source(paper)).doesNotContain("$P!", "<query", "<scriptlet", "kind=\"image\"", "subreport");
    }

    @ParameterizedTest
    @MethodSource("papers")
    void aLayoutIsA4AndUsesOurFontsOnly(Class<? extends Paper> paper) {
        JasperReport layout = Layouts.of(paper);

        assertThat(Stream.of(layout.getPageWidth(), layout.getPageHeight())).containsExactlyInAnyOrder(595, 842);
        assertThat(layout.getStyles())
                .extracting(JRStyle::getFontName)
                .containsOnly("Liberation Sans", "Liberation Serif");
    }

    @ParameterizedTest
    @MethodSource("papers")
    void aLayoutIsReadOnce(Class<? extends Paper> paper) {
        assertThat(Layouts.of(paper)).isSameAs(Layouts.of(paper));
    }

    @Test
    void parametersAreAccessorsOfTheRecord() throws Exception {
        for (JRParameter parameter : Layouts.of(AgencyRecap.class).getParameters()) {
            if (!parameter.isSystemDefined()) {
                RecordDataSource.value(Papers.agency(1), parameter.getName());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "net.sf.jasperreports.report.class.filter.enabled",
                "net.sf.jasperreports.repository.url.filter.enabled",
                "net.sf.jasperreports.deserialization.class.filter.enabled",
                "net.sf.jasperreports.governor.max.pages.enabled",
                "net.sf.jasperreports.governor.timeout.enabled"
            })
    void theEnginesFiltersAreOn(String property) {
        assertThat(properties().getBooleanProperty(property)).isTrue();
    }

    @Test
    void theEngineReadsNoFilesAndPastesNoQueries() {
        assertThat(properties().getBooleanProperty("net.sf.jasperreports.default.file.repository.enabled"))
                .isFalse();
        assertThat(properties().getBooleanProperty("net.sf.jasperreports.query.parameter.clause.enabled"))
                .isFalse();
    }

    @Test
    void warmingPrintsEveryKind() {
        Layouts.warm();
    }

    private static JRPropertiesUtil properties() {
        return JRPropertiesUtil.getInstance(DefaultJasperReportsContext.getInstance());
    }

    private static String source(Class<?> paper) throws IOException {
        try (InputStream in = LayoutsTest.class.getResourceAsStream("/reports/" + paper.getSimpleName() + ".jrxml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
