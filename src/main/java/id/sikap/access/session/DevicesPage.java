package id.sikap.access.session;

import id.sikap.platform.CurrentUser;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;

/** Where one is signed in, and how to leave there. */
@Named
@ViewScoped
public class DevicesPage implements Serializable {
    private static final long serialVersionUID = 1L;

    /** A session as its owner reads it. */
    public record Row(long id, String device, String address, LocalDateTime since, LocalDateTime seenAt, boolean own)
            implements Serializable {}

    @Inject
    Sessions sessions;

    @Inject
    SessionLife life;

    @Inject
    EndSession endSession;

    @Inject
    CurrentUser user;

    @Inject
    Clock clock;

    private List<Row> rows;

    public void load() {
        Instant now = clock.instant();
        rows = sessions.alive(user.id(), user.require().sessionId(), life.longestIdle(now), life.oldest(now)).stream()
                .map(this::row)
                .toList();
    }

    private Row row(DeviceLine line) {
        // This one is being used now, whatever the last minute's note says.
        Instant seen = line.own() ? clock.instant() : line.seenAt();
        return new Row(line.id(), line.device(), line.address(), local(line.since()), local(seen), line.own());
    }

    private LocalDateTime local(Instant moment) {
        return LocalDateTime.ofInstant(moment, clock.getZone());
    }

    public String end(Row row) {
        endSession.end(row.id());
        return "/access/devices?faces-redirect=true&said=device_signed_out";
    }

    public String endOthers() {
        endSession.endOthers();
        return "/access/devices?faces-redirect=true&said=devices_signed_out";
    }

    public boolean isAlone() {
        return rows.size() < 2;
    }

    public List<Row> getRows() {
        return rows;
    }
}
