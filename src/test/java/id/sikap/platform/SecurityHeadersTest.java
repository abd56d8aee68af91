package id.sikap.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class SecurityHeadersTest {

    @Test
    void primeFacesSendsTheSamePolicy() throws Exception {
        assertThat(Files.readString(Path.of("src/main/webapp/WEB-INF/web.xml")))
                .contains("<param-value>" + SecurityHeaders.POLICY + "</param-value>");
    }

    @Test
    void theNonceIsAppendedSoScriptsComeLast() {
        assertThat(SecurityHeaders.POLICY).endsWith("script-src 'self'").doesNotContain("unsafe-eval");
    }
}
