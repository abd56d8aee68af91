package id.sikap.start;

/** Why the portal cannot start, as one sentence for the person at the console. */
public final class StartFailure extends RuntimeException {

    StartFailure(String sentence) {
        super(sentence);
    }

    StartFailure(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
