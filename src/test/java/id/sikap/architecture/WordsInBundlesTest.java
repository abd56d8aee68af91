package id.sikap.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every sentence exists in both languages, is used, and takes the same arguments. */
class WordsInBundlesTest {

    private static final Path BUNDLES = Path.of("src/main/resources/id/sikap");

    /** Keys that are put together at run time; everything else must stand in a page, a class or a script as it is. */
    private static final List<String> BUILT =
            List.of("state.", "nav.", "said.", "error.", "problem.", "jakarta.faces.");

    private static final Pattern TITLE = Pattern.compile("[\\w-]+\\.title");
    private static final Pattern ASKED = Pattern.compile("msg\\['([^'$]+)'\\](?!\\.)");
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)");
    /** In a text with arguments a single apostrophe would swallow what follows. */
    private static final Pattern LONE_APOSTROPHE = Pattern.compile("(?<!')'(?!')");

    private final Properties indonesian = load("Messages.properties");
    private final Properties english = load("Messages_en.properties");

    @Test
    void bothLanguagesSayTheSameThings() {
        assertThat(new TreeSet<>(english.stringPropertyNames()))
                .isEqualTo(new TreeSet<>(indonesian.stringPropertyNames()));
        assertThat(load("Messages_id.properties")).isEmpty();
    }

    @Test
    void bothLanguagesTakeTheSameArguments() {
        for (String key : indonesian.stringPropertyNames()) {
            assertThat(places(english.getProperty(key, ""))).as(key).isEqualTo(places(indonesian.getProperty(key)));
        }
    }

    @Test
    void apostrophesAreDoubledWhereArgumentsAre() {
        for (Properties bundle : List.of(indonesian, english)) {
            bundle.forEach((key, text) -> {
                if (PLACE.matcher((String) text).find()) {
                    assertThat((String) text).as((String) key).doesNotContainPattern(LONE_APOSTROPHE);
                }
            });
        }
    }

    @Test
    void pagesAskForNothingThatIsMissing() {
        Set<String> asked = ASKED.matcher(sources(Path.of("src/main/webapp"), ".xhtml"))
                .results()
                .map(found -> found.group(1))
                .filter(key -> !key.endsWith("."))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(indonesian.stringPropertyNames()).containsAll(asked);
    }

    @Test
    void everyPageHasATitle() throws IOException {
        Path webapp = Path.of("src/main/webapp");
        try (Stream<Path> pages = Files.walk(webapp)) {
            assertThat(pages.map(page -> webapp.relativize(page).toString())
                            .filter(page -> page.endsWith(".xhtml") && !page.startsWith("WEB-INF"))
                            .map(page -> page.replace(".xhtml", "").replace('/', '_') + ".title"))
                    .allSatisfy(title -> assertThat(indonesian).containsKey(title));
        }
    }

    @Test
    void nothingIsSaidThatNobodyAsksFor() {
        String all = sources(Path.of("src/main/webapp"), ".xhtml", ".js") + sources(Path.of("src/main/java"), ".java");
        assertThat(indonesian.stringPropertyNames().stream()
                        .filter(key -> BUILT.stream().noneMatch(key::startsWith))
                        .filter(key -> !TITLE.matcher(key).matches())
                        .filter(key -> !isMentioned(all, key))
                        .sorted())
                .isEmpty();
    }

    /** As it stands, or as a beginning that the code ends with a name: {@code "entry.state." + status}. */
    private static boolean isMentioned(String all, String key) {
        if (all.contains("'" + key + "'") || all.contains("\"" + key + "\"")) {
            return true;
        }
        for (int dot = key.lastIndexOf('.'); dot > 0; dot = key.lastIndexOf('.', dot - 1)) {
            String beginning = key.substring(0, dot + 1);
            if (all.contains("'" + beginning + "'") || all.contains("\"" + beginning + "\"")) {
                return true;
            }
        }
        return false;
    }

    private static List<String> places(String text) {
        return PLACE.matcher(text)
                .results()
                .map(MatchResult::group)
                .distinct()
                .sorted()
                .toList();
    }

    private static Properties load(String name) {
        Properties bundle = new Properties();
        try (Reader reader = Files.newBufferedReader(BUNDLES.resolve(name))) {
            bundle.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bundle;
    }

    private static String sources(Path root, String... endings) {
        try (Stream<Path> files = Files.walk(root)) {
            StringBuilder all = new StringBuilder();
            for (Path file : files.filter(path -> Stream.of(endings).anyMatch(path.toString()::endsWith))
                    .toList()) {
                all.append(Files.readString(file)).append('\n');
            }
            return all.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
