package id.sikap.platform;

/** Somebody else was faster, or the thing is no longer in the state that was seen. */
public class Conflict extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String key;

    public Conflict(String key) {
        super(key, null, false, false);
        this.key = key;
    }

    public String key() {
        return key;
    }
}
