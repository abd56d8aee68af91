package id.sikap.worklog;

import id.sikap.platform.Conflict;
import id.sikap.platform.Ids;
import id.sikap.platform.Numbers;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One output of one working day, from the first draft to the superior's decision. */
@Entity
@Table(name = "day_entry")
public class DayEntry {

    @Id
    private long id;

    @Column(name = "employee_id")
    private long employeeId;

    @Column(name = "work_date")
    private LocalDate workDate;

    @Column(name = "target_id")
    private Long targetId;

    private String result;

    private BigDecimal quantity;

    private String unit;

    private int minutes;

    @Column(name = "starts_at")
    private LocalTime startsAt;

    @Enumerated(EnumType.STRING)
    private WorkLocation location;

    private String obstacle;

    @Enumerated(EnumType.STRING)
    private EntryStatus status;

    @Column(name = "logged_at")
    private Instant loggedAt;

    @Column(name = "sent_at")
    private Instant sentAt;

    @Column(name = "decided_at")
    private Instant decidedAt;

    @Column(name = "decided_by")
    private Long decidedBy;

    private String reason;

    @Column(name = "op_key")
    private String opKey;

    @Column(name = "op_digest")
    private String opDigest;

    @Column(name = "receipt_code")
    private String receiptCode;

    @Version
    private int version;

    protected DayEntry() {}

    public DayEntry(long employeeId, EntryDraft draft, String opKey, Instant now) {
        this.id = Ids.next();
        this.employeeId = employeeId;
        this.workDate = draft.date();
        this.status = EntryStatus.DRAFT;
        this.loggedAt = now;
        this.opKey = opKey;
        this.opDigest = draft.digest();
        this.receiptCode = Receipt.code(id, employeeId, opDigest);
        this.version = 1;
        write(draft);
    }

    public void edit(EntryDraft draft) {
        change(EntryChange.EDIT);
        write(draft);
    }

    public void discard() {
        change(EntryChange.DISCARD);
    }

    public void send(Instant now) {
        change(EntryChange.SEND);
        sentAt = now;
    }

    public void withdraw() {
        change(EntryChange.WITHDRAW);
        sentAt = null;
    }

    /** The superior's word: approve, return or reject; the reason stays with the entry. */
    public void decide(EntryChange verdict, long superiorId, String why, Instant now) {
        change(verdict);
        decidedBy = superiorId;
        decidedAt = now;
        reason = why;
    }

    public void undoDecision() {
        change(EntryChange.UNDO);
        decidedBy = null;
        decidedAt = null;
        reason = null;
    }

    /** The only door through which the status changes. */
    private void change(EntryChange verb) {
        status = verb.from(status).orElseThrow(() -> new Conflict("entry.state." + status.code()));
    }

    private void write(EntryDraft draft) {
        targetId = draft.targetId();
        result = draft.result();
        quantity = draft.quantity();
        unit = draft.unit();
        minutes = draft.minutes();
        startsAt = draft.startsAt();
        location = draft.location();
        obstacle = draft.obstacle();
    }

    public boolean isSamePost(EntryDraft draft) {
        return opDigest.equals(draft.digest());
    }

    public Receipt receipt() {
        return new Receipt(receiptCode, loggedAt);
    }

    public long getId() {
        return id;
    }

    public long getEmployeeId() {
        return employeeId;
    }

    public Long getTargetId() {
        return targetId;
    }

    public LocalDate getWorkDate() {
        return workDate;
    }

    public EntryStatus getStatus() {
        return status;
    }

    public int getMinutes() {
        return minutes;
    }

    public Instant getDecidedAt() {
        return decidedAt;
    }

    public int getVersion() {
        return version;
    }

    /** In the order of {@link DayEntries#add}. */
    List<Object> columns() {
        return Arrays.asList(
                id,
                employeeId,
                workDate,
                targetId,
                result,
                quantity,
                unit,
                minutes,
                startsAt,
                location.name(),
                obstacle,
                status.name(),
                LocalDateTime.ofInstant(loggedAt, ZoneOffset.UTC),
                opKey,
                opDigest,
                receiptCode,
                version);
    }

    /** What its writer may change, for the audit trail. */
    Map<String, Object> facts() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("targetId", targetId);
        facts.put("result", result);
        facts.put("quantity", Numbers.plain(quantity));
        facts.put("unit", unit);
        facts.put("minutes", minutes);
        facts.put("startsAt", startsAt);
        facts.put("location", location);
        facts.put("obstacle", obstacle);
        return facts;
    }
}
