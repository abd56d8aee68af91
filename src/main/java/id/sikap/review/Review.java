package id.sikap.review;

import id.sikap.platform.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** A decision as it was taken; an undone one stays on record. */
@Entity
@Table(name = "review")
public class Review {

    @Id
    private long id;

    @Column(name = "entry_id")
    private long entryId;

    @Column(name = "reviewer_id")
    private long reviewerId;

    @Enumerated(EnumType.STRING)
    private Verdict verdict;

    @Column(name = "on_behalf_of")
    private Long onBehalfOf;

    private String reason;

    @Column(name = "entry_version")
    private int entryVersion;

    @Column(name = "decided_at")
    private Instant decidedAt;

    @Column(name = "undone_at")
    private Instant undoneAt;

    @Version
    private int version;

    protected Review() {}

    Review(Decision decision, long reviewerId, Long onBehalfOf, Instant now) {
        this.id = Ids.next();
        this.entryId = decision.entryId();
        this.reviewerId = reviewerId;
        this.onBehalfOf = onBehalfOf;
        this.verdict = decision.verdict();
        this.reason = decision.reason();
        this.entryVersion = decision.version();
        this.decidedAt = now;
    }

    void undo(Instant now) {
        undoneAt = now;
    }

    public Instant getDecidedAt() {
        return decidedAt;
    }
}
