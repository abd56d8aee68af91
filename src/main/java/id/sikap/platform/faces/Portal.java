package id.sikap.platform.faces;

import id.sikap.platform.CurrentUser;
import id.sikap.platform.Language;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.primefaces.context.PrimeFacesContext;

/** What the template says around a page. */
@Named
@RequestScoped
public class Portal {

    /** Request attribute: the sentence an error page shows instead of its general one. */
    static final String SENTENCE = "sikap.sentence";

    private static final String SUFFIX = ".xhtml";

    private static final Map<String, String> ICONS = Map.ofEntries(
            Map.entry("SENT", "waiting"),
            Map.entry("PROPOSED", "waiting"),
            Map.entry("AWAITS_YOU", "flag"),
            Map.entry("AWAITS_EMPLOYEE", "waiting"),
            Map.entry("AWAITS_SUPERIOR", "waiting"),
            Map.entry("AGREED", "approved"),
            Map.entry("WITHDRAWN", "rejected"),
            Map.entry("DISCARDED", "trash"),
            Map.entry("LATE", "clock"),
            Map.entry("WEEKEND", "calendar"),
            Map.entry("COMING", "calendar"),
            Map.entry("CONTRACT_ENDING", "calendar"),
            Map.entry("CONTRACT_OVER", "warning"),
            Map.entry("IN_FORCE", "approved"),
            Map.entry("PAST", "history"),
            Map.entry("IN_USE", "approved"),
            Map.entry("NO_PASSWORD", "waiting"),
            Map.entry("CLOSED", "locked"),
            Map.entry("HERE", "online"),
            Map.entry("ENDED", "history"),
            // What happens in the life of a person or a unit.
            Map.entry("PLACEMENT", "units"),
            Map.entry("ASSIGNMENT", "user"),
            Map.entry("ABSENCE", "holiday"),
            Map.entry("NAMED", "up"),
            Map.entry("LENT", "send"),
            Map.entry("BORROWED", "inbox"),
            Map.entry("STOOD", "units"),
            Map.entry("LED", "user"),
            Map.entry("RANK", "flag"));

    @Inject
    Language language;

    @Inject
    HttpServletRequest request;

    @Inject
    CurrentUser user;

    @Inject
    @ConfigProperty(name = "sikap.demo", defaultValue = "none")
    String demo;

    private String icons;

    /** A sentence a redirect asked to be shown: {@code ?said=key} shows {@code said.key} and nothing that is not in the bundle. */
    public record Said(String kind, String text) {}

    public boolean isDemo() {
        return !"none".equals(demo);
    }

    /** The page's address: {@code /worklog/day}. */
    public String getPath() {
        return path(FacesContext.getCurrentInstance());
    }

    static String path(FacesContext context) {
        String view = context.getViewRoot().getViewId();
        return view.endsWith(SUFFIX) ? view.substring(0, view.length() - SUFFIX.length()) : view;
    }

    public String getTitle() {
        return language.say(key(getPath()) + ".title");
    }

    /** {@code /worklog/day} is {@code worklog_day} in the bundle. */
    public String key(String path) {
        return path.substring(1).replace('/', '_');
    }

    /** For aria-current, which is left out when it is null. */
    public String current(String to, String at) {
        return to.equals(at == null || at.isEmpty() ? getPath() : at) ? "page" : null;
    }

    /** Where the drawings are; asked of Faces once a page, not once an icon. */
    public String getIcons() {
        if (icons == null) {
            FacesContext context = FacesContext.getCurrentInstance();
            icons = context.getApplication()
                    .getResourceHandler()
                    .createResource("icons.svg", "sikap")
                    .getRequestPath();
        }
        return icons;
    }

    public String icon(Object state) {
        String name = String.valueOf(state);
        return ICONS.getOrDefault(name, name.toLowerCase(Locale.ROOT));
    }

    /** Where the reader is, to come back to after changing the language. */
    public String getHere() {
        return Stencils.isCutting(request) ? Stencil.hole("here") : here(request);
    }

    /** Until the session ends if nothing more is asked. */
    public String getSecondsLeft() {
        return Stencils.isCutting(request)
                ? Stencil.hole("left")
                : Long.toString(user.left().toSeconds());
    }

    static String here(HttpServletRequest request) {
        String query = request.getQueryString();
        String path = request.getRequestURI();
        return query == null ? path : path + "?" + query;
    }

    public Said getSaid() {
        if (Stencils.isCutting(request)) {
            return null;
        }
        String key = "said." + request.getParameter("said");
        String text = language.say(key);
        String kind = language.say(key + ".kind");
        return text.equals(key) ? null : new Said(kind.startsWith("said.") ? "success" : kind, text);
    }

    /** For forms of pages without PrimeFaces' script: its policy refuses a post that does not bring the nonce back. */
    public String getNonce() {
        FacesContext context = FacesContext.getCurrentInstance();
        return PrimeFacesContext.getCspState(context).getNonce();
    }

    public String getSentence() {
        return (String) request.getAttribute(SENTENCE);
    }
}
