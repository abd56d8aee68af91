package id.sikap.access;

import id.sikap.platform.Role;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Every page and endpoint with those who may knock: {@code authority.csv}. What is not listed does not exist. Whose
 * object it is, is asked by the use case ({@link id.sikap.people.authority.Authority}).
 */
public final class AuthorityTable {

    /** One line: a method (or several, {@code GET|POST}), a path with {@code {name}} for one segment, and the roles. */
    public record Line(Set<String> methods, String path, Pattern pattern, boolean isPublic, Set<Role> roles) {

        boolean isTemplate() {
            return path.indexOf('{') >= 0;
        }

        public boolean admits(Predicate<Role> has) {
            return isPublic || roles.stream().anyMatch(has);
        }
    }

    private static final String PUBLIC = "ANYONE";

    private final List<Line> lines;
    /** Most requests ask for a path that is written out, so they need not try every pattern. */
    private final Map<String, List<Line>> written;

    private final List<Line> templates;

    private AuthorityTable(List<Line> lines) {
        this.lines = lines;
        this.written = lines.stream().filter(line -> !line.isTemplate()).collect(Collectors.groupingBy(Line::path));
        this.templates = lines.stream().filter(Line::isTemplate).toList();
    }

    public static AuthorityTable load() {
        try (InputStream in = AuthorityTable.class.getResourceAsStream("/authority.csv");
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return new AuthorityTable(reader.lines()
                    .skip(1)
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(AuthorityTable::parse)
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<Line> lines() {
        return lines;
    }

    public Optional<Line> find(String method, String path) {
        String asked = "HEAD".equals(method) ? "GET" : method;
        return Stream.concat(
                        written.getOrDefault(path, List.of()).stream(),
                        templates.stream()
                                .filter(line -> line.pattern().matcher(path).matches()))
                .filter(line -> line.methods().contains(asked))
                .findFirst();
    }

    private static Line parse(String text) {
        String[] columns = text.split(",", -1);
        Set<String> who = Set.of(columns[2].split("\\|"));
        boolean isPublic = who.contains(PUBLIC);
        return new Line(
                Set.of(columns[0].split("\\|")),
                columns[1],
                pattern(columns[1]),
                isPublic,
                isPublic ? Set.of() : who.stream().map(Role::valueOf).collect(Collectors.toUnmodifiableSet()));
    }

    private static Pattern pattern(String path) {
        return Pattern.compile(Arrays.stream(path.split("(?=\\{)|(?<=\\})"))
                .map(part -> part.startsWith("{") ? "[^/]+" : Pattern.quote(part))
                .collect(Collectors.joining()));
    }
}
