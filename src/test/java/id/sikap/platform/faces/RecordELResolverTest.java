package id.sikap.platform.faces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.el.ELContext;
import jakarta.el.ELResolver;
import jakarta.el.FunctionMapper;
import jakarta.el.PropertyNotWritableException;
import jakarta.el.VariableMapper;
import org.junit.jupiter.api.Test;

class RecordELResolverTest {

    public record Row(String name, int count) {}

    private final RecordELResolver resolver = new RecordELResolver();
    private final Asked asked = new Asked();

    @Test
    void readsAComponent() {
        assertThat(resolver.getValue(asked, new Row("Ani", 3), "count")).isEqualTo(3);
        assertThat(asked.isPropertyResolved()).isTrue();
    }

    @Test
    void leavesOtherNamesAndOtherThingsToOthers() {
        assertThat(resolver.getValue(asked, new Row("Ani", 3), "label")).isNull();
        assertThat(resolver.getValue(asked, "text", "name")).isNull();
        assertThat(asked.isPropertyResolved()).isFalse();
    }

    @Test
    void writesNothing() {
        assertThatThrownBy(() -> resolver.setValue(asked, new Row("Ani", 3), "name", "Budi"))
                .isInstanceOf(PropertyNotWritableException.class);
    }

    private static final class Asked extends ELContext {
        @Override
        public ELResolver getELResolver() {
            return null;
        }

        @Override
        public FunctionMapper getFunctionMapper() {
            return null;
        }

        @Override
        public VariableMapper getVariableMapper() {
            return null;
        }
    }
}
