package id.sikap.access;

/** What sign-in needs to know of a person, read in one statement. */
public record Credentials(
        long employeeId, String nip, String name, String passwordHash, boolean enabled, boolean active) {

    /** Both the key and its owner must be in service. */
    boolean usable() {
        return enabled && active;
    }
}
