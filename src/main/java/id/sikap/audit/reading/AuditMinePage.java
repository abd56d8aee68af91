package id.sikap.audit.reading;

import id.sikap.platform.CurrentUser;
import id.sikap.platform.Query;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;

/** Jejak data saya: who signed in as me, and who looked at, changed or printed what is about me. */
@Named
@RequestScoped
public class AuditMinePage {

    @Inject
    ReadTraces readTraces;

    @Inject
    CurrentUser user;

    @Inject
    Clock clock;

    private String from;
    private String to;
    private String others;
    private String page;
    private ReadTraces.Traces traces;

    public void load() {
        LocalDate first = Query.date("from", from, null);
        LocalDate last = Query.date("to", to, null);
        AuditQuery asked = AuditQuery.about(user.id())
                .notBy(isOthersOnly() ? user.id() : null)
                .between(
                        first == null
                                ? null
                                : first.atStartOfDay(clock.getZone()).toInstant(),
                        last == null
                                ? null
                                : last.plusDays(1).atStartOfDay(clock.getZone()).toInstant());
        traces = readTraces.of(asked, Query.integer("page", page, 1));
    }

    public ReadTraces.Traces getTraces() {
        return traces;
    }

    public boolean isOthersOnly() {
        return "true".equals(others);
    }

    /** The page's address but for its number. */
    public String getAddress() {
        return "mine?from=" + text(from) + "&to=" + text(to) + "&others=" + isOthersOnly() + "&page=";
    }

    private static String text(String date) {
        return date == null ? "" : date;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from;
    }

    public String getTo() {
        return to;
    }

    public void setTo(String to) {
        this.to = to;
    }

    public String getOthers() {
        return others;
    }

    public void setOthers(String others) {
        this.others = others;
    }

    public String getPage() {
        return page;
    }

    public void setPage(String page) {
        this.page = page;
    }
}
