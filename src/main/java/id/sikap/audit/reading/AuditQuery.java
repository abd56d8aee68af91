package id.sikap.audit.reading;

import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Which records are asked for; what is null is not asked.
 *
 * @param person whose data it is or who did it
 * @param notBy leaves out what that one did
 */
public record AuditQuery(Long subject, Long person, Long notBy, String action, Instant from, Instant until)
        implements Serializable {

    public static AuditQuery everything() {
        return new AuditQuery(null, null, null, null, null, null);
    }

    public static AuditQuery about(Long employeeId) {
        return new AuditQuery(employeeId, null, null, null, null, null);
    }

    public AuditQuery person(Long employeeId) {
        return new AuditQuery(subject, employeeId, notBy, action, from, until);
    }

    public AuditQuery notBy(Long employeeId) {
        return new AuditQuery(subject, person, employeeId, action, from, until);
    }

    public AuditQuery action(String name) {
        return new AuditQuery(subject, person, notBy, name, from, until);
    }

    public AuditQuery between(Instant first, Instant end) {
        return new AuditQuery(subject, person, notBy, action, first, end);
    }

    /** Conditions, each with as many question marks as it adds values. */
    String where(List<Object> values) {
        List<String> asked = new ArrayList<>();
        if (subject != null) {
            asked.add("subject_id = ?");
            values.add(subject);
        }
        if (person != null) {
            asked.add("(subject_id = ? or actor_id = ?)");
            values.add(person);
            values.add(person);
        }
        if (notBy != null) {
            asked.add("(actor_id is null or actor_id <> ?)");
            values.add(notBy);
        }
        if (action != null) {
            asked.add("action = ?");
            values.add(action);
        }
        if (from != null) {
            asked.add("at >= ?");
            values.add(from);
        }
        if (until != null) {
            asked.add("at < ?");
            values.add(until);
        }
        return asked.isEmpty() ? "true" : String.join(" and ", asked);
    }
}
