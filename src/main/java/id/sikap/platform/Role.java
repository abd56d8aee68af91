package id.sikap.platform;

/** What a person may act as in the portal. */
public enum Role {
    /** Everyone with an account: logs work, sees what is their own. */
    EMPLOYEE,
    /** Follows from the line of command, never granted: someone has this person as superior. */
    SUPERVISOR,
    /** The personnel agency's administrator (BKD). */
    ADMIN,
    /** Hands in the accountability reports of the whole institution. */
    PPK
}
