package id.sikap.worklog;

import id.sikap.platform.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A file that proves an entry; the bytes lie in the {@link EvidenceStore} under their hash. */
@Entity
@Table(name = "evidence")
public class Evidence {

    /** Files one entry may carry. */
    public static final int MAX_FILES = 4;

    @Id
    private long id;

    @Column(name = "entry_id")
    private long entryId;

    private String sha256;

    @Column(name = "media_type")
    private String mediaType;

    @Column(name = "size_bytes")
    private int sizeBytes;

    @Column(name = "original_name")
    private String originalName;

    @Column(name = "stored_at")
    private Instant storedAt;

    protected Evidence() {}

    Evidence(long entryId, EvidenceStore.Kept kept, String originalName, Instant storedAt) {
        this.id = Ids.next();
        this.entryId = entryId;
        this.sha256 = kept.sha256();
        this.mediaType = kept.mediaType();
        this.sizeBytes = kept.size();
        this.originalName = originalName;
        this.storedAt = storedAt;
    }

    public EvidenceRow row() {
        return new EvidenceRow(id, entryId, mediaType, sizeBytes, originalName);
    }

    public long getId() {
        return id;
    }

    public long getEntryId() {
        return entryId;
    }

    public String getSha256() {
        return sha256;
    }
}
