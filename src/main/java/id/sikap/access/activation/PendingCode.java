package id.sikap.access.activation;

/** A code that was given to somebody in service and is still worth something. */
public record PendingCode(long employeeId, String nip, String name, String codeHash) {}
