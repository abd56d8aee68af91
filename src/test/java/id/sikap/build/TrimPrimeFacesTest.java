package id.sikap.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;

class TrimPrimeFacesTest {

    private static final String SCRIPT = """
            var shared=1;PrimeFaces.widget.Base=X.extend({a:"};var x=1"});
            PrimeFaces.widget.Tree=PrimeFaces.widget.Base.extend({b:/[;}]/});PrimeFaces.widget.Odd=X.extend({});
            PrimeFaces.widget.Tree.KEY=1;
            """;

    @Test
    void keepsTheWantedWithWhatTheyStandOnAndDropsTheRest() {
        String trimmed = TrimPrimeFaces.trim(SCRIPT, Set.of("Tree"));
        assertThat(trimmed)
                .contains("var shared=1", "widget.Base=X", "widget.Tree=PrimeFaces", "Tree.KEY=1")
                .doesNotContain("widget.Odd=X");
    }

    @Test
    void stopsTheBuildWhenAWidgetIsGone() {
        assertThatThrownBy(() -> TrimPrimeFaces.trim(SCRIPT, Set.of("Shrub"))).hasMessageContaining("Shrub");
    }
}
