package id.sikap.demo;

import id.sikap.review.Verdict;
import id.sikap.worklog.EntryDraft;
import id.sikap.worklog.EntryStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Everything one person has in the portal, row by row as the tables want it. */
record PersonHistory(
        List<DemoTarget> targets, List<DemoEntry> entries, List<DemoReview> reviews, List<DemoEvidence> evidence) {

    record DemoTarget(
            long id,
            long employeeId,
            int number,
            Phrases.Plan plan,
            LocalDate startsOn,
            long proposedBy,
            Instant employeeAgreedAt,
            Long superiorAgreedBy,
            Instant superiorAgreedAt,
            int version) {

        int year() {
            return startsOn.getYear();
        }

        boolean isAgreed() {
            return employeeAgreedAt != null && superiorAgreedAt != null;
        }
    }

    record DemoEntry(
            long id,
            long employeeId,
            EntryDraft content,
            EntryStatus status,
            Instant loggedAt,
            Instant sentAt,
            Instant decidedAt,
            Long decidedBy,
            String reason,
            String opKey,
            String opDigest,
            String receiptCode,
            int version) {}

    record DemoReview(
            long id,
            long entryId,
            long reviewerId,
            Verdict verdict,
            String reason,
            int entryVersion,
            Instant decidedAt,
            Instant undoneAt,
            int version) {}

    record DemoEvidence(long id, long entryId, String file, Instant storedAt) {}
}
