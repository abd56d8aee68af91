package id.sikap.audit;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** A record as the table holds it, texts in the bytes they are stored in: a million are read without making strings of them. */
record SealedRow(
        long id,
        long micros,
        Long actorId,
        Long onBehalfOf,
        byte[] action,
        byte[] objectType,
        byte[] objectId,
        Long subjectId,
        byte[] detail,
        byte[] requestId,
        byte[] address,
        Long chainId,
        Long seq,
        byte[] keyId,
        byte[] mac) {

    static SealedRow of(long id, AuditEvent event, long chainId, long seq, String keyId) {
        Deed deed = event.deed();
        return new SealedRow(
                id,
                ChronoUnit.MICROS.between(Instant.EPOCH, event.at()),
                event.actorId(),
                deed.onBehalfOf(),
                bytes(deed.action()),
                bytes(deed.objectType()),
                bytes(deed.objectId()),
                deed.subjectId(),
                bytes(deed.detail()),
                bytes(event.requestId()),
                bytes(event.address()),
                chainId,
                seq,
                bytes(keyId),
                null);
    }

    private static byte[] bytes(String text) {
        return text == null ? null : text.getBytes(StandardCharsets.UTF_8);
    }
}
