package id.sikap.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.sikap.support.PortalTest;
import id.sikap.support.Rows;
import id.sikap.support.RunningPortal;
import id.sikap.support.Session;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every page of the authority table as every role on both screens: whole, or honestly not there. */
@PortalTest
class EveryPageIT {

    /** The latter are the way to the provider and back (ProviderJourneyIT). */
    private static final Set<String> NO_PAGES = Set.of("/healthz", "/access/sso", "/access/sso/return");

    private static final Path TABLE = Path.of("src/main/resources/authority.csv");

    /** What a look at the page itself finds: fields without a name, ids given twice, targets too small for a thumb. */
    private static final String FLAWS = """
            (phone) => {
              const visible = (part) => part.getClientRects().length > 0;
              const flaws = [];
              const ids = [...document.querySelectorAll('[id]')].map((part) => part.id);
              ids.filter((id, at) => ids.indexOf(id) !== at).forEach((id) => flaws.push(`id twice: ${id}`));
              document.querySelectorAll('input:not([type="hidden"]), select, textarea, button, a[href], progress').forEach((part) => {
                const name = [...(part.labels ?? [])].map((label) => label.textContent).join('') || part.getAttribute('aria-label')
                  || part.getAttribute('aria-labelledby') || part.title || part.textContent.trim()
                  || (part.type === 'submit' && part.value) || part.querySelector('img')?.alt;
                if (visible(part) && !name) {
                  flaws.push(`no name: ${part.outerHTML.slice(0, 120)}`);
                }
              });
              if (phone) {
                document.querySelectorAll('button, .button, select, summary, .nav a, .bottom-bar a').forEach((part) => {
                  if (visible(part) && part.getBoundingClientRect().height < 43.5) {
                    flaws.push(`too small: ${part.outerHTML.slice(0, 120)}`);
                  }
                });
              }
              (document.body.innerText.match(/\\?\\?\\?[^?]*\\?\\?\\?/g) ?? []).forEach((key) => flaws.push(`no words: ${key}`));
              document.querySelectorAll('img').forEach((part) => part.alt === null && flaws.push(`no alt: ${part.src}`));
              if (document.querySelectorAll('h1').length !== 1) {
                flaws.push(`headings of first rank: ${document.querySelectorAll('h1').length}`);
              }
              return flaws;
            }
            """;

    private record PageLine(String path, Set<String> who) {}

    static Stream<Arguments> readers() {
        return Stream.concat(
                Stream.of("pegawai", "atasan", "admin", "ppk").flatMap(persona -> Arrays.stream(Screen.values())
                        .map(screen -> Arguments.of(persona, screen))),
                // Their pages are the others'; their menus are not.
                Stream.of("admin_opd", "inspektur", "operator", "ketua_tim")
                        .map(persona -> Arguments.of(persona, Screen.PHONE)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("readers")
    @SuppressWarnings("unchecked")
    void isWhole(String persona, Screen screen) throws IOException {
        Set<String> roles = roles(persona);
        SoftAssertions softly = new SoftAssertions();
        try (Visitor visitor = Visitor.of(persona, screen).expecting("status of 404")) {
            for (PageLine line : pages(persona)) {
                boolean may = line.who().stream().anyMatch(roles::contains);
                softly.assertThat(visitor.open(line.path()))
                        .as(persona + " " + line.path())
                        .isEqualTo(may ? 200 : 404);
                softly.assertThat((List<String>) visitor.page().evaluate(FLAWS, screen == Screen.PHONE))
                        .as(persona + " " + line.path())
                        .isEmpty();
            }
            softly.assertThat(visitor.open("/nothing/here")).isEqualTo(404);
        }
        softly.assertAll();
    }

    /** As one comes to them by a link: about somebody, or some unit. */
    @ParameterizedTest
    @EnumSource(Screen.class)
    @SuppressWarnings("unchecked")
    void isWholeWithItsSubject(Screen screen) {
        String nip = Session.nipOf("pegawai");
        String official = Session.nipOf("kepala_opd");
        String unit = someUnit();
        String decree = Rows.text("select id from delegation limit 1");
        SoftAssertions softly = new SoftAssertions();
        try (Visitor visitor = Visitor.of("admin", screen)) {
            for (String path : List.of(
                    "/people/person?nip=" + nip,
                    "/people/person?nip=" + official + "&tab=history",
                    "/people/person?nip=" + nip + "&tab=superiors",
                    "/people/person?nip=" + nip + "&tab=documents",
                    "/people/person?nip=" + nip + "&tab=access",
                    "/people/assign?nip=" + nip,
                    "/people/assign?nip=" + nip + "&unit=" + unit,
                    "/people/promotion?nip=" + nip,
                    "/people/absence?nip=" + official,
                    "/people/superior?nip=" + nip,
                    "/people/unit?unit=" + unit,
                    "/people/return?of=" + decree,
                    "/people/list?q=a&unit=" + unit,
                    "/access/account?nip=" + nip,
                    "/access/codes?unit=" + unit,
                    "/audit/list?nip=" + nip,
                    "/report/agency?month=" + RunningPortal.today().toString().substring(0, 7))) {
                softly.assertThat(visitor.open(path)).as(path).isEqualTo(200);
                softly.assertThat((List<String>) visitor.page().evaluate(FLAWS, screen == Screen.PHONE))
                        .as(path)
                        .isEmpty();
            }
        }
        softly.assertAll();
    }

    private static List<PageLine> pages(String persona) throws IOException {
        List<PageLine> pages = new ArrayList<>();
        for (String line : Files.readAllLines(TABLE)) {
            String[] cells = line.split(",");
            if (cells[0].startsWith("GET") && !cells[1].startsWith("/api/") && !NO_PAGES.contains(cells[1])) {
                // Whoever leads no unit asks for one by name; one that is looked after is there without.
                String path = cells[1].equals("/report/unit") && !persona.equals("admin_opd")
                        ? cells[1] + "?unit=" + someUnit()
                        : cells[1];
                pages.add(new PageLine(path, Set.of(cells[2].split("\\|"))));
            }
        }
        assertThat(pages).hasSizeGreaterThan(12);
        return pages;
    }

    /** One that the superior of the demo leads, so that everybody with the role may see it. */
    private static String someUnit() {
        Matcher link = Pattern.compile("/reports/unit/(\\d+)/")
                .matcher(Session.of("atasan").get("/report/unit").text());
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    private static Set<String> roles(String persona) {
        Set<String> roles = new TreeSet<>(Set.of("ANYONE", "EMPLOYEE"));
        for (JsonNode account : Session.anonymous().get("/api/v1/demo/accounts").json()) {
            if (account.path("persona").asText().equals(persona)) {
                account.path("roles").forEach(role -> roles.add(role.asText()));
            }
        }
        return roles;
    }
}
