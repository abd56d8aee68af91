package id.sikap.worklog;

/** A piece of evidence in a list; size in bytes. */
public record EvidenceRow(long id, long entryId, String mediaType, int size, String name) {

    public boolean isImage() {
        return mediaType.startsWith("image/");
    }
}
