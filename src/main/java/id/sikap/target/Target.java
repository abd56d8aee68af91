package id.sikap.target;

import id.sikap.platform.Conflict;
import id.sikap.platform.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/** A planned result of one employee for one year; it holds once both employee and superior have agreed. */
@Entity
@Table(name = "target")
public class Target {

    @Id
    private long id;

    @Column(name = "employee_id")
    private long employeeId;

    private short period;

    private String result;

    private String indicator;

    private BigDecimal quantity;

    private String unit;

    @Column(name = "starts_on")
    private LocalDate startsOn;

    @Column(name = "ends_on")
    private LocalDate endsOn;

    @Column(name = "proposed_by")
    private long proposedBy;

    @Column(name = "employee_agreed_at")
    private Instant employeeAgreedAt;

    @Column(name = "superior_agreed_by")
    private Long superiorAgreedBy;

    @Column(name = "superior_agreed_at")
    private Instant superiorAgreedAt;

    @Column(name = "withdrawn_at")
    private Instant withdrawnAt;

    @Version
    private int version;

    protected Target() {}

    public Target(long employeeId, TargetDraft draft, long proposedBy) {
        this.id = Ids.next();
        this.employeeId = employeeId;
        this.period = (short) draft.period();
        this.result = draft.result();
        this.indicator = draft.indicator();
        this.quantity = draft.quantity();
        this.unit = draft.unit();
        this.startsOn = draft.startsOn();
        this.endsOn = draft.endsOn();
        this.proposedBy = proposedBy;
    }

    public void agreeAsEmployee(Instant now) {
        requireOpen();
        if (employeeAgreedAt == null) {
            employeeAgreedAt = now;
        }
    }

    public void agreeAsSuperior(long superiorId, Instant now) {
        requireOpen();
        if (superiorAgreedAt == null) {
            superiorAgreedBy = superiorId;
            superiorAgreedAt = now;
        }
    }

    /** What both have agreed on is not taken back by one of them. */
    public void withdraw(Instant now) {
        requireOpen();
        if (status() == TargetStatus.AGREED) {
            throw new Conflict("target.state.agreed");
        }
        withdrawnAt = now;
    }

    private void requireOpen() {
        if (withdrawnAt != null) {
            throw new Conflict("target.state.withdrawn");
        }
    }

    public TargetStatus status() {
        return status(employeeAgreedAt, superiorAgreedAt, withdrawnAt);
    }

    static TargetStatus status(Instant employeeAgreedAt, Instant superiorAgreedAt, Instant withdrawnAt) {
        if (withdrawnAt != null) {
            return TargetStatus.WITHDRAWN;
        }
        if (employeeAgreedAt == null) {
            return TargetStatus.AWAITS_EMPLOYEE;
        }
        return superiorAgreedAt == null ? TargetStatus.AWAITS_SUPERIOR : TargetStatus.AGREED;
    }

    public long getId() {
        return id;
    }

    public long getEmployeeId() {
        return employeeId;
    }
}
