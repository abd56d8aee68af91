package id.sikap.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.design.JRDesignField;
import org.junit.jupiter.api.Test;

class RecordDataSourceTest {

    public record Inner(Percent share, String missing) {}

    public record Line(String name, int count, LocalDate date, Inner inner) {
        public String shout() {
            return name + "!";
        }
    }

    private final RecordDataSource lines = new RecordDataSource(List.of(
            new Line("satu", 1, LocalDate.of(2026, 3, 23), new Inner(Percent.of(1, 3), null)),
            new Line("dua", 2, null, new Inner(Percent.of(0, 0), null)),
            new Line("tiga", 3, null, null)));

    @Test
    void givesEachRecordOnceInOrder() throws JRException {
        assertThat(lines.next()).isTrue();
        assertThat(field("name")).isEqualTo("satu");
        assertThat(lines.next()).isTrue();
        assertThat(field("name")).isEqualTo("dua");
        assertThat(lines.next()).isTrue();
        assertThat(lines.next()).isFalse();
    }

    @Test
    void readsComponentsAccessorsAndPaths() throws JRException {
        lines.next();

        assertThat(field("count")).isEqualTo(1);
        assertThat(field("shout")).isEqualTo("satu!");
        assertThat(field("inner.share")).isEqualTo(new BigDecimal("33.3"));
        assertThat(field("inner.missing")).isNull();
        assertThat(field("date")).isEqualTo(new Date(1_774_224_000_000L)); // 2026-03-23T00:00Z
    }

    @Test
    void anUnknownShareIsADashAndAMissingRecordIsNothing() throws JRException {
        lines.next();
        lines.next();
        assertThat(field("inner.share")).isEqualTo("–");
        assertThat(field("date")).isNull();
        lines.next();
        assertThat(field("inner.share")).isNull();
    }

    @Test
    void aFieldThatIsNoAccessorIsAFaultOfTheLayout() {
        lines.next();

        assertThatThrownBy(() -> field("salary"))
                .isInstanceOf(JRException.class)
                .hasMessageContaining("salary()");
    }

    private Object field(String name) throws JRException {
        JRDesignField field = new JRDesignField();
        field.setName(name);
        return lines.getFieldValue(field);
    }
}
