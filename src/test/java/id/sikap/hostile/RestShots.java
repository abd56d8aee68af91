package id.sikap.hostile;

import id.sikap.hostile.Shot.Visitor;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Against addresses, JSON and HTTP itself. */
final class RestShots {

    private static final List<String> QUERIES = List.of(
            "/api/v1/entries?from=@",
            "/api/v1/entries?to=@",
            "/api/v1/entries?from=2026-01-01&to=@",
            "/api/v1/entries?nip=@",
            "/api/v1/targets?period=@",
            "/api/v1/targets?nip=@",
            "/api/v1/review/queue?page=@",
            "/api/v1/evidence/@",
            "/api/v1/reports/person/@/2026-11.pdf",
            "/api/v1/reports/person/@/@",
            "/api/v1/reports/unit/@/2026-11.xlsx",
            "/api/v1/reports/unit/1/@.pdf",
            "/api/v1/reports/agency/@",
            "/api/v1/reports/agency/@.pdf",
            "/api/v1/import/progress?@=@",
            "/api/v1/demo/accounts?@",
            "/api/v1/@",
            "/@",
            "/healthz?@",
            "/worklog/day?date=@",
            "/worklog/day?date=@",
            "/worklog/history?month=@",
            "/target/list?period=@",
            "/target/propose?period=@&for=@",
            "/people/list?q=@",
            "/people/list?unit=@",
            "/people/units?said=@",
            "/policy/list?said=@",
            "/report/unit?unit=@&month=2026-11",
            "/report/unit?month=@",
            "/report/agency?month=@",
            "/report/centre?month=@",
            "/review/queue?said=@",
            "/sign-in?from=@",
            "/sign-in?said=@");

    /** Method and address of everything that takes JSON; # is an own entry, $ an own target. */
    private static final List<String> WRITES = List.of(
            "POST /api/v1/entries",
            "POST /api/v1/entries",
            "POST /api/v1/entries",
            "PUT /api/v1/entries/#",
            "PUT /api/v1/entries/#",
            "POST /api/v1/entries/#/discard",
            "POST /api/v1/entries/#/withdraw",
            "POST /api/v1/targets",
            "POST /api/v1/targets",
            "POST /api/v1/targets/$0/agree",
            "POST /api/v1/review",
            "POST /api/v1/review",
            "POST /api/v1/review/undo",
            "POST /api/v1/days/@/submit",
            "POST /api/v1/session");

    private static final List<String> FIELDS = List.of(
            "date",
            "targetId",
            "result",
            "unit",
            "minutes",
            "startsAt",
            "location",
            "obstacle",
            "version",
            "period",
            "nip",
            "nips",
            "indicator",
            "startsOn",
            "endsOn",
            "decisions",
            "entries",
            "id",
            "verdict",
            "reason",
            "password",
            "status",
            "__proto__");

    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "-1",
            "1.5",
            "1e999999999",
            "-1e-999999999",
            "1e400",
            "123456789012345678901234567890",
            "9223372036854775808",
            "0.000000000000000000000000001",
            "[]",
            "{}",
            "[[[[]]]]",
            "[null]",
            "[{\"id\":null}]",
            "[{\"id\":\"1\",\"version\":1e99,\"verdict\":\"approve\"}]",
            "[{\"id\":77,\"version\":0,\"verdict\":\"\\ud800\",\"reason\":[]}]",
            "[1,\"x\",{}]",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "\"\\udc00\\ud800\"",
            "\"\\uFFFF\"",
            "{\"a\":{\"a\":{\"a\":1}}}");

    private final Random random;
    private final String entry;
    private final String target;

    RestShots(Random random, String entry, String target) {
        this.random = random;
        this.entry = entry;
        this.target = target;
    }

    List<Shot> addresses(int count) {
        List<Shot> shots = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            StringBuilder address = new StringBuilder();
            for (String part : QUERIES.get(i % QUERIES.size()).split("(?<=@)")) {
                address.append(part.replace("@", Nasty.octets(random)));
            }
            shots.add(Shot.get("address#" + i, anybody(i / QUERIES.size() + i), address.toString()));
        }
        return shots;
    }

    /** Each lacks a quantity, which no write that makes or changes something can do without. */
    List<Shot> json(int count) {
        List<Shot> shots = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String[] door = WRITES.get(i % WRITES.size()).split(" ");
            String address = door[1].replace("#", entry).replace("$", target).replace("@", Nasty.octets(random));
            Visitor who =
                    door[1].contains("review") ? Visitor.ATASAN : i % 17 == 0 ? Visitor.ANONYMOUS : Visitor.PEGAWAI;
            shots.add(Shot.send(
                    door[0],
                    "json#" + i,
                    who,
                    address,
                    "application/json",
                    body(door[1].contains("review")),
                    "Idempotency-Key: " + new UUID(random.nextLong(), random.nextLong())));
        }
        return shots;
    }

    private byte[] body(boolean rows) {
        String sound = rows
                ? "{\"decisions\":[{\"id\":\"1\",\"version\":0,\"verdict\":\"approve\"}]}"
                : "{\"date\":\"2026-11-20\",\"result\":\"Uji\",\"unit\":\"berkas\",\"minutes\":30,\"location\":\"WFH\"}";
        return switch (random.nextInt(10)) {
            case 0 -> utf8(sound.substring(0, random.nextInt(sound.length())));
            case 1 -> utf8("[".repeat(2 + random.nextInt(60_000)));
            case 2 -> utf8("{\"a\":".repeat(2 + random.nextInt(30_000)) + "1");
            case 3 -> Nasty.bytes(random, random.nextInt(400));
            case 4 -> utf8("{\"result\":\"" + "A".repeat(1 << (10 + random.nextInt(11))) + "\"}");
            case 5 ->
                utf8(List.of(
                                "",
                                " ",
                                "null",
                                "1",
                                "\"x\"",
                                "[]",
                                "{",
                                "\uFEFF{}",
                                "{}{}",
                                "{\"a\":1,}",
                                "{'a':1}",
                                "NaN")
                        .get(random.nextInt(12)));
            case 6 -> sound.replace("Uji", "\uD83D\uDE00").getBytes(StandardCharsets.UTF_16);
            default -> utf8(mutated());
        };
    }

    private String mutated() {
        StringBuilder body = new StringBuilder("{");
        int fields = 1 + random.nextInt(8);
        for (int i = 0; i < fields; i++) {
            String name = FIELDS.get(random.nextInt(FIELDS.size()));
            String value =
                    random.nextBoolean() ? VALUES.get(random.nextInt(VALUES.size())) : quoted(Nasty.text(random));
            body.append(i > 0 ? "," : "").append('"').append(name).append("\":").append(value);
            if (random.nextInt(6) == 0) {
                body.append(",\"").append(name).append("\":").append(value);
            }
        }
        // Now and then a quantity, of the kind that cannot be.
        String quantity = List.of("-1", "0", "1e999999999", "1e-999999999", "\"1\"", "1.001", "1e11", "{}")
                .get(random.nextInt(8));
        return body.append(random.nextBoolean() ? "" : ",\"quantity\":" + quantity)
                .append('}')
                .toString();
    }

    List<Shot> headers(int count) {
        List<Shot> shots = new ArrayList<>();
        List<String> doors = List.of("/api/v1/entries", "/sign-in", "/api/v1/nothing", "/worklog/day", "/healthz", "/");
        for (int i = 0; i < count; i++) {
            String header = header(i);
            String door = doors.get(random.nextInt(doors.size()));
            Visitor who = Visitor.values()[random.nextInt(2)];
            shots.add(
                    i % 3 == 0
                            ? Shot.send(
                                    "POST",
                                    "header#" + i,
                                    who,
                                    "/api/v1/entries",
                                    "application/json",
                                    utf8("{}"),
                                    header)
                            : Shot.get("header#" + i, who, door, header));
        }
        return shots;
    }

    private String header(int i) {
        List<String> names = List.of(
                "Accept",
                "Accept-Language",
                "Accept-Encoding",
                "Accept-Charset",
                "Content-Type",
                "Cookie",
                "Idempotency-Key",
                "X-CSRF-Token",
                "Origin",
                "Referer",
                "Sec-Fetch-Site",
                "If-None-Match",
                "If-Modified-Since",
                "Range",
                "Expect",
                "Authorization",
                "X-Forwarded-For",
                "X-HTTP-Method-Override",
                "Faces-Request",
                "User-Agent",
                "TE",
                "Upgrade");
        List<String> values = List.of(
                "application/xml",
                "*/*;q=2",
                "text/html;level=1;q=0.0000001,;;;",
                "/;q=x",
                "tlh-Latn-x-" + "a".repeat(900),
                "en;q=9",
                "**",
                "-",
                "id-ID-u-nu-thai-x-lvariant-POSIX",
                "multipart/form-data",
                "application/json; charset=nonsense",
                "application/json; charset=utf-7",
                "text/;;=",
                "__Host-SID=" + "f".repeat(64),
                "__Host-SID=\"; $Path=/",
                "__Host-SID=x; __Host-SID=y; __Host-language=\"<b>\"; =; ;;;=,",
                "__Host-language=../../x",
                "null",
                "http://[::1",
                "bytes=0-,-1,5-2",
                "100-continue",
                "Basic " + "A".repeat(200),
                "TRACE",
                "partial/ajax",
                "h2c",
                "\u00ff\u00fe",
                "%00",
                "\t",
                "A".repeat(7_000));
        return names.get(i % names.size()) + ": " + values.get(random.nextInt(values.size()));
    }

    List<Shot> framings() {
        String post =
                "POST /api/v1/entries HTTP/1.1\r\nHost: {host}\r\n{who}Connection: close\r\nContent-Type: application/json\r\n";
        List<String> requests = List.of(
                post + "Content-Length: -1\r\n\r\n{}",
                post + "Content-Length: 99999999999999999999\r\n\r\n{}",
                post + "Content-Length: abc\r\n\r\n{}",
                post + "Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}",
                post + "Content-Length: 2, 2\r\n\r\n{}",
                post + "Content-Length: 0\r\nTransfer-Encoding: chunked\r\n\r\nZZ\r\n{}\r\n0\r\n\r\n",
                post + "Transfer-Encoding: chunked\r\n\r\n-1\r\n{}\r\n0\r\n\r\n",
                post + "Transfer-Encoding: chunked\r\n\r\nFFFFFFFFFFFFFFFFF\r\n{}\r\n0\r\n\r\n",
                post + "Transfer-Encoding: gzip, nonsense\r\n\r\n0\r\n\r\n",
                post + "Content-Encoding: gzip\r\nContent-Length: 2\r\n\r\n{}",
                "GET / HTTP/1.1\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\nConnection: close\r\n\r\n",
                "GET / HTTP/9.9\r\nHost: {host}\r\nConnection: close\r\n\r\n",
                "GET  /  HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n",
                "GET /\0 HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n",
                "GET http://evil.example/ HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n",
                "GET /worklog/day HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n",
                "GET * HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n",
                "GET //api//v1//entries HTTP/1.1\r\nHost: {host}\r\n{who}Connection: close\r\n\r\n",
                "GET /api/v1/../../WEB-INF/web.xml HTTP/1.1\r\nHost: {host}\r\n{who}Connection: close\r\n\r\n",
                "GET /\u00ff\u00fe HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: {host}\r\n: nameless\r\nConnection: close\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: {host}\r\nno colon\r\nConnection: close\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\nX: " + "A".repeat(100_000) + "\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n" + "X: y\r\n".repeat(3_000) + "\r\n",
                "GET /?" + "a=b&".repeat(20_000) + " HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n",
                "POST /sign-in HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                        + "Content-Length: 40000\r\n\r\n" + "a=b&".repeat(10_000),
                "\r\n\r\n\r\nGET / HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n",
                "\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\r\n\r\n",
                "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n");
        List<Shot> shots = new ArrayList<>();
        requests.forEach(request -> {
            shots.add(Shot.raw("framing#" + shots.size(), Visitor.ANONYMOUS, request));
            shots.add(Shot.raw("framing#" + shots.size(), Visitor.PEGAWAI, request));
        });
        return shots;
    }

    List<Shot> methods() {
        List<Shot> shots = new ArrayList<>();
        List<String> doors = List.of(
                "/",
                "/sign-in",
                "/worklog/day",
                "/target/list",
                "/people/import",
                "/healthz",
                "/language",
                "/sign-out",
                "/api/v1/entries",
                "/api/v1/entries/" + entry,
                "/api/v1/session/x",
                "/api/v1/targets",
                "/api/v1/review",
                "/api/v1/import",
                "/api/v1/openapi.json",
                "/jakarta.faces.resource/sikap.css");
        for (String method : List.of(
                "TRACE", "OPTIONS", "PUT", "PATCH", "DELETE", "HEAD", "PROPFIND", "post", "X", "M".repeat(500))) {
            for (String door : doors) {
                Visitor who = shots.size() % 2 == 0 ? Visitor.PEGAWAI : Visitor.ADMIN;
                shots.add(Shot.send(method, "method#" + shots.size(), who, door, "text/plain", utf8("x")));
            }
        }
        for (String door : doors) {
            shots.add(Shot.post("method#" + shots.size(), Visitor.ADMIN, door, "text/plain", utf8("x=y")));
        }
        return shots;
    }

    List<Shot> resources(int count) {
        List<Shot> shots = new ArrayList<>();
        List<String> names = new ArrayList<>(Arrays.asList(
                "..%2fWEB-INF%2fweb.xml",
                "..%5c..%5cWEB-INF%5cweb.xml",
                "../WEB-INF/web.xml",
                "%2e%2e/%2e%2e/WEB-INF/web.xml",
                "sikap.css;x=y",
                "sikap.css;jsessionid=1",
                "sikap.css%00.js",
                "sikap.css.xhtml",
                "web.xml",
                "WEB-INF/web.xml",
                "/etc/passwd",
                "dynamiccontent.properties",
                "dynamiccontent.properties.xhtml",
                "faces.js",
                "components.js",
                "sikap.css/..",
                ".",
                "..",
                "",
                "%",
                "%ff",
                "A".repeat(3_000),
                "META-INF/persistence.xml",
                "sikap.css\\",
                "icons.svg",
                "#%7B7331*7331%7D",
                "id.sikap.Messages",
                "Messages.properties",
                "day.js/",
                "primefaces:components.js"));
        List<String> questions = List.of(
                "",
                "?ln=../WEB-INF",
                "?ln=..%2fWEB-INF",
                "?ln=sikap",
                "?ln=/",
                "?ln=%00",
                "?ln=primefaces&v=..",
                "?loc=..",
                "?loc=../../x",
                "?loc=id&ln=sikap",
                "?con=..%2f..&ln=x",
                "?ln=" + "a".repeat(2_000),
                "?ln=sikap&ln=primefaces",
                "?v=%ff&ln=sikap",
                "?pfdrt=sc&pfdrid=garbage&ln=primefaces",
                "?pfdrt=sc&ln=primefaces&pfdrid=AAAA%2BAAA%3D",
                "?ln=%23%7B7331*7331%7D");
        List<String> bases = List.of("/jakarta.faces.resource/", "/resources/", "/javax.faces.resource/", "/");
        for (int i = 0; i < count; i++) {
            shots.add(Shot.get(
                    "resource#" + i,
                    Visitor.values()[random.nextInt(2)],
                    bases.get(random.nextInt(5) / 2)
                            + names.get(i % names.size())
                            + (random.nextInt(3) == 0 ? ".xhtml" : "")
                            + questions.get(random.nextInt(questions.size()))));
        }
        return shots;
    }

    private static Visitor anybody(int i) {
        return Visitor.values()[i % 4 == 0 ? i / 4 % 4 : i % 4];
    }

    private static String quoted(String text) {
        StringBuilder json = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            json.append(c < ' ' || c > '~' || c == '"' || c == '\\' ? "\\u%04x".formatted((int) c) : c);
        }
        return json.append('"').toString();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
