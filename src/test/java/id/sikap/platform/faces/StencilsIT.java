package id.sikap.platform.faces;

import static org.assertj.core.api.Assertions.assertThat;

import id.sikap.support.PortalTest;
import id.sikap.support.Session;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** One rendering serves many: nothing of the one it was made for may reach another. */
@PortalTest
class StencilsIT {

    private static final Pattern TOKEN = Pattern.compile("name=\"csrf-token\" content=\"([^\"]+)\"");
    private static final Pattern PERSON = Pattern.compile("account-name\">([^<]+)<(?s:.*?)NIP (\\d{18})");

    @Test
    void everyoneGetsTheOwnNameAndToken() {
        for (List<String> alike : List.of(List.of("pegawai", "guru"), List.of("pegawai", "pegawai"))) {
            String one = Session.of(alike.get(0)).get("/worklog/day").text();
            Session other = Session.of(alike.get(1));
            String two = other.get("/worklog/day").text();
            assertThat(found(TOKEN, two, 1)).isNotEqualTo(found(TOKEN, one, 1)).isEqualTo(other.csrfToken());
            assertThat(two).doesNotContain(found(TOKEN, one, 1)).doesNotContain("@{");
            if (!alike.get(0).equals(alike.get(1))) {
                assertThat(two).doesNotContain(found(PERSON, one, 1)).doesNotContain(found(PERSON, one, 2));
            }
        }
    }

    @Test
    void rolesAndLanguagesAreNotMixed() {
        Session atasan = Session.of("atasan");
        assertThat(atasan.get("/worklog/day").text()).contains("/review/queue");
        assertThat(atasan.get("/review/queue").text()).contains("id=\"queue\"").doesNotContain("@{");
        Session pegawai = Session.of("pegawai");
        assertThat(pegawai.get("/worklog/day").text()).doesNotContain("/review/queue");
        pegawai.postForm("/language", Map.of("language", "en", "back", "/"));
        assertThat(pegawai.get("/worklog/day").text()).contains("lang=\"en\"").contains("<title>My day");
        assertThat(Session.of("pegawai").get("/worklog/day").text()).contains("<title>Hari Saya");
    }

    @Test
    void whatOneRequestAskedForStaysItsOwn() {
        Session pegawai = Session.of("pegawai");
        String said = pegawai.get("/worklog/day?date=2026-01-05&said=expired").text();
        String next = pegawai.get("/worklog/day?date=2026-01-06").text();
        assertThat(said).contains("value=\"2026-01-05\"").contains("date=2026-01-05&amp;said=expired");
        assertThat(next)
                .contains("value=\"2026-01-06\"")
                .doesNotContain("expired")
                .doesNotContain("2026-01-04");
    }

    @Test
    void noScriptNeedsTheNonceOfOneRendering() {
        assertThat(Session.of("pegawai").get("/worklog/day").text()).doesNotContain("nonce");
    }

    private static String found(Pattern pattern, String text, int group) {
        Matcher matcher = pattern.matcher(text);
        assertThat(matcher.find()).isTrue();
        return matcher.group(group);
    }
}
