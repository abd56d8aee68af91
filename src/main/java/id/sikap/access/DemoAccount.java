package id.sikap.access;

/** One line of the demo's list of accounts. */
public record DemoAccount(String persona, long employeeId, String nip, String name) {}
