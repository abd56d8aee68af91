package id.sikap.people.authority;

import id.sikap.platform.Role;
import java.util.Optional;

/** How the asker stands to a person on a day; several may hold at once. */
public enum Relation {
    SELF(null),
    /** The superior of that day. */
    DIRECT(null),
    /** Heads today a unit above the one in which the person worked that day: the records of a unit belong to its head. */
    INDIRECT(null),
    /** Has today, by decree, the authority to validate in place of the superior of that day. */
    DELEGATE(null),
    /** Has today, by decree, the authority to order in his place: targets are orders for a year. */
    ORDERING(null),
    /** Led on that day a team of which the person was a member. */
    TEAM_LEADER(null),
    /** Looks after the unit in which the person worked that day, or one above it. */
    UNIT_ADMIN(null),
    ADMIN(Role.ADMIN),
    PPK(Role.PPK),
    PYB(Role.PYB),
    INSPECTOR(Role.INSPECTOR);

    private final Role office;

    Relation(Role office) {
        this.office = office;
    }

    /** The role that stands so to everyone, if it is one. */
    Optional<Role> office() {
        return Optional.ofNullable(office);
    }
}
