package id.sikap.access.session;

/** Said when sessions of a person were ended, or what the person may do has changed: nothing is believed of them any more. */
public record SessionsEnded(long employeeId) {}
