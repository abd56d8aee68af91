package id.sikap.review;

import id.sikap.people.command.DelegationLine;
import id.sikap.people.command.Delegations;
import id.sikap.people.command.Validating;
import id.sikap.platform.CurrentUser;
import id.sikap.platform.Language;
import id.sikap.platform.faces.Stencilled;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

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
    Language language;

    @Inject
    Clock clock;

    private String json;
    private long waiting;
    private String acting = "";

    @Override
    public void load() {
        Validating who = delegations.validatedBy(user.id(), LocalDate.now(clock));
        List<WaitingEntry> rows = reviews.waitingFor(who, ReviewResource.ROWS_MAX);
        waiting = rows.size() < ReviewResource.ROWS_MAX ? rows.size() : reviews.countWaitingFor(who);
        json = ReviewResource.json(rows);
        acting = delegations.inForce(user.id(), LocalDate.now(clock)).stream()
                .map(this::sentence)
                .collect(Collectors.joining(" "));
    }

    /** Whose authority the reader has today, or who has his. */
    private String sentence(DelegationLine line) {
        String end =
                DateTimeFormatter.ofPattern("d MMMM yyyy", language.getLocale()).format(line.end());
        return line.toId() == user.id()
                ? language.say("acting.borrowed", line.fromPost(), line.from(), end, line.letter())
                : language.say("acting.lent", line.to(), end, line.letter());
    }

    @Override
    public Object variant() {
        return isActing();
    }

    @Override
    public Map<String, String> values() {
        return Map.of("entries", json, "waiting", Long.toString(waiting), "acting", acting);
    }

    /** Whether authority is lent to the reader or by him today. */
    public boolean isActing() {
        return !acting.isEmpty();
    }
}
