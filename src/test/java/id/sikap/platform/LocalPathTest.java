package id.sikap.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalPathTest {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/worklog/day", "/people/list?page=2&unit=3", "/a//b"})
    void leadsInside(String path) {
        assertThat(LocalPath.orHome(path)).isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "//evil.example",
                "/\\evil.example",
                "https://evil.example",
                "/a\r\nX: y",
                "/a b",
                "/\t/evil"
            })
    void whatCouldLeadOutsideLeadsHome(String path) {
        assertThat(LocalPath.orHome(path)).isEqualTo("/");
    }
}
