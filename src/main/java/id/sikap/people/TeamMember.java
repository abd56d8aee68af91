package id.sikap.people;

import java.io.Serializable;

/** One subordinate in a list. */
public record TeamMember(long id, String nip, String name, String position) implements Serializable {}
