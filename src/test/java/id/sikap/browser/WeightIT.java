package id.sikap.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.WaitForSelectorState;
import id.sikap.support.PortalTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a page costs on the way, compressed, as the browser counts it. */
@PortalTest
class WeightIT {

    private static final int KB = 1024;
    private static final String LOADED = """
            () => [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
              .map((entry) => ({ name: entry.name, bytes: entry.transferSize }))
            """;

    @Test
    void theDoorAndTheDayAreLight() {
        try (Visitor pegawai = Visitor.on(Screen.PHONE)) {
            pegawai.open("/sign-in");
            int door = bytes(pegawai);
            pegawai.signIn("pegawai");
            int both = door + bytes(pegawai);
            assertThat(both).as("sign-in and Hari Saya, first visit").isLessThan(40 * KB);

            pegawai.open("/worklog/day");
            assertThat(bytes(pegawai)).as("Hari Saya again").isLessThan(10 * KB);
            assertThat(resourcesFetched(pegawai)).as("kept for good").isEmpty();
        }
    }

    @Test
    void theFirstOfficePageIsBoundedAndTheNextAreLight() {
        try (Visitor admin = Visitor.on(Screen.DESK)) {
            admin.open("/sign-in");
            int door = bytes(admin);
            admin.signIn("admin");
            assertThat(door + bytes(admin))
                    .as("sign-in and the list of people, first visit")
                    .isLessThan(220 * KB);
            assertThat(scriptsAndStyles(admin))
                    .as("scripts and styles of an office page")
                    .isLessThan(164 * KB);
            for (String path :
                    List.of("/people/list", "/people/units", "/policy/list", "/report/centre", "/report/agency")) {
                admin.open(path);
                assertThat(bytes(admin)).as(path).isLessThan(30 * KB);
                assertThat(resourcesFetched(admin)).as(path).isEmpty();
            }
        }
    }

    @Test
    void whoWillOpenOfficePagesHasTheirScriptsBefore() {
        for (String persona : List.of("atasan", "ppk")) {
            try (Visitor visitor = Visitor.of(persona, Screen.PHONE)) {
                visitor.open("/report/centre");
                visitor.at("#later[data-fetched]")
                        .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
                visitor.open("/target/list");
                assertThat(bytes(visitor)).as(persona).isLessThan(30 * KB);
                assertThat(resourcesFetched(visitor)).as(persona).isEmpty();
            }
        }
    }

    private static int scriptsAndStyles(Visitor visitor) {
        return loaded(visitor).stream()
                .filter(entry -> name(entry).matches(".*\\.(js|css)\\.xhtml.*"))
                .mapToInt(WeightIT::size)
                .sum();
    }

    private static int bytes(Visitor visitor) {
        return loaded(visitor).stream().mapToInt(WeightIT::size).sum();
    }

    private static List<String> resourcesFetched(Visitor visitor) {
        return loaded(visitor).stream()
                .filter(entry -> size(entry) > 0 && name(entry).contains("/jakarta.faces.resource/"))
                .map(WeightIT::name)
                .filter(name -> !name.contains("/day.js") && !name.contains("/queue.js"))
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> loaded(Visitor visitor) {
        visitor.settle();
        return (List<Map<String, Object>>) visitor.page().evaluate(LOADED);
    }

    private static String name(Map<String, Object> entry) {
        return (String) entry.get("name");
    }

    private static int size(Map<String, Object> entry) {
        return ((Number) entry.get("bytes")).intValue();
    }
}
