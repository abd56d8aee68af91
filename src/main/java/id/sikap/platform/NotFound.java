package id.sikap.platform;

/** The thing is not there, or not there for the one who asks: both look the same from outside. */
public class NotFound extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NotFound() {
        super(null, null, false, false);
    }
}
