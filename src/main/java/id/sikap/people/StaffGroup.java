package id.sikap.people;

/** The three groups of the WFH plan: teachers, public service, everyone else. */
public enum StaffGroup {
    GURU,
    LAYANAN,
    NON_LAYANAN
}
