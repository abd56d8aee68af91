package id.sikap.support;

import id.sikap.support.Session.Answer;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A page's form, opened, filled in and sent without scripts. */
public final class Form {

    private static final Pattern VIEW_STATE =
            Pattern.compile("name=\"jakarta\\.faces\\.ViewState\"[^>]*? value=\"([^\"]+)\"");

    /** PrimeFaces' script would put it into the form. */
    private static final Pattern NONCE = Pattern.compile("'nonce-([^']+)'");

    private final Session session;
    private final String path;
    private final String id;
    private final String page;
    private final List<String> sent = new ArrayList<>();

    private Form(Session session, String path, String id, String page) {
        this.session = session;
        this.path = path;
        this.id = id;
        this.page = page;
    }

    /** The page the form stands on. */
    public String page() {
        return page;
    }

    public static Form open(Session session, String path, String id) {
        return of(session, path, session.get(path), id);
    }

    /** On a page that was answered already. */
    public static Form of(Session session, String path, Answer page, String id) {
        Form form = new Form(session, path, id, page.text());
        Matcher state = VIEW_STATE.matcher(page.text());
        if (!state.find()) {
            throw new AssertionError("No form at " + path + ": " + page);
        }
        form.put(id, id);
        form.put("jakarta.faces.ViewState", state.group(1));
        NONCE.matcher(page.header("Content-Security-Policy"))
                .results()
                .forEach(nonce -> form.put("primefaces.nonce", nonce.group(1)));
        return form;
    }

    public Form with(Map<String, String> fields) {
        fields.forEach(this::with);
        return this;
    }

    /** Several of a name are several ticked boxes. */
    public Form with(String field, String value) {
        put(id + ":" + field, value);
        return this;
    }

    /** A field of a form that lends its name to nothing in it (prependId="false"). */
    public Form field(String field, String value) {
        put(field, value);
        return this;
    }

    public Answer press(String button) {
        put(id + ":" + button, button);
        put(button, button);
        return session.send(
                "POST",
                path,
                BodyPublishers.ofString(String.join("&", sent)),
                Map.of("Content-Type", "application/x-www-form-urlencoded"));
    }

    private void put(String name, String value) {
        sent.add(URLEncoder.encode(name, StandardCharsets.UTF_8) + "="
                + URLEncoder.encode(value, StandardCharsets.UTF_8));
    }
}
