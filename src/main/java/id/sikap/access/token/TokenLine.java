package id.sikap.access.token;

import java.time.Instant;
import java.util.Set;

/** One of a person's tokens, without what it opens anything with. */
record TokenLine(long id, String name, Set<TokenScope> scopes, Instant expiresAt, Instant usedAt) {}
