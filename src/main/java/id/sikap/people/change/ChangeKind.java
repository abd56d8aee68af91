package id.sikap.people.change;

/** What a deed of the personnel office is about. */
public enum ChangeKind {
    ASSIGNMENT,
    ABSENCE,
    SUPERIOR,
    UNIT,
    DELEGATION,
    /** From an absence, or of lent authority, before the letter's last day. */
    RETURN,
    /** In pangkat and golongan. */
    PROMOTION
}
