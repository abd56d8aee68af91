package id.sikap.access.sso;

/** The provider's answer proves nobody. What the person reads is {@code said.<key>}; the message is for the log. */
class NotProven extends Exception {
    private static final long serialVersionUID = 1L;

    /** It cannot be reached, or fails; the password's way is open. */
    static final String AWAY = "sso_away";
    /** Too old, or used up, or begun in another browser: to be begun anew. */
    static final String EXPIRED = "sso_expired";
    /** It says no, or what it says does not hold. */
    static final String REFUSED = "sso_refused";

    private final String key;

    NotProven(String key, String why) {
        super(why);
        this.key = key;
    }

    NotProven(String key, Throwable cause) {
        super(cause);
        this.key = key;
    }

    String key() {
        return key;
    }
}
