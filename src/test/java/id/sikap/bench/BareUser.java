package id.sikap.bench;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody at the bare PrimeFaces page. */
final class BareUser {

    private static final Pattern STATE =
            Pattern.compile("name=\"jakarta\\.faces\\.ViewState\"[^>]* value=\"([^\"]+)\"");

    private final Http http;
    private String cookie = "";

    BareUser(int port) {
        http = new Http(port);
    }

    void openEmpty() throws IOException {
        get("/empty.xhtml");
    }

    /** Opens the page and sends its form as PrimeFaces' script does. */
    void task() throws IOException {
        Matcher state = STATE.matcher(get("/task.xhtml").text());
        if (!state.find()) {
            throw new IOException("No view state");
        }
        String body = "jakarta.faces.partial.ajax=true&jakarta.faces.source=f%3Asave&jakarta.faces.partial.execute=f"
                + "&jakarta.faces.partial.render=f&f%3Asave=f%3Asave&f=f&f%3Aresult=Menyusun+laporan&f%3Aquantity=2"
                + "&jakarta.faces.ViewState=" + URLEncoder.encode(state.group(1), StandardCharsets.UTF_8);
        Http.Answer answer = http.send(
                "POST",
                "/task.xhtml",
                cookie + "Content-Type: application/x-www-form-urlencoded; charset=UTF-8\r\n"
                        + "Faces-Request: partial/ajax\r\n",
                body);
        if (answer.status() != 200 || !answer.text().contains("<update id=\"f\">")) {
            throw new IOException(answer.status() + " " + answer.text());
        }
    }

    private Http.Answer get(String path) throws IOException {
        Http.Answer answer = http.get(path, cookie);
        if (answer.status() != 200) {
            throw new IOException("Status " + answer.status());
        }
        String set = answer.headers().get("set-cookie");
        if (set != null) {
            cookie = "Cookie: " + set.split(";", 2)[0] + "\r\n";
        }
        return answer;
    }
}
