package id.sikap.build;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.mozilla.javascript.CompilerEnvirons;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.Node;
import org.mozilla.javascript.Parser;
import org.mozilla.javascript.ast.AstNode;

/**
 * Cuts PrimeFaces' components.js (540 KB) down to the widgets our pages use. In it each widget is one top-level statement
 * {@code PrimeFaces.widget.X = …}; those that no wanted widget names are left out, everything else is kept as it stands.
 * The result lies in the WAR's own resources/primefaces, where Faces looks before it looks into the jar.
 *
 * <p>Arguments: the file that lists the wanted widgets, a script to append, the file to write.
 */
public final class TrimPrimeFaces {

    private static final String SOURCE = "META-INF/resources/primefaces/components.js";
    private static final Pattern DEFINITION =
            Pattern.compile("PrimeFaces\\.widget\\.(\\w+)\\s*=[^=].*", Pattern.DOTALL);
    private static final Pattern MENTION = Pattern.compile("PrimeFaces\\.widget\\.(\\w+)");

    private TrimPrimeFaces() {}

    public static void main(String... args) throws IOException {
        Set<String> wanted = new LinkedHashSet<>();
        for (String line : Files.readAllLines(Path.of(args[0]))) {
            if (!line.isBlank() && !line.startsWith("#")) {
                wanted.add(line.strip());
            }
        }
        String script = trim(source(), wanted) + Files.readString(Path.of(args[1]));
        Path target = Path.of(args[2]);
        Files.createDirectories(target.getParent());
        Files.writeString(target, script);
    }

    private static String source() throws IOException {
        try (InputStream in = TrimPrimeFaces.class.getClassLoader().getResourceAsStream(SOURCE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    static String trim(String script, Set<String> wanted) {
        List<String> statements = statements(script);
        Map<String, String> widgets = new LinkedHashMap<>();
        statements.stream()
                .filter(statement -> widget(statement) != null)
                .forEach(statement -> widgets.put(widget(statement), statement));
        Set<String> needed = needed(widgets, wanted);
        return statements.stream()
                .filter(statement -> widget(statement) == null || needed.contains(widget(statement)))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    /** The widget that a statement defines, or null. */
    private static String widget(String statement) {
        Matcher definition = DEFINITION.matcher(statement);
        return definition.matches() ? definition.group(1) : null;
    }

    /** The wanted ones, those they extend, and whatever else those speak of. */
    private static Set<String> needed(Map<String, String> widgets, Set<String> wanted) {
        Set<String> needed = new LinkedHashSet<>();
        Deque<String> open = new ArrayDeque<>(wanted);
        while (!open.isEmpty()) {
            String name = open.pop();
            if (wanted.contains(name) && !widgets.containsKey(name)) {
                throw new IllegalArgumentException("PrimeFaces has no widget " + name + " in " + SOURCE);
            }
            if (widgets.containsKey(name) && needed.add(name)) {
                MENTION.matcher(widgets.get(name)).results().forEach(mention -> open.push(mention.group(1)));
            }
        }
        return needed;
    }

    private static List<String> statements(String script) {
        CompilerEnvirons options = new CompilerEnvirons();
        options.setLanguageVersion(Context.VERSION_ES6);
        List<String> statements = new ArrayList<>();
        for (Node node : new Parser(options).parse(script, SOURCE, 1)) {
            AstNode statement = (AstNode) node;
            int start = statement.getAbsolutePosition();
            statements.add(script.substring(start, start + statement.getLength()));
        }
        return statements;
    }
}
