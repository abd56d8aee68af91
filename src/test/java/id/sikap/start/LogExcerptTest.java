package id.sikap.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LogExcerptTest {

    @Test
    void theCauseIsLeftAndTheStackIsNot() {
        assertThat(LogExcerpt.ofErrors(List.of(
                        "[2026-11-22T05:59:41.321+0000] [] [INFO] [] [core] [tid: _ThreadID=1] Loading application",
                        "[2026-11-22T05:59:42.321+0000] [] [SEVERE] [] [core] [tid: _ThreadID=1] [[",
                        "  Exception while loading the app",
                        "java.lang.IllegalStateException: no converter",
                        "\tat org.example.Deep.inside(Deep.java:1)",
                        "Caused by: java.lang.IllegalArgumentException: for sikap.home",
                        "Caused by: java.lang.IllegalArgumentException: for sikap.home")))
                .isEqualTo("  Exception while loading the app\n"
                        + "  java.lang.IllegalStateException: no converter\n"
                        + "  Caused by: java.lang.IllegalArgumentException: for sikap.home");
    }
}
