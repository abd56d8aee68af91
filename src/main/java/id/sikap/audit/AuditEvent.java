package id.sikap.audit;

import java.time.Instant;

/** One line of the trail as it is written; never changed, never removed. */
record AuditEvent(Instant at, Long actorId, Deed deed, String requestId, String address) {

    AuditEvent {
        requestId = Deed.cut(requestId, 20);
        address = Deed.cut(address, 64);
    }
}
