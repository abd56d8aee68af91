package id.sikap.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.LoadState;
import id.sikap.support.RunningPortal;
import id.sikap.support.Session;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Somebody at a browser. Whatever a page does wrong while visited (a script's fault, a breach of the content policy, a
 * line wider than the screen) is noted, and {@link #close} fails for it.
 */
final class Visitor implements AutoCloseable {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final double PATIENCE_MILLIS = 20_000;

    private static final String WATCH = """
            addEventListener('securitypolicyviolation', (event) =>
              watched(`policy: ${event.violatedDirective} ${event.blockedURI} on ${location.pathname}`));
            addEventListener('load', () => {
              const root = document.documentElement;
              const look = () => {
                if (root.scrollWidth > root.clientWidth) {
                  watched(`too wide: ${location.pathname} ${root.scrollWidth} of ${root.clientWidth}`);
                }
              };
              look();
              new ResizeObserver(look).observe(document.body);
            });
            """;

    private static final Map<String, List<Cookie>> SESSIONS = new HashMap<>();

    private static Browser browser;

    private final BrowserContext context;
    private final Page page;
    private final List<String> wrong = new ArrayList<>();
    private final List<Pattern> awaited = new ArrayList<>();

    private Visitor(Screen screen) {
        context = browser().newContext(screen.options());
        context.setDefaultTimeout(PATIENCE_MILLIS);
        context.exposeBinding("watched", (source, args) -> {
            wrong.add(String.valueOf(args[0]));
            return null;
        });
        context.addInitScript(WATCH);
        page = context.newPage();
        page.onPageError(error -> wrong.add("script: " + error));
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                wrong.add("console: " + message.text() + " at " + message.location());
            }
        });
        // A question of the browser's own is answered with yes, as a hurried person does.
        page.onDialog(dialog -> dialog.accept());
    }

    /** Not signed in. */
    static Visitor on(Screen screen) {
        return new Visitor(screen);
    }

    /** Signed in as one of the demo's people: through the page the first time, then with that session. */
    static Visitor of(String persona, Screen screen) {
        Visitor visitor = new Visitor(screen);
        List<Cookie> session = SESSIONS.get(persona);
        if (session == null) {
            visitor.open("/sign-in");
            visitor.signIn(persona);
            SESSIONS.put(persona, visitor.context.cookies());
        } else {
            visitor.context.addCookies(session);
        }
        return visitor;
    }

    void signIn(String persona) {
        page.locator("[data-persona-nip='" + Session.nipOf(persona) + "']").click();
        page.locator("#enter").click();
        page.locator("header .account-button").waitFor();
    }

    private static synchronized Browser browser() {
        if (browser == null) {
            Playwright.CreateOptions options = new Playwright.CreateOptions();
            BrowserType.LaunchOptions launch =
                    new BrowserType.LaunchOptions().setArgs(List.of("--no-sandbox", "--disable-dev-shm-usage"));
            if (Files.isExecutable(CHROMIUM)) {
                options.setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"));
                launch.setExecutablePath(CHROMIUM);
            }
            PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
            Playwright playwright = Playwright.create(options);
            Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
            browser = playwright.chromium().launch(launch);
        }
        return browser;
    }

    /** By name, since browsers keep the portal's secure cookie over plain HTTP on that name only. */
    static String address(String path) {
        URI uri = RunningPortal.uri(path);
        return "http://localhost:" + uri.getPort() + path;
    }

    Page page() {
        return page;
    }

    BrowserContext context() {
        return context;
    }

    /** The answer's status; the page's scripts have run. */
    int open(String path) {
        return page.navigate(address(path)).status();
    }

    Locator at(String selector) {
        return page.locator(selector);
    }

    Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator link(String name) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** The toast with this text, which has appeared. */
    Locator told(String text) {
        Locator toast = at(".toast")
                .filter(new Locator.FilterOptions().setHasText(text))
                .last();
        toast.waitFor();
        return toast;
    }

    void settle() {
        page.waitForLoadState(LoadState.NETWORKIDLE);
    }

    /** A fault that the test provokes itself and that the browser's console reports. */
    Visitor expecting(String message) {
        awaited.add(Pattern.compile(message));
        return this;
    }

    @Override
    public void close() {
        context.close();
        assertThat(wrong.stream().filter(text -> awaited.stream()
                        .noneMatch(pattern -> pattern.matcher(text).find())))
                .as("what went wrong on the pages visited")
                .isEmpty();
    }
}
