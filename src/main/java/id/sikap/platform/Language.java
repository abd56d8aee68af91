package id.sikap.platform;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;

/** The language of the one who reads: Indonesian unless the reader chose English. Nothing else is ever let through. */
@Named
@RequestScoped
public class Language {

    /** A preference, no secret; the prefix binds it to this host and to TLS (or loopback). */
    static final String COOKIE = "__Host-language";

    @Inject
    HttpServletRequest request;

    private Locale locale;

    public Locale getLocale() {
        if (locale == null) {
            locale = choose(request.getCookies());
        }
        return locale;
    }

    public String getTag() {
        return getLocale().toLanguageTag();
    }

    public String say(String key, Object... args) {
        return Words.say(getLocale(), key, args);
    }

    /** For scripts: as Accept-Language says, and Indonesian where it says nothing (the server's own locale is nobody's wish). */
    public static Locale asked(HttpServletRequest request) {
        return request.getHeader("Accept-Language") == null ? Words.INDONESIAN : Words.spoken(request.getLocale());
    }

    static Locale choose(Cookie... cookies) {
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (COOKIE.equals(cookie.getName())) {
                    return of(cookie.getValue());
                }
            }
        }
        return Words.INDONESIAN;
    }

    static Locale of(String tag) {
        return "en".equals(tag) ? Locale.ENGLISH : Words.INDONESIAN;
    }
}
