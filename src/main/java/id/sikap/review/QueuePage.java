package id.sikap.review;

import id.sikap.platform.CurrentUser;
import id.sikap.platform.faces.Stencilled;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;

/** Periksa: what waits for the superior's word. Read here once; each word goes to the API and stands or falls alone. */
@Named
@RequestScoped
public class QueuePage implements Stencilled {

    @Inject
    Reviews reviews;

    @Inject
    CurrentUser user;

    private String json;
    private long waiting;

    @Override
    public void load() {
        List<WaitingEntry> rows = reviews.waitingFor(user.id(), ReviewResource.ROWS_MAX);
        waiting = rows.size() < ReviewResource.ROWS_MAX ? rows.size() : reviews.countWaitingFor(user.id());
        json = ReviewResource.json(rows);
    }

    @Override
    public Object variant() {
        return "";
    }

    @Override
    public Map<String, String> values() {
        return Map.of("entries", json, "waiting", Long.toString(waiting));
    }
}
