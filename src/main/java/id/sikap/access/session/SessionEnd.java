package id.sikap.access.session;

/** Why a session was ended before its time. */
public enum SessionEnd {
    SIGNED_OUT,
    /** Somebody signed in anew in the same browser. */
    REPLACED,
    /** By its owner, from another device. */
    ELSEWHERE,
    PASSWORD,
    DISABLED
}
