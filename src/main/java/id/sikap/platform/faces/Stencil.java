package id.sikap.platform.faces;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A rendered page with holes, {@code @{name}}, for what differs from one reader to the next. */
final class Stencil {

    private static final Pattern HOLE = Pattern.compile("@\\{(\\w+)}");

    /** Text, hole, text, hole, … text. */
    private final List<String> parts = new ArrayList<>();

    Stencil(String page) {
        Matcher hole = HOLE.matcher(page);
        int end = 0;
        while (hole.find()) {
            parts.add(page.substring(end, hole.start()));
            parts.add(hole.group(1));
            end = hole.end();
        }
        parts.add(page.substring(end));
    }

    static String hole(String name) {
        return "@{" + name + "}";
    }

    /** What is filled in is looked at no more, so nobody can write a hole of his own. */
    void fill(Map<String, String> values, Appendable page) throws IOException {
        for (int i = 0; i < parts.size(); i++) {
            if (i % 2 == 0) {
                page.append(parts.get(i));
            } else {
                escape(values.get(parts.get(i)), page);
            }
        }
    }

    /** For text and for attributes in double quotes. */
    private static void escape(String value, Appendable page) throws IOException {
        int end = 0;
        for (int i = 0; i < value.length(); i++) {
            String escaped =
                    switch (value.charAt(i)) {
                        case '&' -> "&amp;";
                        case '<' -> "&lt;";
                        case '>' -> "&gt;";
                        case '"' -> "&quot;";
                        default -> null;
                    };
            if (escaped != null) {
                page.append(value, end, i).append(escaped);
                end = i + 1;
            }
        }
        page.append(value, end, value.length());
    }
}
