package id.sikap.worklog;

/** Where the work was done: from home or at the office. */
public enum WorkLocation {
    WFH,
    WFO
}
