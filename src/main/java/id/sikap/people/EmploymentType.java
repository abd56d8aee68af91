package id.sikap.people;

/** The legal footing of an ASN: permanent, candidate, or on contract. */
public enum EmploymentType {
    PNS,
    CPNS,
    PPPK
}
