package id.sikap.audit.reading;

import id.sikap.audit.Deed;
import id.sikap.audit.RecordApart;
import id.sikap.audit.TrailFault;
import id.sikap.audit.Verdict;
import id.sikap.audit.VerifyTrail;
import id.sikap.platform.CurrentUser;
import id.sikap.platform.NotFound;
import id.sikap.platform.Query;
import id.sikap.platform.faces.LazyRows;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;

/** The whole trail for the administrator and the PPK, and the question whether it is whole. */
@Named
@ViewScoped
public class AuditListPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    AuditRecords records;

    @Inject
    RecordApart recordApart;

    @Inject
    VerifyTrail verifyTrail;

    @Inject
    CurrentUser user;

    @Inject
    Clock clock;

    private String nip;
    private String action;
    private String from;
    private String to;
    private LazyRows<AuditLine> rows;
    private long checked;
    private TrailFault firstBad;
    private boolean verified;

    public void load() {
        LocalDate first = Query.date("from", from, null);
        LocalDate last = Query.date("to", to, null);
        AuditQuery asked = AuditQuery.everything()
                .person(person())
                .action(action == null || action.isEmpty() ? null : action)
                .between(
                        first == null
                                ? null
                                : first.atStartOfDay(clock.getZone()).toInstant(),
                        last == null
                                ? null
                                : last.plusDays(1).atStartOfDay(clock.getZone()).toInstant());
        rows = new LazyRows<>(
                () -> records.count(asked), (start, size, column, ascending) -> records.page(asked, start, size));
    }

    /** Looking up what is known of one person is itself a look at his data. */
    private Long person() {
        if (nip == null || nip.isBlank()) {
            return null;
        }
        long employee = records.employee(nip.strip()).orElseThrow(NotFound::new);
        if (employee != user.id()) {
            recordApart.record(Deed.of("AUDIT_READ", "audit", employee).about(employee));
        }
        return employee;
    }

    public void verify() throws SQLException, IOException {
        Verdict verdict = verifyTrail.verify();
        verified = true;
        checked = verdict.records();
        firstBad = verdict.firstBad().orElse(null);
    }

    public LazyRows<AuditLine> getRows() {
        return rows;
    }

    public boolean isVerified() {
        return verified;
    }

    public boolean isWhole() {
        return verified && firstBad == null;
    }

    public boolean isBroken() {
        return verified && firstBad != null;
    }

    public long getChecked() {
        return checked;
    }

    public TrailFault getFirstBad() {
        return firstBad;
    }

    public String getNip() {
        return nip;
    }

    public void setNip(String nip) {
        this.nip = nip;
    }

    public String getAction() {
        return action;
    }

    public void setAction(String action) {
        this.action = action;
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
}
