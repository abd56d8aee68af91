package id.sikap.access.session;

import java.time.Instant;

/** One of a person's sessions, for the person. */
public record DeviceLine(long id, String device, String address, Instant since, Instant seenAt, boolean own) {}
