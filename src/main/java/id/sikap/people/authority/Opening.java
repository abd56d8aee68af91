package id.sikap.people.authority;

import java.time.LocalDate;
import java.util.Set;

/** Days of a person whose things are open to the asker, and in which states. */
public record Opening(LocalDate first, LocalDate last, Set<String> states) {}
