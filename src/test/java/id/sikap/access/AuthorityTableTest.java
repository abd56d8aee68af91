package id.sikap.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import id.sikap.platform.Role;
import jakarta.servlet.annotation.WebServlet;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is not in the table does not exist; what is in it must. */
class AuthorityTableTest {

    private static final java.nio.file.Path WEBAPP = java.nio.file.Path.of("src/main/webapp");

    private final AuthorityTable table = AuthorityTable.load();

    @Test
    void everyPageStandsInTheTable() throws IOException {
        try (Stream<java.nio.file.Path> files = Files.walk(WEBAPP)) {
            Set<String> pages = files.filter(file -> file.toString().endsWith(".xhtml"))
                    .map(file -> "/"
                            + WEBAPP.relativize(file)
                                    .toString()
                                    .replace('\\', '/')
                                    .replaceFirst("\\.xhtml$", ""))
                    .filter(page -> !page.startsWith("/WEB-INF/"))
                    .collect(Collectors.toSet());
            assertThat(pages).isNotEmpty().allSatisfy(page -> assertThat(table.find("GET", page))
                    .as(page)
                    .isPresent());
        }
    }

    @Test
    void everyEndpointStandsInTheTableAndEveryLineIsServed() throws IOException {
        Set<String> served = new TreeSet<>(endpoints());
        assertThat(served).isNotEmpty();
        Set<String> listed = table.lines().stream()
                .filter(line -> line.path().startsWith("/api/"))
                .flatMap(line -> line.methods().stream().map(method -> method + " " + normal(line.path())))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(listed).isEqualTo(served);
    }

    @Test
    void theApisDocumentNamesEveryEndpoint() throws IOException {
        JsonNode paths = new ObjectMapper()
                .readTree(AuthorityTable.class.getResourceAsStream("/openapi.json"))
                .get("paths");
        Set<String> documented = new TreeSet<>();
        paths.fields().forEachRemaining(path -> path.getValue()
                .fieldNames()
                .forEachRemaining(verb ->
                        documented.add(verb.toUpperCase(Locale.ROOT) + " " + normal("/api/v1" + path.getKey()))));
        assertThat(documented).isEqualTo(new TreeSet<>(endpoints()));
    }

    @Test
    void everyServletStandsInTheTable() {
        assertThat(classes()
                        .filter(type -> type.isAnnotatedWith(WebServlet.class))
                        .toList())
                .isNotEmpty()
                .allSatisfy(type -> {
                    for (String path :
                            type.reflect().getAnnotation(WebServlet.class).value()) {
                        String asked = path.isEmpty() ? "/" : path;
                        assertThat(Stream.of("GET", "POST").map(method -> table.find(method, asked)))
                                .as(asked)
                                .anyMatch(java.util.Optional::isPresent);
                    }
                });
    }

    @Test
    void aPathMatchesSegmentBySegment() {
        assertThat(table.find("GET", "/api/v1/evidence/12")).isPresent();
        assertThat(table.find("GET", "/api/v1/evidence/12/34")).isEmpty();
        assertThat(table.find("GET", "/api/v1/evidence/")).isEmpty();
        assertThat(table.find("TRACE", "/worklog/day")).isEmpty();
        assertThat(table.find("HEAD", "/worklog/day")).isPresent();
    }

    @Test
    void anAdministratorsPageAdmitsNobodyElse() {
        AuthorityTable.Line line = table.find("GET", "/people/import").orElseThrow();
        assertThat(Stream.of(Role.values()).filter(role -> line.admits(role::equals)))
                .containsExactly(Role.ADMIN);
    }

    private static List<String> endpoints() {
        List<String> found = new ArrayList<>();
        classes().filter(type -> type.isAnnotatedWith(Path.class)).forEach(type -> {
            String base = type.reflect().getAnnotation(Path.class).value();
            for (Method method : type.reflect().getDeclaredMethods()) {
                verb(method).ifPresent(verb -> {
                    Path own = method.getAnnotation(Path.class);
                    found.add(verb + " " + normal("/api/v1/" + base + "/" + (own == null ? "" : own.value())));
                });
            }
        });
        return found;
    }

    private static java.util.Optional<String> verb(Method method) {
        return Stream.of(GET.class, POST.class, PUT.class, DELETE.class)
                .filter(method::isAnnotationPresent)
                .map(Class::getSimpleName)
                .findFirst();
    }

    /** Without double slashes and names of parameters. */
    private static String normal(String path) {
        return path.replaceAll("/+", "/").replaceAll("/$", "").replaceAll("\\{[^}]*}", "{}");
    }

    private static Stream<JavaClass> classes() {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("id.sikap").stream();
    }
}
