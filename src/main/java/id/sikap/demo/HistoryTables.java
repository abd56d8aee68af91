package id.sikap.demo;

import static java.sql.Types.BIGINT;

import id.sikap.demo.PersonHistory.DemoEntry;
import id.sikap.demo.PersonHistory.DemoEvidence;
import id.sikap.demo.PersonHistory.DemoReview;
import id.sikap.demo.PersonHistory.DemoTarget;
import id.sikap.worklog.EvidenceStore;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Map;

/** Writes histories in batches; a quarter of a million rows do not fit through one insert each. */
final class HistoryTables implements AutoCloseable {

    private static final int BATCH = 1000;

    private final Map<String, EvidenceStore.Kept> pictures;
    private final PreparedStatement targets;
    private final PreparedStatement entries;
    private final PreparedStatement reviews;
    private final PreparedStatement evidence;
    private int waiting;

    HistoryTables(Connection connection, Map<String, EvidenceStore.Kept> pictures) throws SQLException {
        this.pictures = pictures;
        targets = connection.prepareStatement("""
                insert into target (id, employee_id, period, result, indicator, quantity, unit, starts_on, ends_on,
                  proposed_by, employee_agreed_at, superior_agreed_by, superior_agreed_at, version)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""");
        entries = connection.prepareStatement("""
                insert into day_entry (id, employee_id, work_date, target_id, result, quantity, unit, minutes, starts_at,
                  location, obstacle, status, logged_at, sent_at, decided_at, decided_by, reason, op_key, op_digest,
                  receipt_code, version)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""");
        reviews = connection.prepareStatement("""
                insert into review (id, entry_id, reviewer_id, verdict, reason, entry_version, decided_at, undone_at, version)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""");
        evidence = connection.prepareStatement("""
                insert into evidence (id, entry_id, sha256, media_type, size_bytes, original_name, stored_at)
                values (?, ?, ?, ?, ?, ?, ?)""");
    }

    void add(PersonHistory history) throws SQLException {
        for (DemoTarget target : history.targets()) {
            bind(target);
        }
        for (DemoEntry entry : history.entries()) {
            bind(entry);
        }
        for (DemoReview review : history.reviews()) {
            bind(review);
        }
        for (DemoEvidence file : history.evidence()) {
            bind(file);
        }
        waiting += history.entries().size();
        if (waiting >= BATCH) {
            flush();
        }
    }

    /** In the order of the foreign keys. */
    void flush() throws SQLException {
        targets.executeBatch();
        entries.executeBatch();
        reviews.executeBatch();
        evidence.executeBatch();
        waiting = 0;
    }

    private void bind(DemoTarget target) throws SQLException {
        targets.setLong(1, target.id());
        targets.setLong(2, target.employeeId());
        targets.setInt(3, target.year());
        targets.setString(4, target.plan().result());
        targets.setString(5, target.plan().indicator());
        targets.setBigDecimal(6, target.plan().quantity());
        targets.setString(7, target.plan().unit());
        targets.setObject(8, target.startsOn());
        targets.setObject(9, LocalDate.of(target.year(), 12, 31));
        targets.setLong(10, target.proposedBy());
        targets.setObject(11, utc(target.employeeAgreedAt()));
        targets.setObject(12, target.superiorAgreedBy(), BIGINT);
        targets.setObject(13, utc(target.superiorAgreedAt()));
        targets.setInt(14, target.version());
        targets.addBatch();
    }

    private void bind(DemoEntry entry) throws SQLException {
        entries.setLong(1, entry.id());
        entries.setLong(2, entry.employeeId());
        entries.setObject(3, entry.content().date());
        entries.setObject(4, entry.content().targetId(), BIGINT);
        entries.setString(5, entry.content().result());
        entries.setBigDecimal(6, entry.content().quantity());
        entries.setString(7, entry.content().unit());
        entries.setInt(8, entry.content().minutes());
        entries.setObject(9, entry.content().startsAt());
        entries.setString(10, entry.content().location().name());
        entries.setString(11, entry.content().obstacle());
        entries.setString(12, entry.status().name());
        entries.setObject(13, utc(entry.loggedAt()));
        entries.setObject(14, utc(entry.sentAt()));
        entries.setObject(15, utc(entry.decidedAt()));
        entries.setObject(16, entry.decidedBy(), BIGINT);
        entries.setString(17, entry.reason());
        entries.setString(18, entry.opKey());
        entries.setString(19, entry.opDigest());
        entries.setString(20, entry.receiptCode());
        entries.setInt(21, entry.version());
        entries.addBatch();
    }

    private void bind(DemoReview review) throws SQLException {
        reviews.setLong(1, review.id());
        reviews.setLong(2, review.entryId());
        reviews.setLong(3, review.reviewerId());
        reviews.setString(4, review.verdict().name());
        reviews.setString(5, review.reason());
        reviews.setInt(6, review.entryVersion());
        reviews.setObject(7, utc(review.decidedAt()));
        reviews.setObject(8, utc(review.undoneAt()));
        reviews.setInt(9, review.version());
        reviews.addBatch();
    }

    private void bind(DemoEvidence file) throws SQLException {
        EvidenceStore.Kept kept = pictures.get(file.file());
        evidence.setLong(1, file.id());
        evidence.setLong(2, file.entryId());
        evidence.setString(3, kept.sha256());
        evidence.setString(4, kept.mediaType());
        evidence.setInt(5, kept.size());
        evidence.setString(6, file.file());
        evidence.setObject(7, utc(file.storedAt()));
        evidence.addBatch();
    }

    /** As the columns keep it, whatever zone the connection thinks in. */
    static LocalDateTime utc(Instant instant) {
        return instant == null ? null : LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    @Override
    public void close() throws SQLException {
        targets.close();
        entries.close();
        reviews.close();
        evidence.close();
    }
}
