package id.sikap.demo;

/** The database is no place for example people; the message says why and what to do. */
public final class DemoRefused extends RuntimeException {

    DemoRefused(String message) {
        super(message);
    }
}
