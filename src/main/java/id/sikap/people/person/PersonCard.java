package id.sikap.people.person;

import id.sikap.people.Contract;
import id.sikap.people.Employee;
import id.sikap.people.EmploymentType;
import id.sikap.people.Nip;
import id.sikap.people.StaffGroup;
import java.io.Serializable;

/** Who somebody is; a contract has only a PPPK. */
public record PersonCard(
        long id,
        String nip,
        String name,
        EmploymentType type,
        String rank,
        String position,
        StaffGroup group,
        boolean active,
        Contract contract)
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
                person.isActive(),
                person.getContract());
    }

    public String printedNip() {
        return new Nip(nip).printed();
    }
}
