package id.sikap.access.grant;

import id.sikap.people.FullName;
import id.sikap.platform.Role;
import java.io.Serializable;
import java.time.LocalDate;

/** A role by letter as the list of roles shows it. */
public record GrantLine(
        long id,
        long employeeId,
        String nip,
        String frontTitle,
        String name,
        String backTitle,
        String position,
        Role role,
        String unit,
        String letter,
        LocalDate start,
        LocalDate end,
        boolean ended)
        implements Serializable {

    public String titledName() {
        return FullName.of(frontTitle, name, backTitle);
    }

    /** Where it stands on a day, as the chips name it. */
    public String standing(LocalDate day) {
        if (ended || end.isBefore(day)) {
            return "ENDED";
        }
        return start.isAfter(day) ? "COMING" : "IN_FORCE";
    }

    public boolean isOver(LocalDate day) {
        return ended || end.isBefore(day);
    }
}
