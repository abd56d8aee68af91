package id.sikap.people;

/** One subordinate in a list. */
public record TeamMember(long id, String nip, String name, String position) {}
