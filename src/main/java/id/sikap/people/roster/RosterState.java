package id.sikap.people.roster;

import id.sikap.people.roster.PersonRow.Person;
import id.sikap.people.roster.UnitRow.Unit;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** The units and people that stand in the database, by code and by NIP, with the dated facts that hold today. */
record RosterState(Map<String, StoredUnit> units, Map<String, StoredPerson> people, Map<String, Long> posts) {

    /** A row that holds today; the import ends it yesterday, or changes it in place when it began today. */
    record Fact(long id, LocalDate start, LocalDate end) {}

    record StoredUnit(long id, Unit unit, long agencyId, String treePath, Fact span) {}

    /** Each fact is null when there is none; the unit and title are those of the definitive post. */
    record StoredPerson(
            long id,
            Person person,
            Fact assignment,
            String unitCode,
            String title,
            Fact naming,
            String namedSuperior,
            Fact absence) {

        /** What an export would say of him today. */
        Map<String, String> texts() {
            return PersonRow.texts(person, unitCode, title, person.active() && absence == null, namedSuperior);
        }
    }

    /** Posts are known by their unit and title. */
    static String postKey(long unitId, String title) {
        return unitId + " " + title;
    }

    static RosterState empty() {
        return new RosterState(new HashMap<>(), new HashMap<>(), new HashMap<>());
    }
}
