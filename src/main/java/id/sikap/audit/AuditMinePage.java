package id.sikap.audit;

import id.sikap.platform.CurrentUser;
import id.sikap.platform.Query;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** Jejak data saya: who signed in as me, and who looked at, changed or printed what is about me. */
@Named
@RequestScoped
public class AuditMinePage {

    private static final int SIZE = 25;

    @Inject
    AuditRecords records;

    @Inject
    CurrentUser user;

    @Inject
    Clock clock;

    private String from;
    private String to;
    private String others;
    private String page;
    private int number;
    private List<AuditLine> lines;
    private boolean more;

    public void load() {
        LocalDate first = Query.date("from", from, null);
        LocalDate last = Query.date("to", to, null);
        number = Math.max(1, Math.min(AuditRecords.COUNTED / SIZE, Query.integer("page", page, 1)));
        AuditQuery asked = AuditQuery.about(user.id())
                .notBy(isOthersOnly() ? user.id() : null)
                .between(
                        first == null
                                ? null
                                : first.atStartOfDay(clock.getZone()).toInstant(),
                        last == null
                                ? null
                                : last.plusDays(1).atStartOfDay(clock.getZone()).toInstant());
        // One more than is shown tells whether there is a next page.
        List<AuditLine> found = records.page(asked, (number - 1) * SIZE, SIZE + 1);
        more = found.size() > SIZE;
        lines = found.stream()
                .limit(SIZE)
                .map(line -> line.withoutAddressFor(user.id()))
                .toList();
    }

    public List<AuditLine> getLines() {
        return lines;
    }

    public boolean isMore() {
        return more;
    }

    public int getNumber() {
        return number;
    }

    public boolean isOthersOnly() {
        return "true".equals(others);
    }

    /** The page's address but for its number. */
    public String getFilter() {
        return "?from=" + text(from) + "&to=" + text(to) + "&others=" + isOthersOnly() + "&page=";
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
