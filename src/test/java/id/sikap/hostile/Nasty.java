package id.sikap.hostile;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Texts that programs choke on. */
final class Nasty {

    /** What an evaluated expression of ours would print, and what no page may hold unescaped. */
    static final String EVALUATED = "53743561";

    static final String MARKUP = "<b7331>";

    static final List<String> TEXTS = List.of(
            "",
            " ",
            "-1",
            "0",
            "1e400",
            "-0.0000000001",
            "NaN",
            "null",
            "true",
            "[]",
            "{}",
            "0x1F",
            "1_000",
            "99999999999999999999",
            "2147483648",
            "9223372036854775807",
            "9223372036854775808",
            "-9223372036854775808",
            "\u0661\u0662",
            "\0",
            "a\0b",
            "\uD83D\uDE00",
            "\uD83D",
            "\u202Etxt.exe",
            "\uFEFF",
            "\uFFFF",
            "a\r\nSet-Cookie: x=y",
            "#{7331*7331}",
            "${7331*7331}",
            "#{request.session.invalidate()}",
            "%{7331*7331}",
            MARKUP + "<script>alert(1)</script>",
            "\"'><img src=x onerror=alert(1)>" + MARKUP,
            "javascript:alert(1)",
            "//evil.example/",
            "/\\evil.example",
            "' OR '1'='1' -- ",
            "\"; DROP TABLE day_entry; --",
            "%' escape '",
            "%",
            "_",
            "\\",
            "${jndi:ldap://127.0.0.1:1/x}",
            "../../../../etc/passwd",
            "..\\..\\windows\\win.ini",
            "=cmd|' /C calc'!A0",
            "{0,number,#.##}",
            "{",
            "'{0}'",
            "2026-13-45",
            "2026-02-30",
            "0000-00-00",
            "-999999999-01-01",
            "+999999999-12-31",
            "+999999999-12",
            "10000-01-01",
            "9999-12-31",
            "0001-01-01",
            "2026-11-22T00:00:00Z",
            "2026-11",
            "9999-12",
            "2099-12",
            "2020-01",
            "24:00",
            "23:59:60",
            "A".repeat(6_000));

    /** Octets that are no text at all, as they stand in an address. */
    private static final List<String> OCTETS = List.of(
            "%", "%zz", "%00", "%ff%fe", "%c0%ae%c0%ae", "%ed%a0%80", "%u0041", "%2500", "%0d%0aX:y", ";x=y", "%2e%2e");

    private Nasty() {}

    static String text(Random random) {
        return random.nextInt(12) == 0 ? noise(random) : TEXTS.get(random.nextInt(TEXTS.size()));
    }

    /** Escaped for an address, or unescapable. */
    static String octets(Random random) {
        return random.nextInt(5) == 0
                ? OCTETS.get(random.nextInt(OCTETS.size()))
                : URLEncoder.encode(text(random), StandardCharsets.UTF_8).replace("+", "%20");
    }

    static String form(List<String[]> fields) {
        List<String> pairs = new ArrayList<>();
        fields.forEach(field -> pairs.add(URLEncoder.encode(field[0], StandardCharsets.UTF_8) + "="
                + URLEncoder.encode(field[1], StandardCharsets.UTF_8)));
        return String.join("&", pairs);
    }

    static byte[] bytes(Random random, int size) {
        byte[] bytes = new byte[size];
        random.nextBytes(bytes);
        return bytes;
    }

    private static String noise(Random random) {
        StringBuilder noise = new StringBuilder();
        random.ints(1 + random.nextInt(40), 1, 0xFFFF).forEach(c -> noise.append((char) c));
        return noise.toString();
    }
}
