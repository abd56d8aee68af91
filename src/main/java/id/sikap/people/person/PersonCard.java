package id.sikap.people.person;

import id.sikap.people.Employee;
import id.sikap.people.EmploymentType;
import id.sikap.people.Nip;
import id.sikap.people.StaffGroup;
import java.io.Serializable;

/** Who somebody is. */
public record PersonCard(
        long id,
        String nip,
        String name,
        EmploymentType type,
        String rank,
        String position,
        StaffGroup group,
        boolean active)
        implements Serializable {

    static PersonCard of(Employee person) {
        return new PersonCard(
                person.getId(),
                person.getNip(),
                person.titledName(),
                person.getEmploymentType(),
                person.rankAndGrade(),
                person.getPositionTitle(),
                person.getStaffGroup(),
                person.isActive());
    }

    public String printedNip() {
        return new Nip(nip).printed();
    }
}
