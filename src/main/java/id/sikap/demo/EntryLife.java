package id.sikap.demo;

import id.sikap.demo.PersonHistory.DemoEntry;
import id.sikap.demo.PersonHistory.DemoReview;
import id.sikap.review.Verdict;
import id.sikap.worklog.EntryChange;
import id.sikap.worklog.EntryDraft;
import id.sikap.worklog.EntryStatus;
import id.sikap.worklog.Receipt;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;

/**
 * An entry lived through without a database: the same table of changes as {@code DayEntry}, each change one
 * transaction and so one version.
 */
final class EntryLife {

    private final long id;
    private final long employeeId;
    private final String opKey;
    private final String opDigest;
    private final Instant loggedAt;
    private final LongSupplier ids;
    private final List<DemoReview> reviews = new ArrayList<>();
    private EntryDraft content;
    private EntryStatus status = EntryStatus.DRAFT;
    private Instant sentAt;
    private Instant decidedAt;
    private Long decidedBy;
    private String reason;
    private int version;

    EntryLife(LongSupplier ids, long employeeId, EntryDraft content, String opKey, Instant loggedAt) {
        this.ids = ids;
        this.id = ids.getAsLong();
        this.employeeId = employeeId;
        this.content = content;
        this.opKey = opKey;
        this.opDigest = content.digest();
        this.loggedAt = loggedAt;
    }

    void edit(EntryDraft corrected) {
        change(EntryChange.EDIT);
        content = corrected;
    }

    void discard() {
        change(EntryChange.DISCARD);
    }

    void send(Instant at) {
        change(EntryChange.SEND);
        sentAt = at;
    }

    void decide(Verdict verdict, long superiorId, String why, Instant at) {
        reviews.add(new DemoReview(ids.getAsLong(), id, superiorId, verdict, why, version, at, null, 0));
        change(verdict.change());
        decidedBy = superiorId;
        decidedAt = at;
        reason = why;
    }

    void undo(Instant at) {
        change(EntryChange.UNDO);
        decidedBy = null;
        decidedAt = null;
        reason = null;
        DemoReview last = reviews.remove(reviews.size() - 1);
        reviews.add(new DemoReview(
                last.id(),
                last.entryId(),
                last.reviewerId(),
                last.verdict(),
                last.reason(),
                last.entryVersion(),
                last.decidedAt(),
                at,
                1));
    }

    private void change(EntryChange verb) {
        status = verb.from(status).orElseThrow();
        version++;
    }

    long id() {
        return id;
    }

    EntryStatus status() {
        return status;
    }

    EntryDraft content() {
        return content;
    }

    Instant loggedAt() {
        return loggedAt;
    }

    List<DemoReview> reviews() {
        return reviews;
    }

    DemoEntry row() {
        return new DemoEntry(
                id,
                employeeId,
                content,
                status,
                loggedAt,
                sentAt,
                decidedAt,
                decidedBy,
                reason,
                opKey,
                opDigest,
                Receipt.code(id, employeeId, opDigest),
                version);
    }
}
