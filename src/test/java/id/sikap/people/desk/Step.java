package id.sikap.people.desk;

import static org.assertj.core.api.Assertions.assertThat;

import id.sikap.support.Session;
import id.sikap.support.Session.Answer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The form of a deed, step after step in the same view. */
public final class Step {

    private static final Pattern VIEW_STATE =
            Pattern.compile("name=\"jakarta\\.faces\\.ViewState\"[^>]*? value=\"([^\"]+)\"");
    private static final Pattern NONCE = Pattern.compile("name=\"primefaces.nonce\" value=\"([^\"]+)\"");

    private final Session who;
    private final String path;
    private final Answer page;
    private final Map<String, String> fields = new LinkedHashMap<>();

    private Step(Session who, String path, Answer page) {
        this.who = who;
        this.path = path;
        this.page = page;
    }

    public static Step of(Session who, String path) {
        return new Step(who, path, who.get(path));
    }

    public Step after(Answer answer) {
        return new Step(who, path, answer);
    }

    public Step with(String field, String value) {
        fields.put("deed:" + field, value);
        return this;
    }

    public Answer press(String button) {
        Map<String, String> sent = new LinkedHashMap<>(fields);
        sent.put("deed", "deed");
        sent.put("deed:" + button, button);
        sent.put("jakarta.faces.ViewState", found(VIEW_STATE));
        sent.put("primefaces.nonce", found(NONCE));
        return who.postForm(path, sent);
    }

    private String found(Pattern pattern) {
        Matcher found = pattern.matcher(page.text());
        assertThat(found.find()).as(page.toString()).isTrue();
        return found.group(1);
    }
}
