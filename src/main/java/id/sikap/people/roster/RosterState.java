package id.sikap.people.roster;

import id.sikap.people.roster.PersonRow.Person;
import id.sikap.people.roster.UnitRow.Unit;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** The units and people that stand in the database, by code and by NIP, with the assignments that last. */
record RosterState(Map<String, StoredUnit> units, Map<String, StoredPerson> people) {

    record StoredUnit(long id, Unit unit, long agencyId, String treePath) {}

    /** The assignment's id is 0 when none lasts; then unit and start are empty too. */
    record StoredPerson(
            long id, Person person, long assignmentId, String unitCode, String superiorNip, LocalDate assignedOn) {}

    static RosterState empty() {
        return new RosterState(new HashMap<>(), new HashMap<>());
    }
}
