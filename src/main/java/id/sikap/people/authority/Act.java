package id.sikap.people.authority;

/** What can be done with somebody's things; the rows of the matrix. */
public enum Act {
    ENTRY_READ,
    ENTRY_EDIT,
    ENTRY_DISCARD,
    ENTRY_WITHDRAW,
    ENTRY_APPROVE,
    ENTRY_RETURN,
    ENTRY_REJECT,
    REVIEW_UNDO,
    QUEUE_READ,
    EVIDENCE_READ,
    EVIDENCE_ADD,
    EVIDENCE_REMOVE,
    TARGET_READ,
    TARGET_PROPOSE,
    TARGET_AGREE,
    TARGET_WITHDRAW,
    PERSON_FIND,
    /** Its states are the parts of the person's page. */
    PERSON_READ,
    SUPERIOR_READ,
    PERSON_REPORT,
    UNIT_REPORT,
    AUDIT_READ,
    /** One-time codes, closing and opening, a lost second factor. */
    ACCOUNT_MANAGE,
    ABSENCE_RECORD,
    DELEGATION_ENTER,
    CHANGE_UNDO
}
