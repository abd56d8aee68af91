package id.sikap.access.sso;

import com.nimbusds.jose.util.JSONObjectUtils;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.text.ParseException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The way to the provider, which must never be what the portal waits for: an answer is in within five seconds or does not
 * come, and a provider that hangs holds a few of the server's threads and not all of them.
 */
@ApplicationScoped
class ProviderLine {

    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int AT_ONCE = 16;
    private static final int CLIENT_ERROR = 400;
    private static final int SERVER_ERROR = 500;

    record Answer(int status, String text) {

        boolean isRefusal() {
            return status >= CLIENT_ERROR;
        }

        Map<String, Object> json() throws NotProven {
            try {
                return JSONObjectUtils.parse(text);
            } catch (ParseException e) {
                throw new NotProven(NotProven.AWAY, e);
            }
        }
    }

    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final Semaphore free = new Semaphore(AT_ONCE);

    Answer send(HttpRequest request) throws NotProven {
        if (!free.tryAcquire()) {
            throw new NotProven(NotProven.AWAY, "More than " + AT_ONCE + " wait for the provider already");
        }
        // The request's own timeout ends with the headers; a body that trickles would hold us.
        CompletableFuture<HttpResponse<String>> call = client.sendAsync(request, BodyHandlers.ofString());
        try {
            HttpResponse<String> response = call.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            if (response.statusCode() >= SERVER_ERROR) {
                throw new NotProven(NotProven.AWAY, request.uri() + " answers " + response.statusCode());
            }
            return new Answer(response.statusCode(), response.body());
        } catch (ExecutionException | TimeoutException e) {
            call.cancel(true);
            throw new NotProven(NotProven.AWAY, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotProven(NotProven.AWAY, e);
        } finally {
            free.release();
        }
    }
}
