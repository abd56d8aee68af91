package id.sikap.platform.faces;

import id.sikap.platform.Language;
import id.sikap.platform.Numbers;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.faces.convert.FacesConverter;
import java.math.BigDecimal;

/** A quantity as people type it. Faces' own number converter would read "1.5" as fifteen. */
@FacesConverter("quantity")
public class QuantityConverter implements Converter<BigDecimal> {

    @Override
    public BigDecimal getAsObject(FacesContext context, UIComponent component, String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        return Numbers.typed(text)
                .orElseThrow(() -> new ConverterException(
                        new FacesMessage(FacesMessage.SEVERITY_ERROR, language().say("field.format"), null)));
    }

    @Override
    public String getAsString(FacesContext context, UIComponent component, BigDecimal number) {
        return number == null ? "" : Numbers.plain(number).toPlainString().replace('.', ',');
    }

    private static Language language() {
        return CDI.current().select(Language.class).get();
    }
}
