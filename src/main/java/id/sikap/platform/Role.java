package id.sikap.platform;

/** What a person may act as in the portal. The first three follow from the records; the others are given by letter. */
public enum Role {
    /** Everyone with an account: logs work, sees what is their own. */
    EMPLOYEE,
    /** Follows from the line of command, never granted: someone has this person as superior. */
    SUPERVISOR,
    /** Leads a team across the line (ketua tim): follows its members' work and grades nobody. */
    TEAM_LEADER,
    /** Looks after the people of one unit and all below it (pengelola kepegawaian of an agency). */
    UNIT_ADMIN,
    /** The personnel agency's administrator (BKD). */
    ADMIN,
    /** Hands in the accountability reports of the whole institution. */
    PPK,
    /** Pejabat yang berwenang, the Sekda in a province (PP 11/2017): reads what the PPK hands in. */
    PYB,
    /** Of the Inspectorate: reads everything and changes nothing. */
    INSPECTOR,
    /** Keeps the machine running and sees nobody's data. */
    OPERATOR;

    /** Given by letter; whoever holds one has more to lose than his own account. */
    public boolean isGranted() {
        return compareTo(UNIT_ADMIN) >= 0;
    }
}
