package id.sikap.review;

import id.sikap.people.command.Delegations;
import id.sikap.people.command.Validating;
import id.sikap.platform.CurrentUser;
import id.sikap.platform.faces.Stencilled;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Periksa: what waits for the superior's word. Read here once; each word goes to the API and stands or falls alone. */
@Named
@RequestScoped
public class QueuePage implements Stencilled {

    @Inject
    Reviews reviews;

    @Inject
    Delegations delegations;

    @Inject
    CurrentUser user;

    @Inject
    Clock clock;

    private String json;
    private long waiting;

    @Override
    public void load() {
        Validating who = delegations.validatedBy(user.id(), LocalDate.now(clock));
        List<WaitingEntry> rows = reviews.waitingFor(who, ReviewResource.ROWS_MAX);
        waiting = rows.size() < ReviewResource.ROWS_MAX ? rows.size() : reviews.countWaitingFor(who);
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
