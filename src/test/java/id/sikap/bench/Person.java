package id.sikap.bench;

import id.sikap.demo.DemoLoader;
import java.io.IOException;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One of the province's people and, once signed in, the session. */
final class Person {

    /** Begins the Idempotency-Key of all that the bench writes, so that it can be removed again. */
    static final String MARK = "be9c0000";

    private static final Pattern TOKEN = Pattern.compile("\"csrfToken\":\"([^\"]+)\"");

    final String nip;
    private final String target;
    private String headers;

    Person(String nip, Long target) {
        this.nip = nip;
        this.target = target == null ? "null" : "\"" + target + "\"";
    }

    void signIn(Http http) throws IOException {
        enter(demand(200, knock(http)));
    }

    /** @return after how many seconds to come again; zero for who is in */
    int tryToSignIn(Http http) throws IOException {
        Http.Answer answer = knock(http);
        if (answer.status() == 503) {
            return Integer.parseInt(answer.headers().get("retry-after"));
        }
        enter(demand(200, answer));
        return 0;
    }

    private Http.Answer knock(Http http) throws IOException {
        return http.send(
                "POST",
                "/api/v1/session",
                "Content-Type: application/json\r\n",
                "{\"nip\":\"" + nip + "\",\"password\":\"" + DemoLoader.PASSWORD + "\"}");
    }

    private void enter(Http.Answer answer) throws IOException {
        Matcher token = TOKEN.matcher(answer.text());
        if (!token.find()) {
            throw new IOException("No token for " + nip);
        }
        headers = "Cookie: " + answer.headers().get("set-cookie").split(";", 2)[0] + "\r\nX-CSRF-Token: "
                + token.group(1) + "\r\n";
    }

    Http.Answer get(Http http, String path) throws IOException {
        return demand(200, http.get(path, headers));
    }

    Http.Answer post(Http http, String date) throws IOException {
        String key = MARK + UUID.randomUUID().toString().substring(MARK.length());
        return demand(
                201,
                http.send(
                        "POST",
                        "/api/v1/entries",
                        headers + "Content-Type: application/json\r\nIdempotency-Key: " + key + "\r\n",
                        "{\"date\":\"" + date + "\",\"targetId\":" + target
                                + ",\"result\":\"Menyusun laporan kegiatan mingguan bidang\",\"quantity\":2,"
                                + "\"unit\":\"dokumen\",\"minutes\":90,\"location\":\"WFO\"}"));
    }

    private static Http.Answer demand(int status, Http.Answer answer) throws IOException {
        if (answer.status() != status) {
            throw new IOException(answer.status() + " " + answer.text());
        }
        return answer;
    }
}
