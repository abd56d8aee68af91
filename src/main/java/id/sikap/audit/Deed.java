package id.sikap.audit;

import java.util.Set;

/**
 * What was done to what: {@code Deed.of("ENTRY_EDITED", "day_entry", id).about(employee).with(detail)}. The subject is the
 * employee whose data it is; he sees it among the traces of his data.
 */
public record Deed(String action, String objectType, String objectId, Long subjectId, Long onBehalfOf, String detail) {

    /** Of the column, in characters of at most four bytes each. */
    private static final int DETAIL_MAX = 16_000;

    private static final Set<String> OF_A_PERSON = Set.of("account", "employee");

    public Deed {
        // Sealed is what is stored: nothing may be left for the database to cut.
        action = cut(action, 40);
        objectType = cut(objectType, 40);
        objectId = cut(objectId, 64);
        detail = detail != null && detail.length() > DETAIL_MAX ? "{\"omitted\":" + detail.length() + "}" : detail;
    }

    /** What is done to an account or an employee is about that employee, whose number is theirs. */
    public static Deed of(String action, String objectType, Object objectId) {
        boolean isPerson = OF_A_PERSON.contains(objectType) && objectId instanceof Long;
        return new Deed(action, objectType, String.valueOf(objectId), isPerson ? (Long) objectId : null, null, null);
    }

    public Deed about(Long employeeId) {
        return new Deed(action, objectType, objectId, employeeId, onBehalfOf, detail);
    }

    public Deed onBehalfOf(Long employeeId) {
        return new Deed(action, objectType, objectId, subjectId, employeeId, detail);
    }

    /** JSON. */
    public Deed with(String json) {
        return new Deed(action, objectType, objectId, subjectId, onBehalfOf, json);
    }

    static String cut(String text, int most) {
        return text == null || text.length() <= most ? text : text.substring(0, most);
    }
}
