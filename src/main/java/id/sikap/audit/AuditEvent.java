package id.sikap.audit;

import id.sikap.platform.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** One line of the trail; never changed, never removed. */
@Entity
@Table(name = "audit_event")
public class AuditEvent {

    @Id
    private long id;

    private Instant at;

    @Column(name = "actor_id")
    private Long actorId;

    private String action;

    @Column(name = "object_type")
    private String objectType;

    @Column(name = "object_id")
    private String objectId;

    private String detail;

    private String address;

    protected AuditEvent() {}

    AuditEvent(
            Instant at,
            Long actorId,
            String action,
            String objectType,
            String objectId,
            String detail,
            String address) {
        this.id = Ids.next();
        this.at = at;
        this.actorId = actorId;
        this.action = action;
        this.objectType = objectType;
        this.objectId = objectId;
        this.detail = detail;
        this.address = address;
    }
}
