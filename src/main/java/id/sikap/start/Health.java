package id.sikap.start;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Waits until the portal answers, or knows why it never will: a failed deployment leaves the server running. */
final class Health {

    private static final int POLL_MILLIS = 100;
    private static final int MOST_POLLS = 3_000;
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int OK = 200;

    private Health() {}

    static void await(Process server, ServerLog log, int port) throws IOException, InterruptedException {
        HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
        HttpRequest question = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/healthz"))
                .timeout(PATIENCE)
                .build();
        for (int poll = 0; poll < MOST_POLLS; poll++) {
            if (server.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
                throw new StartFailure("The server ended with status " + server.exitValue() + ":\n" + log.errors());
            }
            boolean booted = log.booted();
            int answer = ask(client, question);
            if (answer == OK) {
                return;
            }
            if (booted) {
                throw new StartFailure(
                        "The portal was not deployed (/healthz answers " + answer + "):\n" + log.errors());
            }
        }
        throw new StartFailure("The server does not answer:\n" + log.errors());
    }

    /** Zero while nobody listens. */
    private static int ask(HttpClient client, HttpRequest question) throws InterruptedException {
        try {
            return client.send(question, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            return 0;
        }
    }
}
