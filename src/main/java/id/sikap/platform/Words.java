package id.sikap.platform;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The only place that turns keys into sentences: Indonesian, or English for who asks for it. */
public final class Words {

    public static final Locale INDONESIAN = Locale.forLanguageTag("id");
    private static final String BUNDLE = "id.sikap.Messages";

    private Words() {}

    public static String say(Locale locale, String key, Object... args) {
        ResourceBundle bundle = ResourceBundle.getBundle(BUNDLE, spoken(locale));
        if (!bundle.containsKey(key)) {
            return key;
        }
        String pattern = bundle.getString(key);
        return args == null || args.length == 0 ? pattern : new MessageFormat(pattern, spoken(locale)).format(args);
    }

    /** Anything but English is answered in Indonesian. */
    public static Locale spoken(Locale locale) {
        return locale != null && "en".equals(locale.getLanguage()) ? Locale.ENGLISH : INDONESIAN;
    }
}
