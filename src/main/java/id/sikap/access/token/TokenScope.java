package id.sikap.access.token;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What a token may read. Nothing is written by token: a program has nobody's signature. */
public enum TokenScope {
    ENTRIES("/api/v1/entries", "/api/v1/evidence"),
    TARGETS("/api/v1/targets"),
    QUEUE("/api/v1/review/queue"),
    REPORTS("/api/v1/reports"),
    PEOPLE("/api/v1/people", "/api/v1/units"),
    AUDIT("/api/v1/audit");

    /** Who am I, and does the token still work. */
    private static final String ALWAYS = "/api/v1/session";

    private final List<String> roots;

    TokenScope(String... roots) {
        this.roots = List.of(roots);
    }

    private boolean holds(String path) {
        return roots.stream().anyMatch(root -> path.equals(root) || path.startsWith(root + "/"));
    }

    public static boolean admit(Collection<TokenScope> scopes, String method, String path) {
        return ("GET".equals(method) || "HEAD".equals(method))
                && (path.equals(ALWAYS) || scopes.stream().anyMatch(scope -> scope.holds(path)));
    }

    static Set<TokenScope> read(String column) {
        return Arrays.stream(column.split(","))
                .map(TokenScope::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(TokenScope.class)));
    }

    static String column(Set<TokenScope> scopes) {
        return EnumSet.copyOf(scopes).stream().map(TokenScope::name).collect(Collectors.joining(","));
    }
}
