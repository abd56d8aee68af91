package id.sikap.platform.faces;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StencilTest {

    @Test
    void fillsEachHoleAndLeavesTheTextAlone() throws IOException {
        assertThat(filled("<a href=\"day?date=@{date}\">@{date}</a> a@b.id #{el} $", "date", "2026-03-02"))
                .isEqualTo("<a href=\"day?date=2026-03-02\">2026-03-02</a> a@b.id #{el} $");
    }

    @Test
    void valuesStayText() throws IOException {
        assertThat(filled("<p title=\"@{said}\"/>", "said", "\"><script>&amp;"))
                .isEqualTo("<p title=\"&quot;&gt;&lt;script&gt;&amp;amp;\"/>");
    }

    @Test
    void aValueMakesNoHole() throws IOException {
        assertThat(filled("@{name}", "name", "@{csrfToken}")).isEqualTo("@{csrfToken}");
    }

    private static String filled(String page, String name, String value) throws IOException {
        StringBuilder text = new StringBuilder();
        new Stencil(page).fill(Map.of(name, value), text);
        return text.toString();
    }
}
