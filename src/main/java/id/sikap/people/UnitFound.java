package id.sikap.people;

/** A unit as a search finds it: with the agency it belongs to, since many share a name. */
public record UnitFound(long id, String name, String agency, String headTitle) {}
