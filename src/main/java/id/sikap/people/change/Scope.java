package id.sikap.people.change;

import java.util.Locale;

/** What of an official's authority a decree lends. */
public enum Scope {
    VALIDATE,
    ORDER,
    GRADE,
    SIGN;

    String column() {
        return name().toLowerCase(Locale.ROOT) + "s";
    }
}
