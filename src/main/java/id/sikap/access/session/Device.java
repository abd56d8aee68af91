package id.sikap.access.session;

import java.util.LinkedHashMap;
import java.util.Map;

/** A browser's account of itself as its owner would name it: "Chrome · Android". Good for recognising, not for proving. */
final class Device {

    /** In this order: nearly every browser claims to be Chrome and Safari as well. */
    private static final Map<String, String> BROWSERS = inOrder(
            "SamsungBrowser",
            "Samsung Internet",
            "Edg",
            "Edge",
            "OPR/",
            "Opera",
            "UCBrowser",
            "UC Browser",
            "Firefox",
            "Firefox",
            "FxiOS",
            "Firefox",
            "CriOS",
            "Chrome",
            "Chrome",
            "Chrome",
            "Safari",
            "Safari",
            "curl",
            "curl",
            "Java",
            "Java",
            "python",
            "Python");

    private static final Map<String, String> SYSTEMS = inOrder(
            "Android",
            "Android",
            "iPhone",
            "iPhone",
            "iPad",
            "iPad",
            "Windows",
            "Windows",
            "Mac OS X",
            "macOS",
            "CrOS",
            "ChromeOS",
            "Linux",
            "Linux");

    private Device() {}

    static String named(String userAgent) {
        String text = userAgent == null ? "" : userAgent;
        String browser = first(BROWSERS, text);
        String system = first(SYSTEMS, text);
        if (browser == null || system == null) {
            return browser == null ? system == null ? "?" : system : browser;
        }
        return browser + " · " + system;
    }

    private static String first(Map<String, String> names, String text) {
        return names.entrySet().stream()
                .filter(name -> text.contains(name.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    private static Map<String, String> inOrder(String... pairs) {
        Map<String, String> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put(pairs[i], pairs[i + 1]);
        }
        return map;
    }
}
