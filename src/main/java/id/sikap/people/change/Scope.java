package id.sikap.people.change;

/** What of an official's authority a decree lends. */
public enum Scope {
    VALIDATE,
    ORDER,
    GRADE,
    SIGN
}
